import MilepostSource

/// Running text that is known by its bytes, and read when somebody asks for it: of a document that defines no links.
struct SourceText: Sendable {
    /// The bytes that the parser would have, in which the lines lie.
    private let bytes: [UInt8]
    private let first: Range<Int>
    /// Further lines, without the marks of their containers.
    private let rest: [Range<Int>]
    /// Whether the text begins its paragraph. What stands behind a checkbox does not: there, no block can begin.
    private let isStart: Bool
    /// Whether the dress is wanted.
    private let isDressed: Bool

    init(_ bytes: [UInt8], first: Range<Int>, rest: [Range<Int>] = [], isStart: Bool = true, isDressed: Bool) {
        self.bytes = bytes
        self.first = first
        self.rest = rest
        self.isStart = isStart
        self.isDressed = isDressed
    }

    var inlines: [Inline] {
        if isDressed { return dressed }
        let text = plainText
        return text.isEmpty ? [] : [.text(text)]
    }

    var plainText: String {
        if rest.isEmpty {
            let text = bytes.withUnsafeBufferPointer { bytes -> String? in
                let line = UnsafeBufferPointer(rebasing: bytes[first])
                return PlainInlines.isText(line) ? String(decoding: line, as: UTF8.self) : nil
            }
            if let text { return text }
        }
        return dressed.plainText
    }

    /// The bytes of one line that are all its text, and ASCII.
    var plainASCII: ArraySlice<UInt8>? {
        guard rest.isEmpty else { return nil }
        let isPlain = bytes.withUnsafeBufferPointer { bytes in
            let line = UnsafeBufferPointer(rebasing: bytes[first])
            return PlainInlines.isText(line) && ByteScan.content(of: line).isASCII
        }
        return isPlain ? bytes[first] : nil
    }

    private var dressed: [Inline] { plain ?? parsed }

    /// The text, where it takes no parser to know it.
    private var plain: [Inline]? {
        bytes.withUnsafeBufferPointer { bytes in
            var inlines: [Inline] = []
            guard PlainInlines.read(UnsafeBufferPointer(rebasing: bytes[first]), into: &inlines) else { return nil }
            for line in rest {
                inlines.append(.softBreak)
                guard PlainInlines.read(UnsafeBufferPointer(rebasing: bytes[line]), into: &inlines) else { return nil }
            }
            return inlines
        }
    }

    private var parsed: [Inline] {
        var requests = InlineRequests()
        _ = requests.add(lines: ([first] + rest).map { bytes[$0] }, isStart: isStart)
        return requests.resolve().first ?? []
    }
}

/// Lines of running text that need no parser: words, code spans of one backtick, strong words between blanks.
enum PlainInlines {
    /// Whether a line is its own text, byte for byte.
    static func isText(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let last = line.last, !last.isBlank, line.first?.isBlank == false else { return false }
        for index in line.indices where !isPlain(index, of: line) { return false }
        return true
    }

    /// Appends what a line says; false, with anything appended, where that takes a parser. A line that ends with a blank
    /// does, since it may be more than a line end.
    static func read(_ line: UnsafeBufferPointer<UInt8>, into inlines: inout [Inline]) -> Bool {
        guard let last = line.last, !last.isBlank, line.first?.isBlank == false else { return false }
        var start = 0
        var index = 0
        func text(_ range: Range<Int>) -> String {
            String(decoding: UnsafeBufferPointer(rebasing: line[range]), as: UTF8.self)
        }
        while index < line.count {
            switch line[index] {
            case UInt8(ascii: "`"):
                guard let end = codeEnd(from: index, of: line) else { return false }
                if index > start { inlines.append(.text(text(start..<index))) }
                inlines.append(.code(text(index + 1..<end)))
                index = end + 1
                start = index
            case UInt8(ascii: "*"):
                guard let end = strongEnd(from: index, of: line) else { return false }
                if index > start { inlines.append(.text(text(start..<index))) }
                inlines.append(.strong([.text(text(index + 2..<end))]))
                index = end + 2
                start = index
            default:
                guard isPlain(index, of: line) else { return false }
                index += 1
            }
        }
        if start < line.count { inlines.append(.text(text(start..<line.count))) }
        return true
    }

    /// Whether a byte means nothing in Markdown where it stands.
    static func isPlain(_ index: Int, of line: UnsafeBufferPointer<UInt8>) -> Bool {
        switch line[index] {
        case UInt8(ascii: "\\"), UInt8(ascii: "*"), UInt8(ascii: "`"), UInt8(ascii: "["): false
        // What a blank follows is no tag and no entity.
        case UInt8(ascii: "<"), UInt8(ascii: "&"): index + 1 < line.count && line[index + 1] == 0x20
        case UInt8(ascii: "_"):
            index > 0 && isWord(line[index - 1]) && index + 1 < line.count && isWord(line[index + 1])
        default: true
        }
    }

    private static func isWord(_ byte: UInt8) -> Bool { byte.isLetter || byte.isDigit }

    /// Where a code span of one backtick that begins here ends: at its next backtick, if that stands alone and nothing
    /// between is more than it looks. Nil for any other span, and for a backtick that begins none.
    static func codeEnd(from start: Int, of line: UnsafeBufferPointer<UInt8>) -> Int? {
        var end = start + 1
        while end < line.count, line[end] != UInt8(ascii: "`") {
            guard line[end] >= 0x20, line[end] < 0x7F, line[end] != UInt8(ascii: "\\") else { return nil }
            end += 1
        }
        guard end < line.count, end > start + 1, line[start + 1] > 0x20, line[end - 1] > 0x20 else { return nil }
        return end + 1 < line.count && line[end + 1] == UInt8(ascii: "`") ? nil : end
    }

    /// Where the stars stand that close strong words which begin here: words of ASCII that mean nothing else, with a
    /// blank or nothing before them, and behind them a blank, nothing or a mark that no word begins with.
    private static func strongEnd(from start: Int, of line: UnsafeBufferPointer<UInt8>) -> Int? {
        guard start == 0 || line[start - 1] == 0x20, start + 4 < line.count, line[start + 1] == UInt8(ascii: "*"),
            isWord(line[start + 2])
        else { return nil }
        var end = start + 3
        while end < line.count, line[end] != UInt8(ascii: "*") {
            guard line[end] < 0x7F, isPlain(end, of: line) else { return nil }
            end += 1
        }
        guard end + 1 < line.count, line[end + 1] == UInt8(ascii: "*"), isWord(line[end - 1]) else { return nil }
        guard end + 2 < line.count else { return end }
        switch line[end + 2] {
        case 0x20, UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"): return end
        default: return nil
        }
    }
}
