import MilepostMarkdown
import MilepostModel
import MilepostSource

/// Comments that suppress findings: in Markdown for the next block, in YAML for what is on their line or below it,
/// and `ignore-file` for the whole file.
enum SuppressionReader {
    static func suppressions(in outline: DocumentOutline) -> [Suppression] {
        guard outline.marks.mayHoldSuppression else { return [] }
        let file = outline.document.file
        var blocks: [SourceRange] = []
        var found: [Suppression] = []
        outline.document.blocks.forEachNested { block, context in
            guard !context.isInQuote else { return }
            switch block {
            case .list: break
            case .code(let code): found += lines(of: code.content, in: file)
            default: break
            }
            blocks.append(block.range)
        }
        var position = 0
        while let comment = nextComment(in: file, from: position, outline) {
            position = comment.end
            let next = blocks.filter { $0.start >= comment.end }.min { ($0.start, $1.end) < ($1.start, $0.end) }
            // A comment inside a block, such as a row's cell or a paragraph, is for that block.
            let own = blocks.filter { $0.start < comment.start && comment.end <= $0.end }.max { $0.start < $1.start }
            let isAlone = file.text(in: file.lineRange(file.line(at: comment.start))).trimmedText.hasPrefix("<!--")
            let covered = isAlone ? next : own ?? next
            let end = SourceRange(file: file.id, start: comment.end, end: comment.end)
            if let one = suppression(in: comment, of: file, covers: covered ?? end) { found.append(one) }
        }
        return found.sorted { $0.range < $1.range }
    }

    static func suppressions(inYAML file: SourceFile) -> [Suppression] {
        file.bytes.holds("milepost:ignore") ? lines(of: file.range, in: file) : []
    }

    /// The next HTML comment with our word in it, outside code.
    private static func nextComment(in file: SourceFile, from start: Int, _ outline: DocumentOutline) -> SourceRange? {
        var start = start
        while let open = file.firstRange(of: "<!--", in: file.range(start..<file.bytes.count)) {
            guard let close = file.firstRange(of: "-->", in: file.range(open.end..<file.bytes.count)) else {
                return nil
            }
            start = close.end
            let isCode = outline.blocks.codes.contains { $0.content.range.contains(open) }
            let comment = file.range(open.start..<close.end)
            if !isCode, file.firstRange(of: "milepost:ignore", in: comment) != nil { return comment }
        }
        return nil
    }

    /// YAML comments: behind a value for its line, alone for the line below and all that is indented deeper.
    private static func lines(of range: SourceRange, in file: SourceFile) -> [Suppression] {
        guard file.firstRange(of: "milepost:ignore", in: range) != nil else { return [] }
        var found: [Suppression] = []
        var line = file.line(at: range.start)
        while line <= file.lineStarts.count {
            let bytes = file.lineRange(line)
            guard bytes.lowerBound < range.end else { break }
            defer { line += 1 }
            guard let word = file.firstRange(of: "milepost:ignore", in: file.range(bytes)),
                let hash = file.bytes[bytes.lowerBound..<word.start].lastIndex(of: UInt8(ascii: "#"))
            else { continue }
            let isAlone = file.bytes[bytes.lowerBound..<hash].allSatisfy { $0 == 0x20 || $0 == 0x09 }
            let covered = isAlone ? item(below: line, in: file, until: range.end) : file.range(bytes)
            if let one = suppression(in: file.range(hash..<bytes.upperBound), of: file, covers: covered) {
                found.append(one)
            }
        }
        return found
    }

    private static func item(below line: Int, in file: SourceFile, until end: Int) -> SourceRange {
        func indent(_ bytes: Range<Int>) -> Int? {
            file.bytes[bytes].firstIndex { $0 != 0x20 }.map { $0 - bytes.lowerBound }
        }
        var line = line + 1
        var start: Int?
        var stop = file.lineRange(line - 1).upperBound
        var own = 0
        while line <= file.lineStarts.count, file.lineRange(line).lowerBound < end {
            let bytes = file.lineRange(line)
            line += 1
            guard let depth = indent(bytes) else { continue }
            if start == nil {
                // Further comments may follow.
                if file.bytes[bytes.lowerBound + depth] == UInt8(ascii: "#") { continue }
                start = bytes.lowerBound
                own = depth
            } else if depth <= own {
                break
            }
            stop = bytes.upperBound
        }
        return file.range((start ?? stop)..<stop)
    }

    /// `milepost:ignore rule, rule reason` or `milepost:ignore-file rule reason`.
    private static func suppression(in comment: SourceRange, of file: SourceFile, covers: SourceRange) -> Suppression? {
        guard let word = file.firstRange(of: "milepost:ignore", in: comment) else { return nil }
        var position = word.end
        var isFile = false
        if let suffix = file.firstRange(of: "-file", in: file.range(position..<comment.end)), suffix.start == position {
            isFile = true
            position = suffix.end
        }
        let bytes = file.bytes
        func skip(_ isSkipped: (UInt8) -> Bool) {
            while position < comment.end, isSkipped(bytes[position]) { position += 1 }
        }
        let blank: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
        let isID: (UInt8) -> Bool = { (0x61...0x7A).contains($0) || $0 == UInt8(ascii: "-") }
        var rules: [RuleID] = []
        var end = position
        repeat {
            skip { blank($0) || $0 == UInt8(ascii: ",") }
            let start = position
            // `-->` ends the comment.
            skip { isID($0) }
            let text = file.text(in: start..<position)
            guard !text.isEmpty, !text.hasPrefix("--") else { break }
            rules.append(RuleID(text))
            end = position
        } while position < comment.end && bytes[position] == UInt8(ascii: ",")
        var reason = file.text(in: end..<comment.end).trimmedText
        if reason.hasSuffix("-->") { reason = String(reason.dropLast(3)).trimmedText }
        return Suppression(
            rules: rules, reason: reason, range: file.range(word.start..<end), comment: comment,
            covers: isFile ? file.range : covers)
    }
}
