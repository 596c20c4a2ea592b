/// Turns the parser's places, which count Unicode scalars, into bytes.
///
/// To find a place in a text of other than ASCII letters without walking all of it, the byte of every 64th scalar is
/// kept.
struct YAMLPositions {
    private static let step = 64

    private let bytes: [UInt8]
    /// The bytes of the scalars 0, 64, 128, …; empty when every scalar is one byte.
    private var checkpoints: [Int] = []

    /// - Complexity: linear in the text.
    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        guard bytes.contains(where: { $0 >= 0x80 }) else { return }
        var scalar = 0
        for (index, byte) in bytes.enumerated() where byte & 0xC0 != 0x80 {
            if scalar.isMultiple(of: Self.step) { checkpoints.append(index) }
            scalar += 1
        }
    }

    /// The byte at which a scalar begins, counted from 0; the end of the text behind the last.
    ///
    /// - Complexity: constant.
    func offset(scalar: Int) -> Int {
        guard !checkpoints.isEmpty else { return min(max(scalar, 0), bytes.count) }
        guard scalar >= 0, scalar / Self.step < checkpoints.count else { return bytes.count }
        var offset = checkpoints[scalar / Self.step]
        for _ in 0..<scalar % Self.step {
            guard offset < bytes.count else { return bytes.count }
            offset += 1
            while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
        }
        return offset
    }
}
