/// Names for things that have none on the web: the same words, the same name, in every run and on every machine.
enum StableURN {
    /// A UUID of version 8 (RFC 9562, made as its maker likes) from a hash of the parts: FNV-1a of 128 bits, which is
    /// no secret and needs none. Parts are told apart: `["a", "b"]` is not `["ab"]`.
    static func of(_ parts: [String]) -> String {
        var hash: UInt128 = 0x6C62_272E_07BB_0142_62B8_2175_6295_C58D
        let prime: UInt128 = 0x0000_0000_0100_0000_0000_0000_0000_013B
        for part in parts {
            for byte in part.utf8 { hash = (hash ^ UInt128(byte)) &* prime }
            // No UTF-8 text holds this byte.
            hash = (hash ^ 0xFF) &* prime
        }
        hash = hash & ~(0xF << 76) | (8 << 76)
        hash = hash & ~(0b11 << 62) | (0b10 << 62)
        let digits = String(hash, radix: 16)
        let padded = Array(String(repeating: "0", count: 32 - digits.count) + digits)
        let groups = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(padded[$0]) }
        return "urn:uuid:" + groups.joined(separator: "-")
    }
}
