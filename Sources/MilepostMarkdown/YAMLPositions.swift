/// Turns the parser's lines and columns into bytes.
///
/// libyaml counts columns in Unicode scalars and ends lines also at U+0085, U+2028 and U+2029. To find a column in a
/// long line of other than ASCII letters without walking all of it, the byte of every 64th scalar is kept.
struct YAMLPositions {
    private static let step = 64

    private let bytes: [UInt8]
    /// Where lines begin: the byte, and how many scalars stand before it.
    private var lines: [(byte: Int, scalar: Int)] = [(0, 0)]
    /// The bytes of the scalars 0, 64, 128, …; empty when every scalar is one byte.
    private var checkpoints: [Int] = []

    /// - Complexity: linear in the text.
    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        let isASCII = bytes.allSatisfy { $0 < 0x80 }
        var scalar = 0
        for (index, byte) in bytes.enumerated() {
            guard byte & 0xC0 != 0x80 else {
                if !isASCII, Self.endsWideLineEnd(at: index, in: bytes) { lines.append((index + 1, scalar)) }
                continue
            }
            if !isASCII, scalar % Self.step == 0 { checkpoints.append(index) }
            scalar += 1
            let endsLine =
                byte == 0x0A || byte == 0x0D && (index + 1 == bytes.count || bytes[index + 1] != 0x0A)
            if endsLine { lines.append((index + 1, scalar)) }
        }
    }

    /// The byte at a line and a column, both from 1.
    ///
    /// - Complexity: constant.
    func offset(line: Int, column: Int) -> Int {
        guard line >= 1, line <= lines.count else { return bytes.count }
        let start = lines[line - 1]
        let columns = max(column - 1, 0)
        guard !checkpoints.isEmpty else { return min(start.byte + columns, bytes.count) }
        let scalar = start.scalar + columns
        guard scalar / Self.step < checkpoints.count else { return bytes.count }
        var offset = checkpoints[scalar / Self.step]
        for _ in 0..<scalar % Self.step {
            guard offset < bytes.count else { return bytes.count }
            offset += 1
            while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
        }
        return offset
    }

    /// Whether a byte is the last of U+0085, U+2028 or U+2029.
    private static func endsWideLineEnd(at index: Int, in bytes: [UInt8]) -> Bool {
        if index >= 1, bytes[index] == 0x85, bytes[index - 1] == 0xC2 { return true }
        return index >= 2 && bytes[index - 2] == 0xE2 && bytes[index - 1] == 0x80
            && (bytes[index] == 0xA8 || bytes[index] == 0xA9)
    }
}
