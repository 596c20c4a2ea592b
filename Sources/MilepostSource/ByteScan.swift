/// Looks for bytes in bulk: eight at a time, since most texts hold few of what is looked for.
public enum ByteScan {
    /// The first place of a byte in a range; nil where it does not stand there.
    @inlinable
    public static func first(
        _ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
    ) -> Int? {
        let raw = UnsafeRawBufferPointer(bytes)
        let pattern = ones &* UInt64(byte)
        var index = range.lowerBound
        while index + 8 <= range.upperBound {
            let word =
                UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)) ^ pattern
            let places = firstZero(in: word)
            if places != 0 { return index + places.trailingZeroBitCount >> 3 }
            index += 8
        }
        while index < range.upperBound {
            if bytes[index] == byte { return index }
            index += 1
        }
        return nil
    }

    /// The first place of a byte; nil where it does not stand there.
    @inlinable
    public static func first(_ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        first(byte, in: bytes, 0..<bytes.count)
    }

    /// Whether a byte stands anywhere.
    @inlinable
    public static func holds(_ byte: UInt8, in bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBufferPointer { first(byte, in: $0) != nil }
    }

    /// How many bytes two texts begin with that are the same.
    public static func commonStart(of left: [UInt8], _ right: [UInt8]) -> Int {
        left.withUnsafeBytes { left in
            right.withUnsafeBytes { right in
                let shorter = min(left.count, right.count)
                var index = 0
                while index + 8 <= shorter, word(left, index) == word(right, index) { index += 8 }
                while index < shorter, left[index] == right[index] { index += 1 }
                return index
            }
        }
    }

    /// How many bytes two texts end with that are the same.
    public static func commonEnd(of left: [UInt8], _ right: [UInt8]) -> Int {
        left.withUnsafeBytes { left in
            right.withUnsafeBytes { right in
                let shorter = min(left.count, right.count)
                var count = 0
                while count + 8 <= shorter,
                    word(left, left.count - count - 8) == word(right, right.count - count - 8)
                {
                    count += 8
                }
                while count < shorter, left[left.count - count - 1] == right[right.count - count - 1] { count += 1 }
                return count
            }
        }
    }

    private static func word(_ bytes: UnsafeRawBufferPointer, _ index: Int) -> UInt64 {
        bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
    }

    /// Whether there is nothing but ASCII, and whether there is a control character other than a line feed.
    public static func content(of bytes: UnsafeBufferPointer<UInt8>) -> (
        isASCII: Bool, holdsControl: Bool
    ) {
        let raw = UnsafeRawBufferPointer(bytes)
        var (all, controls): (UInt64, UInt64) = (0, 0)
        var index = 0
        while index + 8 <= bytes.count {
            let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
            all |= word
            // Of a control character no bit above the lowest five is set.
            controls |= zeros(in: word & (ones &* 0xE0)) & ~zeros(in: word ^ ones &* 0x0A)
            index += 8
        }
        while index < bytes.count {
            all |= UInt64(bytes[index])
            if bytes[index] < 0x20, bytes[index] != 0x0A { controls = 1 }
            index += 1
        }
        return (all & (ones &* 0x80) == 0, controls != 0)
    }

    /// The next byte that is no printable character of ASCII and no blank; nil where there is none.
    public static func firstBeyondASCII(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        let raw = UnsafeRawBufferPointer(bytes)
        var index = start
        while index < bytes.count {
            if index + 8 <= bytes.count {
                let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                // The highest bit of a byte is set, or comes to be by what 0x20 lacks or 0x7F is too much.
                let beyond =
                    word | (word &- ones &* 0x20) & ~word | ((word ^ ones &* 0x7F) &- ones) & ~(word ^ ones &* 0x7F)
                if beyond & (ones &* 0x80) == 0 {
                    index += 8
                    continue
                }
            }
            let end = min(index + 8, bytes.count)
            while index < end {
                if bytes[index] < 0x20 || bytes[index] >= 0x7F { return index }
                index += 1
            }
        }
        return nil
    }

    /// Where bytes end that stand for themselves between the quotes of JSON and JavaScript, in a page too: printable
    /// ASCII without `"`, `\\`, `<`, `>` and `&`. The end of the bytes where nothing else follows.
    public static func plainLiteralEnd(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        let raw = UnsafeRawBufferPointer(bytes)
        var index = start
        while index < bytes.count {
            if index + 8 <= bytes.count {
                let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                // As above; `<` and `>` are one but for the second bit.
                var found = word | (word &- ones &* 0x20) & ~word | firstZero(in: word ^ ones &* 0x7F)
                found |= firstZero(in: word ^ ones &* 0x22) | firstZero(in: word ^ ones &* 0x5C)
                found |= firstZero(in: (word | ones &* 0x02) ^ ones &* 0x3E) | firstZero(in: word ^ ones &* 0x26)
                if found & (ones &* 0x80) == 0 {
                    index += 8
                    continue
                }
            }
            let end = min(index + 8, bytes.count)
            while index < end {
                switch bytes[index] {
                case 0..<0x20, 0x7F..., 0x22, 0x26, 0x3C, 0x3E, 0x5C: return index
                default: index += 1
                }
            }
        }
        return index
    }

    /// Whether bytes are well-formed UTF-8 (Unicode Standard, table 3-7).
    public static func isUTF8(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let raw = UnsafeRawBufferPointer(bytes)
        var index = 0
        while index < bytes.count {
            while index + 8 <= bytes.count,
                raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) & (ones &* 0x80) == 0
            {
                index += 8
            }
            guard index < bytes.count else { break }
            let first = bytes[index]
            guard first >= 0x80 else {
                index += 1
                continue
            }
            let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
            guard first >= 0xC2, first <= 0xF4, index + length <= bytes.count else { return false }
            let second = bytes[index + 1]
            let low: UInt8 = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80
            let high: UInt8 = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF
            guard low <= second, second <= high else { return false }
            for place in index + 2..<max(index + length, index + 2) where bytes[place] & 0xC0 != 0x80 {
                return false
            }
            index += length
        }
        return true
    }

    @usableFromInline static var ones: UInt64 { 0x0101_0101_0101_0101 }

    /// The highest bit of each byte that is zero, exactly.
    @inlinable
    static func zeros(in word: UInt64) -> UInt64 {
        let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
        return ~((word & low) &+ low | word | low)
    }

    /// The highest bit of the lowest byte that is zero, and of some above it (Warren, "Hacker's Delight", 6-1).
    @inlinable
    static func firstZero(in word: UInt64) -> UInt64 { (word &- ones) & ~word & (ones &* 0x80) }
}
