import MilepostSource

/// Pieces of running text that are read apart from their blocks: cells of tables, text behind a checkbox.
///
/// All pieces of a file are read by one call of cmark: each is written into one text as a heading (a cell: one line,
/// and no other block can begin in it) or as a paragraph. Links by reference find their definitions because the file's
/// own Markdown is appended where a piece needs it.
struct InlineRequests {
    private var source: [UInt8] = []
    private var line = 0
    /// The first line of each piece in ``source``, and how many inlines are there only for its protection.
    private var pieces: [(line: Int, guards: Int)] = []
    private var mayHoldReferences = false

    /// Asks for the text of one line; `\|` stands for `|` where it comes from a table.
    mutating func add(line bytes: ArraySlice<UInt8>, isCell: Bool) -> Int {
        source += [UInt8(ascii: "#"), UInt8(ascii: " ")]
        if isCell {
            for (index, byte) in zip(bytes.indices, bytes) {
                let isEscape =
                    byte == UInt8(ascii: "\\") && index + 1 < bytes.endIndex
                    && bytes[index + 1] == UInt8(ascii: "|")
                if !isEscape { source.append(byte) }
            }
        } else {
            source += bytes
        }
        // A heading may close with `#`; with one of ours there is none of the text's own to lose.
        source += [UInt8(ascii: " "), UInt8(ascii: "#"), UInt8(ascii: "\n")]
        if bytes.contains(UInt8(ascii: "[")) { mayHoldReferences = true }
        return finishPiece(lines: 1, guards: 0)
    }

    /// Asks for the text of some lines.
    ///
    /// - Parameter isStart: whether the first line also begins the paragraph in the file. If not, a word is set before
    ///   it, so that it is read as what it is, a line amid a paragraph.
    mutating func add(lines: [ArraySlice<UInt8>], isStart: Bool) -> Int {
        source += isStart ? [] : [UInt8(ascii: "x"), UInt8(ascii: "\n")]
        for (index, line) in lines.enumerated() {
            // Four blanks: no line amid a paragraph can begin another block.
            if index > 0 || !isStart { source += Array(repeating: UInt8(ascii: " "), count: 4) }
            source += line
            source.append(UInt8(ascii: "\n"))
            if line.contains(UInt8(ascii: "[")) { mayHoldReferences = true }
        }
        source.append(UInt8(ascii: "\n"))
        return finishPiece(lines: lines.count + (isStart ? 1 : 2), guards: isStart ? 0 : 2)
    }

    private mutating func finishPiece(lines: Int, guards: Int) -> Int {
        pieces.append((line, guards))
        line += lines
        return pieces.count - 1
    }

    /// The inlines of every piece, in the order they were asked for.
    ///
    /// - Parameter text: The file's Markdown, if it may define links that the pieces refer to.
    func resolve(with text: MarkdownText? = nil) -> [[Inline]] {
        var results: [[Inline]] = Array(repeating: [], count: pieces.count)
        guard !pieces.isEmpty else { return results }
        var whole = source
        if mayHoldReferences, let text, Self.holdsDefinition(text.bytes) { whole += text.bytes[text.start...] }
        var piece = 0
        CmarkConverter.walk(whole[...], lines: line) { event in
            switch event {
            case .paragraph(let inlines, let place), .heading(_, let inlines, let place):
                while piece + 1 < pieces.count, pieces[piece + 1].line <= place.line { piece += 1 }
                results[piece] = Array(inlines.inlines().dropFirst(pieces[piece].guards))
            default:
                break
            }
        }
        return results
    }

    /// Whether `]:` stands anywhere, without which nothing can be a link reference definition.
    static func holdsDefinition(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBufferPointer { holdsDefinition($0) }
    }

    static func holdsDefinition(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var start = 0
        while start < bytes.count - 1,
            let bracket = ByteScan.first(UInt8(ascii: "]"), in: bytes, start..<bytes.count - 1)
        {
            if bytes[bracket + 1] == UInt8(ascii: ":") { return true }
            start = bracket + 1
        }
        return false
    }
}
