import MilepostSource

/// Finds the YAML between `---` lines at the top of a file (the format, section 2).
enum FrontMatterScanner {
    struct Result {
        var frontMatter: FrontMatter?
        /// Why a block that reads like a map is none.
        var error: YAMLError?
        /// Where Markdown begins.
        var end: Int
    }

    static func scan(_ file: SourceFile) -> Result {
        let start = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let none = Result(frontMatter: nil, error: nil, end: start)
        guard let top = openingLine(file, from: start) else { return none }
        for (open, close) in candidates(file, first: top.line) {
            let content = file.lineStarts[open + 1]..<file.lineStarts[close]
            guard mayBeMap(file, lines: open + 1..<close) else { continue }
            let range = file.range(file.lineStarts[top.line]..<file.lineRange(close + 1).upperBound)
            let end = close + 1 < file.lineStarts.count ? file.lineStarts[close + 1] : file.bytes.count
            switch YAMLReader.parse(file, bytes: content) {
            case .success(let node?) where node.mapping != nil:
                return Result(frontMatter: FrontMatter(node: node, range: range), error: nil, end: end)
            case .failure(let error) where !top.isBelowComments && startsWithKey(file, lines: open + 1..<close):
                return Result(frontMatter: nil, error: error, end: end)
            default:
                continue
            }
        }
        return none
    }

    /// The first `---` behind nothing but blank lines and lines that begin with `#` and a space.
    private static func openingLine(_ file: SourceFile, from start: Int) -> (line: Int, isBelowComments: Bool)? {
        var isBelowComments = false
        for line in file.lineStarts.indices {
            let bytes =
                line == 0 ? file.bytes[start..<max(file.lineRange(1).upperBound, start)] : self.line(line, of: file)
            if isMark(bytes) { return (line, isBelowComments) }
            if bytes.starts(with: [UInt8(ascii: "#"), UInt8(ascii: " ")]) {
                isBelowComments = true
            } else if !bytes.allSatisfy(\.isBlank) {
                return nil
            }
        }
        return nil
    }

    /// The pairs of lines that may open and close the front matter, the likeliest first. An empty pair may stand
    /// before it, or lend it its second line.
    private static func candidates(_ file: SourceFile, first: Int) -> [(open: Int, close: Int)] {
        guard let second = nextMark(file, after: first) else { return [] }
        let isEmptyPair = (first + 1..<second).allSatisfy { line($0, of: file).allSatisfy(\.isBlank) }
        guard isEmptyPair else { return [(first, second)] }
        guard let third = nextMark(file, after: second) else { return [] }
        let isOpenedAnew = (second + 1..<third).allSatisfy { line($0, of: file).allSatisfy(\.isBlank) }
        guard isOpenedAnew else { return [(second, third)] }
        return nextMark(file, after: third).map { [(third, $0)] } ?? []
    }

    private static func nextMark(_ file: SourceFile, after line: Int) -> Int? {
        (line + 1..<file.lineStarts.count).first { isMark(self.line($0, of: file)) }
    }

    private static func isMark(_ line: ArraySlice<UInt8>) -> Bool {
        line.starts(with: [0x2D, 0x2D, 0x2D]) && line.dropFirst(3).allSatisfy(\.isBlank)
    }

    private static func line(_ line: Int, of file: SourceFile) -> ArraySlice<UInt8> {
        file.bytes[file.lineRange(line + 1)]
    }

    /// The first line that is neither blank nor a comment.
    private static func firstContent(_ file: SourceFile, lines: Range<Int>) -> ArraySlice<UInt8>? {
        for number in lines {
            let content = line(number, of: file).drop(while: \.isBlank)
            if let first = content.first, first != UInt8(ascii: "#") { return content }
        }
        return nil
    }

    /// Whether the content can be a map at all: prose between two rules is not worth a parser's time.
    private static func mayBeMap(_ file: SourceFile, lines: Range<Int>) -> Bool {
        guard let content = firstContent(file, lines: lines) else { return false }
        return content.first == UInt8(ascii: "{") || content.first == UInt8(ascii: "?")
            || content.contains(UInt8(ascii: ":"))
    }

    /// Whether the content begins with `key:`, one word, as front matter does and a sentence does not.
    private static func startsWithKey(_ file: SourceFile, lines: Range<Int>) -> Bool {
        guard let content = firstContent(file, lines: lines) else { return false }
        let word = content.prefix {
            $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-")
                || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") || $0 >= 0x80
        }
        let rest = content.dropFirst(word.count)
        return !word.isEmpty && rest.first == UInt8(ascii: ":")
            && (rest.count == 1 || rest.dropFirst().first?.isBlank == true)
    }
}
