import MilepostSource

/// The part of a file that is Markdown, as bytes that cmark can read without moving any of them.
///
/// A byte of ``bytes`` stands where it stands in the file. Only what cmark would not keep in its place is changed: a
/// NUL becomes a byte that is no UTF-8 (both end up as U+FFFD), and so does the marker of a container nested deeper in
/// one line than ``markerLimit``, so that a line of a million `>` is text instead of a million quotes.
struct MarkdownText {
    let file: SourceFile
    let bytes: [UInt8]
    /// Where Markdown begins: behind a byte order mark or the front matter.
    let start: Int
    /// The line (0 is the first) that holds ``start``.
    let firstLine: Int

    /// How many container markers one line may open.
    static let markerLimit = 500
    /// A byte that is in no UTF-8 text.
    private static let standIn: UInt8 = 0xFF

    init(_ file: SourceFile, from start: Int) {
        self.file = file
        self.start = start
        self.firstLine = file.line(at: start) - 1
        self.bytes = Self.keepingPlaces(file.bytes, lineStarts: file.lineStarts)
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

    private static func keepingPlaces(_ bytes: [UInt8], lineStarts: [Int]) -> [UInt8] {
        var result = bytes
        if bytes.contains(0) {
            for index in bytes.indices where bytes[index] == 0 { result[index] = standIn }
        }
        for (line, start) in lineStarts.enumerated() {
            let end = line + 1 < lineStarts.count ? lineStarts[line + 1] : bytes.count
            guard end - start > markerLimit else { continue }
            if let excess = markerBeyondLimit(in: bytes, start..<end) { result[excess] = standIn }
        }
        return result
    }

    /// The marker that opens one container too many: the first of the line that is not allowed.
    private static func markerBeyondLimit(in bytes: [UInt8], _ line: Range<Int>) -> Int? {
        var count = 0
        for position in line {
            let byte = bytes[position]
            switch byte {
            case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "0")...UInt8(ascii: "9"):
                continue
            case UInt8(ascii: ">"):
                count += 1
            case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: "."), UInt8(ascii: ")"):
                guard position + 1 < line.upperBound, bytes[position + 1].isBlankOrLineEnd else { return nil }
                count += 1
            default:
                return nil
            }
            if count > markerLimit { return isRule(bytes, line, of: byte) ? nil : position }
        }
        return nil
    }

    /// Whether a line holds nothing but one character and blanks, which is a rule and no nesting.
    private static func isRule(_ bytes: [UInt8], _ line: Range<Int>, of mark: UInt8) -> Bool {
        (mark == UInt8(ascii: "-") || mark == UInt8(ascii: "*"))
            && line.allSatisfy { bytes[$0] == mark || bytes[$0].isBlankOrLineEnd }
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
