/// Where a file holds bytes that a reader looks for, found in one pass: most blocks hold none, and need no second look.
struct LineMarks: Sendable {
    /// Where a tag could begin: at `@`.
    let tags: [Int]
    /// Where a template's placeholder could begin, be it written with escapes and entities: at `[`, `&`, `\`, `TASKS-`
    /// in any case but before a digit, `YYYY`.
    let placeholders: [Int]
    /// Whether a comment that suppresses findings could stand anywhere: `milepost:ignore`.
    let mayHoldSuppression: Bool
    /// For each line (0 is the first) whether it could look like tracked work: it holds `[`, `|` or `id:`.
    private let isTracked: [Bool]

    /// - Parameter lineStarts: where the lines begin, the first at 0.
    /// - Complexity: linear in the bytes.
    init(_ bytes: [UInt8], lineStarts: [Int]) {
        var tags: [Int] = []
        var placeholders: [Int] = []
        var isTracked = [Bool](repeating: false, count: lineStarts.count)
        var mayHoldSuppression = false
        bytes.withUnsafeBufferPointer { bytes in
            Self.isMark.withUnsafeBufferPointer { isMark in
                for line in isTracked.indices {
                    let end = line + 1 < lineStarts.count ? lineStarts[line + 1] : bytes.count
                    for index in lineStarts[line]..<end where isMark[Int(bytes[index])] {
                        switch bytes[index] {
                        case UInt8(ascii: "@"): tags.append(index)
                        case UInt8(ascii: "|"): isTracked[line] = true
                        case UInt8(ascii: "["):
                            isTracked[line] = true
                            placeholders.append(index)
                        case UInt8(ascii: ":"):
                            if Self.endsID(bytes, index) { isTracked[line] = true }
                            if Self.begins(bytes, index + 1, "ignore") { mayHoldSuppression = true }
                        case UInt8(ascii: "t"), UInt8(ascii: "T"):
                            if Self.begins(bytes, index, "tasks-"), !Self.isDigit(bytes, index + 6) {
                                placeholders.append(index)
                            }
                        case UInt8(ascii: "Y"): if Self.begins(bytes, index, "yyyy") { placeholders.append(index) }
                        default: placeholders.append(index)
                        }
                    }
                }
            }
        }
        self.tags = tags
        self.placeholders = placeholders
        self.isTracked = isTracked
        self.mayHoldSuppression = mayHoldSuppression
    }

    /// Whether one of some lines (0 is the first) could look like tracked work.
    func mayBeTracked(_ lines: ClosedRange<Int>) -> Bool {
        for line in lines where isTracked[line] { return true }
        return false
    }

    func holdTag(in range: Range<Int>) -> Bool { Self.isAny(of: tags, in: range) }

    func mayHoldPlaceholder(_ range: Range<Int>) -> Bool { Self.isAny(of: placeholders, in: range) }

    private static func isAny(of offsets: [Int], in range: Range<Int>) -> Bool {
        var low = 0
        var high = offsets.count
        while low < high {
            let middle = (low + high) / 2
            if offsets[middle] < range.lowerBound { low = middle + 1 } else { high = middle }
        }
        return low < offsets.count && offsets[low] < range.upperBound
    }

    private static let isMark: [Bool] = {
        var isMark = [Bool](repeating: false, count: 256)
        for byte in "@|[:tTY&\\".utf8 { isMark[Int(byte)] = true }
        return isMark
    }()

    private static func endsID(_ bytes: UnsafeBufferPointer<UInt8>, _ end: Int) -> Bool {
        end >= 2 && bytes[end - 1] == UInt8(ascii: "d") && bytes[end - 2] == UInt8(ascii: "i")
    }

    private static func isDigit(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        index < bytes.count && (0x30...0x39).contains(bytes[index])
    }

    /// Whether a word, in any case, begins at a byte.
    private static func begins(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ word: StaticString) -> Bool {
        guard word.utf8CodeUnitCount <= bytes.count - start else { return false }
        return word.withUTF8Buffer { word in
            for index in word.indices where bytes[start + index] | 0x20 != word[index] { return false }
            return true
        }
    }
}
