import MilepostHTML
import MilepostSource
import MilepostModel

/// A finding for templates: rule, place, sentence, the line with the place marked, notes, and how to mend it.
struct FindingView: Sendable {
    let input: ReportInput
    let links: Links
    /// Names the task a finding speaks of; absent on the task's own page.
    var task: @Sendable (Diagnostic) -> TemplateValue = { _ in .absent }

    func of(_ finding: Diagnostic) -> TemplateValue {
        [
            "severity": .text(finding.severity.rawValue),
            "severityWord": .text(Self.word(finding.severity, input.words)), "rule": .text(finding.rule.rawValue),
            "ruleLink": RulePage.link(finding.rule, links),
            "message": CodeSpans.html(finding.message), "place": Place.linkedColumn(finding.range, in: input),
            "placeLink": pageLink(finding.range), "task": task(finding),
            "excerpt": excerpt(finding.range, label: finding.label),
            "hint": finding.hint.map(CodeSpans.html) ?? .absent,
            "notes": .list(
                finding.notes.map { note in
                    [
                        "message": CodeSpans.html(note.message), "place": Place.linkedColumn(note.range, in: input),
                        "excerpt": excerpt(note.range, label: nil),
                    ]
                }),
        ]
    }

    /// "note" for people, where rules say "info".
    static func word(_ severity: Severity, _ words: any PageWords) -> String {
        switch severity {
        case .error: words[.error]
        case .warning: words[.warning]
        case .info: words[.note]
        }
    }

    /// The page of a task file or document, unless the line itself can be looked at. A plan's lines stand on several pages, so its place is only named.
    private func pageLink(_ range: SourceRange) -> TemplateValue {
        guard let page = input.paths.pagesOfFiles[range.file], page != links.from,
            Place.address(range, in: input) == nil,
            !input.project.plans.contains(where: { $0.file == range.file })
        else { return .absent }
        return links.to(page)
    }

    /// The line that a range begins in, around the range; absent where a whole file is meant.
    private func excerpt(_ range: SourceRange, label: String?) -> TemplateValue {
        guard !(range.isEmpty && range.start == 0), let file = Place.file(range, in: input),
            range.start <= file.bytes.count
        else { return .absent }
        let number = file.line(at: range.start)
        let line = file.lineRange(number)
        let start = min(max(range.start, line.lowerBound), line.upperBound)
        let end = min(max(range.end, start), line.upperBound)
        let before = Self.tail(Self.text(file, line.lowerBound..<start), 72)
        let marked = Self.head(Self.text(file, start..<end), 96)
        let after = Self.head(Self.text(file, end..<line.upperBound), 96)
        return [
            "number": .number(number), "before": .text(before), "marked": .text(marked), "after": .text(after),
            "space": .text(String(repeating: " ", count: before.count)),
            "carets": .text(String(repeating: "^", count: max(1, marked.count))), "label": .optional(label),
        ]
    }

    /// Tabs as four spaces, so that what is marked stands below what it marks.
    private static func text(_ file: SourceFile, _ range: Range<Int>) -> String {
        let text = file.text(in: range)
        return text.utf8.contains(0x09) ? text.replacing("\t", with: "    ") : text
    }

    private static func head(_ text: String, _ limit: Int) -> String { Words.shortened(text, limit) }

    private static func tail(_ text: String, _ limit: Int) -> String {
        let end = text.suffix(limit + 1)
        return end.count > limit ? "…" + end.suffix(limit) : text
    }
}
