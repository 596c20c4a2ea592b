import MilepostMarkdown
import MilepostModel
import MilepostSource

/// What is left over from the template in a plan or task file that is none: `TASKS-XX`, `[Service Name]`, `YYYY-MM-DD`.
enum PlaceholderReader {
    /// In a plan, what is tracked is looked at; its prose speaks of the format and may name a placeholder.
    static func findings(in plan: PlanFragment) -> [Diagnostic] {
        var findings: [Diagnostic] = []
        for phase in plan.phases where PlaceholderText.isPlaceholder(phase.name) {
            findings.append(ReadingFinding.placeholder(phase.name, at: phase.range, task: nil))
        }
        for phase in plan.phases {
            guard let goal = phase.goal, PlaceholderText.isPlaceholder(goal.value) else { continue }
            findings.append(ReadingFinding.placeholder(goal.value, at: goal.range, task: nil))
        }
        for statement in plan.statements {
            let entry = statement.entry
            findings += self.findings(in: entry, task: statement.id.value.text)
        }
        for entry in plan.log.entries {
            guard let task = entry.task, task.value.isPlaceholder else { continue }
            findings.append(ReadingFinding.placeholder(task.value.text, at: task.range, task: task.value.text))
        }
        return findings
    }

    static func findings(in taskFile: TaskFile, outline: DocumentOutline) -> [Diagnostic] {
        let task = taskFile.id.value.text
        return (taskFile.tracking.map { findings(in: $0, task: task) } ?? []) + prose(in: outline, task: task)
    }

    /// The values of an entry; dates that are placeholders are among them.
    private static func findings(in entry: Entry, task: String) -> [Diagnostic] {
        var findings: [Diagnostic] = []
        if entry.id.value.isPlaceholder {
            findings.append(ReadingFinding.placeholder(entry.id.value.text, at: entry.id.range, task: task))
        }
        for value in [entry.name, entry.dependents, entry.dependsOn, entry.owner, entry.due] {
            guard let value, PlaceholderText.isPlaceholder(value.value) else { continue }
            findings.append(ReadingFinding.placeholder(value.value, at: value.range, task: task))
        }
        return findings
    }

    /// Words of the template in running text, code left out.
    private static func prose(in outline: DocumentOutline, task: String) -> [Diagnostic] {
        let document = outline.document
        var findings: [Diagnostic] = []
        var pieces: [TextPiece] = []
        func look(_ paragraph: Paragraph) {
            // Where no placeholder can be among the words that are shown, no parser is asked.
            if let bytes = paragraph.read(into: &pieces), !PlaceholderScanner.mayStand(in: pieces, of: bytes) { return }
            look(paragraph.inlines, paragraph.range)
        }
        func look(_ inlines: [Inline], _ range: SourceRange) {
            // Each kind is found in the order it stands in: the next one is looked for behind the last.
            var rest = [true: range, false: range]
            for text in texts(inlines) {
                for word in PlaceholderScanner.placeholders(in: text) {
                    let isBracketed = word.first == "["
                    let found = document.file.firstRange(of: word, in: rest[isBracketed] ?? range)
                    if let found { rest[isBracketed] = document.file.range(found.end..<range.end) }
                    let place = found ?? range
                    findings.append(ReadingFinding.placeholder(word, at: place, task: task))
                }
            }
        }
        func isSuspect(_ range: SourceRange) -> Bool { outline.marks.mayHoldPlaceholder(range.bytes) }
        for leaf in outline.suspects where !leaf.isInQuote {
            switch leaf.block {
            case .heading(let heading): look(heading.inlines, heading.range)
            case .paragraph(let paragraph): look(paragraph)
            case .table(let table):
                for cell in table.header where isSuspect(cell.range) { look(cell.inlines, cell.range) }
                for row in table.rows where isSuspect(row.range) {
                    for cell in row.cells where isSuspect(cell.range) { look(cell.inlines, cell.range) }
                }
            case .list, .quote, .code, .html, .thematicBreak: break
            }
        }
        return findings
    }

    /// The texts outside code and links, one for each run.
    private static func texts(_ inlines: [Inline]) -> [String] {
        var texts: [String] = []
        var current = ""
        for inline in inlines {
            switch inline {
            case .text(let text): current += text
            case .emphasis(let inner), .strong(let inner):
                texts.append(current)
                texts += Self.texts(inner)
                current = ""
            case .softBreak, .lineBreak: current += " "
            case .code, .link, .image, .html:
                texts.append(current)
                current = ""
            }
        }
        return texts + [current]
    }
}

/// Finds the template's placeholders in a text.
enum PlaceholderScanner {
    /// Whether the words of some pieces, code and links left out, could hold a placeholder. Pieces hold no brackets.
    static func mayStand(in pieces: [TextPiece], of bytes: [UInt8]) -> Bool {
        pieces.contains { piece in
            switch piece.kind {
            case .code, .link, .html, .softBreak: false
            case .text, .emphasis, .strong:
                bytes.holdsLowercased("tasks-", in: piece.bytes) || bytes.holds("YYYY", in: piece.bytes)
            }
        }
    }

    /// `TASKS-XX`, `YYYY-MM-DD` unless "format" follows, and bracketed words that each begin with a capital.
    static func placeholders(in text: String) -> [String] {
        guard text.holds("[") || text.holdsLowercased("tasks-") || text.holds("YYYY") else { return [] }
        var found: [String] = []
        var rest = text[...]
        while let open = rest.firstIndex(of: "["), let close = rest[open...].firstIndex(of: "]") {
            let inner = rest[rest.index(after: open)..<close]
            if isTitleCase(inner) { found.append(String(rest[open...close])) }
            rest = rest[rest.index(after: close)...]
        }
        for word in text.split(whereSeparator: { $0.isWhitespace || "()[],;".contains($0) }) {
            let bare = word.trimmingPunctuation
            if TaskID(String(bare)).isPlaceholder, !bare.uppercased().hasSuffix("-NN") { found.append(String(bare)) }
            if bare.hasPrefix("YYYY-MM-DD"), !text.holdsLowercased("format") { found.append(String(bare)) }
        }
        return found
    }

    private static func isTitleCase(_ text: Substring) -> Bool {
        let words = text.split(separator: " ")
        return words.count >= 2 && words.count <= 6
            && words.allSatisfy { word in
                (word.first?.isUppercase ?? false) && word.allSatisfy { $0.isLetter || $0 == "-" || $0 == "/" }
            }
    }
}

extension Substring {
    fileprivate var trimmingPunctuation: Substring {
        var text = self
        while let last = text.last, ".:!?*_`\"'".contains(last) { text = text.dropLast() }
        while let first = text.first, "*_`\"'".contains(first) { text = text.dropFirst() }
        return text
    }
}
