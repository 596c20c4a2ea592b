import Testing

/// A fenced block of a Markdown page.
struct Fence: Sendable, CustomTestStringConvertible {
    let document: String
    /// The line of the opening fence, from 1.
    let line: Int
    /// What stands behind the opening fence: `json`, `markdown plan`, `markdown task TASKS-03_tide_windows.md`.
    let words: [String]
    /// The lines between the fences, each with its line feed.
    let text: String

    var testDescription: String { "\(document):\(line)" }

    /// Whether the block is marked with these words, with or without more behind them.
    func isMarked(_ words: String...) -> Bool { self.words.starts(with: words) }

    /// Cuts a page into its fences and the lines outside of them, by line numbers from 1.
    ///
    /// A fence ends at one of the same sign that is at least as long (CommonMark 4.5), so a fence of four may hold one of
    /// three. An opening fence that nothing closes reaches to the end.
    static func split(_ text: String, of document: String) -> (fences: [Fence], prose: [(line: Int, text: Substring)]) {
        var fences: [Fence] = []
        var prose: [(line: Int, text: Substring)] = []
        var open: (line: Int, sign: Character, length: Int, words: [String], lines: [Substring])?
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let trimmed = line.drop { $0 == " " }
            let sign = trimmed.first ?? " "
            let length = trimmed.prefix { $0 == sign }.count
            let rest = trimmed.dropFirst(length)
            let isFence = (sign == "`" || sign == "~") && length >= 3
            if let fence = open {
                if isFence, sign == fence.sign, length >= fence.length, rest.allSatisfy(\.isWhitespace) {
                    fences.append(Fence(document, fence.line, fence.words, fence.lines))
                    open = nil
                } else {
                    open?.lines.append(line)
                }
            } else if isFence, sign == "~" || !rest.contains("`") {
                open = (index + 1, sign, length, rest.split(separator: " ").map(String.init), [])
            } else {
                prose.append((index + 1, line))
            }
        }
        if let fence = open { fences.append(Fence(document, fence.line, fence.words, fence.lines)) }
        return (fences, prose)
    }

    private init(_ document: String, _ line: Int, _ words: [String], _ lines: [Substring]) {
        self.document = document
        self.line = line
        self.words = words
        self.text = lines.map { $0 + "\n" }.joined()
    }
}
