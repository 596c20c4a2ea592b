import MilepostSource

/// Where a file holds bytes that a reader looks for, found in one pass: most blocks hold none, and need no second look.
struct LineMarks: Sendable {
    /// Where a tag could begin: at `@`.
    let tags: [Int]
    /// Where a template's placeholder could begin, be it written with escapes and entities: at `[`, `&`, `\`, `TASKS-`
    /// in any case but before a digit, `YYYY`.
    let placeholders: [Int]
    /// Whether a comment that suppresses findings could stand anywhere: `milepost:ignore`.
    let mayHoldSuppression: Bool
    /// Whether a link could be defined anywhere, for others to refer to: `]:`.
    let mayHoldDefinition: Bool
    /// For each line (0 is the first) whether it could look like tracked work: it holds `[`, `|` or `id:`.
    private let isTracked: [Bool]

    /// - Parameter lineStarts: where the lines begin, the first at 0.
    /// - Complexity: linear in the bytes.
    init(_ bytes: [UInt8], lineStarts: LineStarts) {
        var tags: [Int] = []
        var placeholders: [Int] = []
        var mayHoldSuppression = false
        var mayHoldDefinition = false
        isTracked = [Bool](unsafeUninitializedCapacity: lineStarts.count) { isTracked, count in
            isTracked.initialize(repeating: false)
            count = lineStarts.count
            var line = 0
            var lineEnd = lineStarts.count > 1 ? lineStarts[1] : bytes.count
            /// Marks the line of a byte; bytes are named in their order.
            func track(_ index: Int) {
                while index >= lineEnd {
                    line += 1
                    lineEnd = line + 1 < lineStarts.count ? lineStarts[line + 1] : bytes.count
                }
                isTracked[line] = true
            }
            bytes.withUnsafeBufferPointer { bytes in
                Self.forEachMark(in: bytes) { index in
                    switch bytes[index] {
                    case UInt8(ascii: "|"): track(index)
                    case UInt8(ascii: "["):
                        track(index)
                        placeholders.append(index)
                    case UInt8(ascii: ":"):
                        if Self.endsID(bytes, index) { track(index) }
                        if index > 0, bytes[index - 1] == UInt8(ascii: "]") { mayHoldDefinition = true }
                        if Self.begins(bytes, index + 1, "ignore") { mayHoldSuppression = true }
                    // The rarest letter of `TASKS-`.
                    case UInt8(ascii: "k"), UInt8(ascii: "K"):
                        if Self.begins(bytes, index - 3, "tasks-"), !Self.isDigit(bytes, index + 3) {
                            placeholders.append(index - 3)
                        }
                    case UInt8(ascii: "Y"): if Self.begins(bytes, index, "yyyy") { placeholders.append(index) }
                    case UInt8(ascii: "@"): tags.append(index)
                    case UInt8(ascii: "&"), UInt8(ascii: "\\"): placeholders.append(index)
                    default: break
                    }
                }
            }
        }
        self.tags = tags
        self.placeholders = placeholders
        self.mayHoldSuppression = mayHoldSuppression
        self.mayHoldDefinition = mayHoldDefinition
    }

    /// The same, of tags alone: for those who read what is tracked.
    ///
    /// - Complexity: linear in the bytes.
    init(tagsOf bytes: [UInt8]) {
        tags = bytes.withUnsafeBufferPointer { bytes in
            var tags: [Int] = []
            var start = 0
            while let tag = ByteScan.first(UInt8(ascii: "@"), in: bytes, start..<bytes.count) {
                tags.append(tag)
                start = tag + 1
            }
            return tags
        }
        placeholders = []
        isTracked = []
        mayHoldSuppression = false
        mayHoldDefinition = false
    }

    /// Whether one of some lines (0 is the first) could look like tracked work.
    func mayBeTracked(_ lines: ClosedRange<Int>) -> Bool {
        for line in lines where isTracked[line] { return true }
        return false
    }

    /// Whether a line (0 is the first) could look like tracked work.
    func mayBeTracked(line: Int) -> Bool { isTracked[line] }

    func holdTag(in range: Range<Int>) -> Bool { tags.isAnySorted(in: range) }

    func mayHoldPlaceholder(_ range: Range<Int>) -> Bool { placeholders.isAnySorted(in: range) }

    /// Visits every `@`, `|`, `[`, `:`, `k`, `Y`, `&` and `\`, letters but `Y` in any case, and few others: eight bytes
    /// are looked at together, of which most hold none.
    @inline(__always)
    private static func forEachMark(in bytes: UnsafeBufferPointer<UInt8>, _ visit: (Int) -> Void) {
        let raw = UnsafeRawBufferPointer(bytes)
        var index = 0
        while index + 8 <= bytes.count {
            let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
            // `|` and `\` are one with the bit of small letters, and so are `K` and `k`.
            let small = word | (ones &* 0x20)
            var places = zeros(small ^ (ones &* 0x7C)) | zeros(small ^ (ones &* 0x6B)) | zeros(word ^ (ones &* 0x3A))
            places |= zeros(word ^ (ones &* 0x5B)) | zeros(word ^ (ones &* 0x40)) | zeros(word ^ (ones &* 0x59))
            places = (places | zeros(word ^ (ones &* 0x26))) & (ones &* 0x80)
            while places != 0 {
                visit(index + places.trailingZeroBitCount >> 3)
                places &= places &- 1
            }
            index += 8
        }
        while index < bytes.count {
            visit(index)
            index += 1
        }
    }

    private static var ones: UInt64 { 0x0101_0101_0101_0101 }

    /// The highest bit of each byte that is zero, and of some above one that is (Warren, "Hacker's Delight", 6-1); other
    /// bits mean nothing.
    @inline(__always)
    private static func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word }

    private static func endsID(_ bytes: UnsafeBufferPointer<UInt8>, _ end: Int) -> Bool {
        end >= 2 && bytes[end - 1] == UInt8(ascii: "d") && bytes[end - 2] == UInt8(ascii: "i")
    }

    private static func isDigit(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        index < bytes.count && (0x30...0x39).contains(bytes[index])
    }

    /// Whether a word, in any case, begins at a byte. Its end is looked at first: before a mark, words are alike.
    @inline(__always)
    private static func begins(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ word: StaticString) -> Bool {
        var index = word.utf8CodeUnitCount
        guard start >= 0, index <= bytes.count - start else { return false }
        while index > 0 {
            index -= 1
            if bytes[start + index] | 0x20 != word.utf8Start[index] { return false }
        }
        return true
    }
}
