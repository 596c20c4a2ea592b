extension ByteScan {
    /// Where bare text ends that a range begins with: printable ASCII without a character that means something in
    /// Markdown or in HTML. It may end up to eight bytes early, but for text that is bare to the end of the range.
    ///
    /// - Complexity: linear in the text that is bare.
    @inlinable
    public static func bareEnd(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
        guard range.upperBound >= 8, !range.isEmpty else { return range.lowerBound }
        let raw = UnsafeRawBufferPointer(bytes)
        func word(_ index: Int) -> UInt64 {
            UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        }
        var index = range.lowerBound
        while index + 8 <= range.upperBound {
            if holdsSpecial(word(index)) { return index }
            index += 8
        }
        // The last word reaches back, into what was looked at or into what stands before the range.
        let rest = UInt64(range.upperBound - index)
        guard rest > 0 else { return index }
        let last = word(range.upperBound - 8) >> (64 - 8 * rest)
        return holdsSpecial(last | (ones &* 0x20) << (8 * rest)) ? index : range.upperBound
    }

    /// Whether a text is bare: it may be wrong where it says no.
    @inlinable
    public static func isBare(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        bareEnd(in: bytes, range) == range.upperBound
    }

    /// Whether one of eight bytes is none of ASCII, a control, one of `"&'*<>` or one from `[` to the backtick.
    @inlinable
    @inline(__always)
    static func holdsSpecial(_ word: UInt64) -> Bool {
        let high = ones &* 0x80
        // With the highest bit set in each byte, what is taken from one reaches into no other.
        let filled = word | high
        var found = word | (word &+ ones) | ~(filled &- ones &* 0x20)
        found |= (filled &- ones &* 0x5B) ^ (filled &- ones &* 0x61)
        // `"` and `*`, `&` and `'`, `<` and `>` are one but for one bit.
        found |= firstZero(in: (word | ones &* 0x08) ^ (ones &* 0x2A))
        found |= firstZero(in: (word | ones) ^ (ones &* 0x27)) | firstZero(in: (word | ones &* 0x02) ^ (ones &* 0x3E))
        return found & high != 0
    }
}
