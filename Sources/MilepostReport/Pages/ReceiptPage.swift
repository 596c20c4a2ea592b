import MilepostHTML
import MilepostModel
import MilepostSource

/// The reading receipt: every line that looks like tracked work is counted, or stands here with the reason why not.
struct ReceiptPage: Page {
    let path: OutputPath
    /// The only plan, whose top bar the page carries.
    let scope: PlanScope?
    /// Lines shown for one reason.
    static let limit = 300

    var title: String { "Reading receipt" }
    var template: String { "pages/receipt" }

    func frame(_ input: ReportInput) -> PageFrame {
        PageFrame(plan: scope?.index, crumbs: [.init(PlanNames.project(input), input.paths.index)])
    }

    func view(_ input: ReportInput) -> TemplateValue {
        let coverage = input.project.coverage
        let unknown = coverage.unknown.count
        let links = Links(from: path)
        return [
            "lead": .text(BuiltView.receipt(input)),
            "unknown": unknown > 0
                ? .text(
                    "Of \(Words.count(unknown, "line", "lines")) nobody can say what it is. Look at them: work may be missing from the numbers."
                )
                : .absent,
            "groups": .list(Self.reasons.compactMap { group($0, coverage, input) }),
            "fileCount": .number(input.project.files.count),
            "files": .list(
                input.project.files.map { file in
                    [
                        "path": .text(file.path),
                        "link": input.paths.pagesOfFiles[file.id].map { links.to($0) } ?? .absent,
                    ]
                }),
        ]
    }

    private struct Reason {
        var reason: SkippedLine.Reason
        var title: String
        var about: String
    }

    private func group(_ reason: Reason, _ coverage: Coverage, _ input: ReportInput) -> TemplateValue? {
        let lines = coverage.skipped.filter { $0.reason == reason.reason }
        guard !lines.isEmpty else { return nil }
        return [
            "title": .text(reason.title), "about": .text(reason.about), "count": .number(lines.count),
            "rows": .list(
                lines.prefix(Self.limit).map { line in
                    let file = Place.file(line.range, in: input)
                    let text = file.map { $0.text(in: $0.lineRange($0.line(at: line.range.start))) } ?? ""
                    return [
                        "place": .text(Place.line(line.range, in: input)),
                        "text": .text(Words.shortened(text, 140)),
                    ]
                }),
            "more": lines.count > Self.limit ? .text("\(lines.count - Self.limit) more of this kind.") : .absent,
        ]
    }

    /// What nobody can explain comes first.
    private static let reasons = [
        Reason(reason: .unknown, title: "Unknown", about: "Nothing says what these lines are."),
        Reason(reason: .broken, title: "In a broken block", about: "The block could not be read; a finding says why."),
        Reason(reason: .dialect, title: "In another dialect", about: "Written in a form that is not read yet."),
        Reason(reason: .duplicate, title: "Stated twice", about: "The task is counted where it stands first."),
        Reason(
            reason: .acceptance, title: "Lists of a document",
            about: "Deliverables, prerequisites and acceptance criteria count as boxes only."),
        Reason(reason: .fence, title: "Inside a fence", about: "Literal text, such as an example."),
        Reason(
            reason: .otherTable, title: "In other tables", about: "Rows of a log, or of a table that is no phase’s."),
        Reason(reason: .legend, title: "Legend", about: "These lines define a word."),
        Reason(reason: .template, title: "In a template", about: "To be filled in, so nothing is counted."),
        Reason(reason: .registry, title: "In a registry", about: "A list of tasks that are tracked elsewhere."),
    ]
}
