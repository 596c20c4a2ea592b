import MilepostSource

/// The part of a file that is Markdown, as bytes that cmark can read without moving any of them.
///
/// A byte of ``bytes`` stands where it stands in the file; what is changed in its place, ``CmarkGuard`` says.
struct MarkdownText {
    let file: SourceFile
    let bytes: [UInt8]
    /// Where Markdown begins: behind a byte order mark or the front matter.
    let start: Int
    /// The line (0 is the first) that holds ``start``.
    let firstLine: Int
    /// What the whole file holds.
    var traits: TextTraits { file.traits }
    /// Whether ``bytes`` are others than the file's: where they are, not all of them are text.
    let isGuarded: Bool

    init(_ file: SourceFile, from start: Int) {
        self.file = file
        self.start = start
        self.firstLine = file.line(at: start) - 1
        let guarded = CmarkGuard.guarded(file)
        self.bytes = guarded ?? file.bytes
        self.isGuarded = guarded != nil
    }

    var lineCount: Int { file.lineStarts.count }

    /// Where a line (0 is the first) begins; the end of the file behind the last.
    func lineStart(_ line: Int) -> Int {
        guard line < file.lineStarts.count else { return bytes.count }
        return max(line >= 0 ? file.lineStarts[line] : 0, start)
    }

    /// Where a line ends, its line end left out.
    func lineEnd(_ line: Int) -> Int {
        max(file.lineRange(line + 1).upperBound, lineStart(line))
    }

    /// The end of a range with its trailing blanks left out.
    func trimmedEnd(of range: Range<Int>) -> Int {
        var end = range.upperBound
        while end > range.lowerBound, bytes[end - 1].isBlankOrLineEnd { end -= 1 }
        return end
    }

    /// The first byte of a range that is no blank; its end where there is none.
    func firstNonBlank(in range: Range<Int>) -> Int {
        var position = range.lowerBound
        while position < range.upperBound, bytes[position].isBlank { position += 1 }
        return position
    }

    func string(_ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self)
    }
}

extension UInt8 {
    /// Space or tab.
    var isBlank: Bool { self == 0x20 || self == 0x09 }
    var isLineEnd: Bool { self == 0x0A || self == 0x0D }
    var isBlankOrLineEnd: Bool { isBlank || isLineEnd }
    var isDigit: Bool { self >= 0x30 && self <= 0x39 }
    var isLetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }
}
