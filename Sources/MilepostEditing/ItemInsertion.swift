import MilepostMarkdown
import MilepostModel
import MilepostSource

/// Where an item of YAML goes: beside its neighbour, into an empty list, or into a block of its own.
struct ItemInsertion {
    private enum Place {
        /// Between lines, at the indentation of its neighbour; a blank line may be wanted above or below.
        case line(Int, indent: String, blankAbove: Bool, blankBelow: Bool)
        /// Over the `[]` of a list that has none, its blank before it included.
        case emptyList(Range<Int>, indent: String)
        /// Behind what a phase holds, in a fence of its own.
        case block(Int, key: String)
    }

    private let file: SourceFile
    private let place: Place
    private let lineEnd: String

    init(_ place: PhasePlace, in plan: Plan, _ project: Project) throws(PlanEditError) {
        let phase = plan.phases[place.phase]
        if let neighbour = place.neighbour(\.item) {
            let entry = neighbour.entry
            file = project.file(entry.range.file)
            lineEnd = FileLine(file, at: entry.range.start).lineEnd
            guard entry.form != .twin, let item = ListedItem(entry, in: file) else {
                throw .byHand(entry.range, "write the task here yourself, as its neighbours are written")
            }
            let isSpaced = Self.hasBlankLine(before: item.lines.lowerBound, in: file)
            switch neighbour {
            case .above:
                self.place = .line(item.end, indent: item.indent, blankAbove: isSpaced, blankBelow: false)
            case .below:
                let isNextSpaced = Self.hasBlankLine(before: item.end, in: file)
                self.place = .line(
                    item.lines.lowerBound, indent: item.indent, blankAbove: false, blankBelow: isNextSpaced)
            }
            return
        }
        file = project.file(phase.range.file)
        guard !PlanEdit.isYAML(file) else {
            throw .byHand(phase.range, "write the task into this phase yourself")
        }
        lineEnd = FileLine(file, at: phase.range.start).lineEnd
        if let empty = Self.emptyList(in: phase, file) {
            self.place = .emptyList(empty.range, indent: empty.indent + "  ")
        } else {
            self.place = .block(PhaseText.end(of: phase, in: file), key: PhaseText.key(of: phase))
        }
    }

    /// - Parameter lines: the item's lines behind an indentation.
    func insert(into change: inout PlanChange, _ lines: (_ indent: String) -> [String]) {
        switch place {
        case .line(let offset, let indent, let blankAbove, let blankBelow):
            let hasEnd = offset == 0 || file.bytes[offset - 1] == 0x0A
            let text = lines(indent).joined(separator: lineEnd)
            let above = (hasEnd ? "" : lineEnd) + (blankAbove ? lineEnd : "")
            add(above + text + (hasEnd ? lineEnd : "") + (blankBelow ? lineEnd : ""), at: offset..<offset, to: &change)
        case .emptyList(let range, let indent):
            add(lineEnd + lines(indent).joined(separator: lineEnd), at: range, to: &change)
        case .block(let offset, let key):
            let block = ["", "", "```yaml", "\(key):"] + lines("  ") + ["```"]
            add(block.joined(separator: lineEnd), at: offset..<offset, to: &change)
        }
    }

    private func add(_ text: String, at range: Range<Int>, to change: inout PlanChange) {
        change.edits.append(TextEdit(range: file.range(range), replacement: text))
    }

    private static func hasBlankLine(before offset: Int, in file: SourceFile) -> Bool {
        let line = file.line(at: offset)
        guard line > 1, file.lineRange(line).lowerBound == offset else { return false }
        return file.text(in: file.lineRange(line - 1)).allSatisfy(\.isWhitespace)
    }

    /// A line `phase_2_tasks: []` of the phase, where nobody wrote a task yet.
    private static func emptyList(
        in phase: Phase, _ file: SourceFile
    ) -> (range: Range<Int>, indent: String)? {
        for line in file.line(at: phase.section.start)...file.line(at: phase.section.end) {
            let range = file.lineRange(line)
            let text = file.text(in: range)
            let indent = text.prefix { $0 == " " }
            let rest = text.dropFirst(indent.count)
            guard rest.hasPrefix("phase_"), let colon = rest.firstIndex(of: ":"), rest[..<colon].hasSuffix("_tasks"),
                rest[colon...].dropFirst().filter({ $0 != " " }) == "[]"
            else { continue }
            let start = range.lowerBound + indent.utf8.count + rest[...colon].utf8.count
            return (start..<range.upperBound, String(indent))
        }
        return nil
    }
}

/// Places and names in a phase that nothing else says.
enum PhaseText {
    /// Behind the last line that a phase holds, before the blank lines and rules at its end.
    static func end(of phase: Phase, in file: SourceFile) -> Int {
        let first = file.line(at: phase.headingInPlan.start)
        let section = phase.sectionInPlan
        var line = file.line(at: max(section.start, section.end - 1))
        while line > first {
            let text = file.text(in: file.lineRange(line)).filter { !$0.isWhitespace }
            let isRule = text.count > 2 && Set(text).count == 1 && "-*_".contains(text[text.startIndex])
            guard text.isEmpty || isRule else { break }
            line -= 1
        }
        return file.lineRange(line).upperBound
    }

    /// `phase_2_tasks`
    static func key(of phase: Phase) -> String {
        let name = (phase.number ?? phase.label).lowercased()
        let word = name.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" }
        return "phase_\(word.isEmpty ? "0" : String(word))_tasks"
    }
}
