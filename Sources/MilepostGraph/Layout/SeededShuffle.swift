/// Numbers that look random and are the same in every run: xorshift64* (Vigna, "An experimental exploration of
/// Marsaglia's xorshift generators, scrambled", ACM TOMS 42(4), 2016).
struct SeededShuffle: Sendable {
    private var state: UInt64

    /// A sequence of its own for each seed.
    init(seed: UInt64) {
        state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    }

    /// A number below `bound`, which is at least 1. Uniform enough for bounds far below 2^32.
    mutating func next(below bound: Int) -> Int {
        state ^= state >> 12
        state ^= state << 25
        state ^= state >> 27
        let high = (state &* 0x2545_F491_4F6C_DD1D) >> 32
        return Int((high &* UInt64(bound)) >> 32)
    }
}
