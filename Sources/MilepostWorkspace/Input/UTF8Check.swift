/// Whether bytes are UTF-8 text.
enum UTF8Check {
    /// What is wrong with them, or nil.
    ///
    /// - Complexity: linear.
    static func fault(in bytes: [UInt8]) -> UnreadableFile? {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return .utf16 }
        return firstInvalid(in: bytes).map { .notUTF8(offset: $0) }
    }

    /// The first byte at which no well-formed character begins (Unicode Standard, table 3-7).
    static func firstInvalid(in bytes: [UInt8]) -> Int? {
        bytes.withUnsafeBufferPointer { bytes in
            var index = 0
            while index < bytes.count {
                // Most text is ASCII: eight bytes at a time.
                while index + 8 <= bytes.count, isASCII(bytes, at: index) { index += 8 }
                guard index < bytes.count else { break }
                if bytes[index] < 0x80 {
                    index += 1
                    continue
                }
                guard let length = wellFormedLength(bytes, at: index) else { return index }
                index += length
            }
            return nil
        }
    }

    private static func isASCII(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
    }

    private static func wellFormedLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
        let second: ClosedRange<UInt8>
        let length: Int
        switch bytes[index] {
        case 0xC2...0xDF: (second, length) = (0x80...0xBF, 2)
        case 0xE0: (second, length) = (0xA0...0xBF, 3)
        case 0xED: (second, length) = (0x80...0x9F, 3)
        case 0xE1...0xEF: (second, length) = (0x80...0xBF, 3)
        case 0xF0: (second, length) = (0x90...0xBF, 4)
        case 0xF1...0xF3: (second, length) = (0x80...0xBF, 4)
        case 0xF4: (second, length) = (0x80...0x8F, 4)
        default: return nil
        }
        guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return nil }
        return bytes[(index + 2)..<(index + length)].allSatisfy { $0 & 0xC0 == 0x80 } ? length : nil
    }
}
