import MilepostHTML
import MilepostModel
import MilepostSource

/// The reading receipt: every line that looks like tracked work is counted, or stands here with the reason why not.
struct ReceiptPage: Page {
    let path: OutputPath
    /// The only plan, whose top bar the page carries.
    let scope: PlanScope?
    let words: any PageWords
    /// Lines shown for one reason.
    static let limit = 300

    var title: String { words[.receipt] }
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
                ? .text(words.unknown(lines: unknown))
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
        var title: FixedWord
        var about: FixedWord
    }

    private func group(_ reason: Reason, _ coverage: Coverage, _ input: ReportInput) -> TemplateValue? {
        let lines = coverage.skipped.filter { $0.reason == reason.reason }
        guard !lines.isEmpty else { return nil }
        return [
            "title": .text(words[reason.title]), "about": .text(words[reason.about]), "count": .number(lines.count),
            "rows": .list(
                lines.prefix(Self.limit).map { line in
                    let file = Place.file(line.range, in: input)
                    let text = file.map { $0.text(in: $0.lineRange($0.line(at: line.range.start))) } ?? ""
                    return [
                        "place": Place.linkedLine(line.range, in: input),
                        "text": .text(Words.shortened(text, 140)),
                    ]
                }),
            "more": lines.count > Self.limit ? .text(words.moreOfKind(lines.count - Self.limit)) : .absent,
        ]
    }

    /// What nobody can explain comes first.
    private static let reasons = [
        Reason(reason: .unknown, title: .unknownLines, about: .unknownLinesAbout),
        Reason(reason: .broken, title: .brokenLines, about: .brokenLinesAbout),
        Reason(reason: .dialect, title: .dialectLines, about: .dialectLinesAbout),
        Reason(reason: .duplicate, title: .duplicateLines, about: .duplicateLinesAbout),
        Reason(reason: .acceptance, title: .acceptanceLines, about: .acceptanceLinesAbout),
        Reason(reason: .fence, title: .fenceLines, about: .fenceLinesAbout),
        Reason(reason: .otherTable, title: .tableLines, about: .tableLinesAbout),
        Reason(reason: .legend, title: .legendLines, about: .legendLinesAbout),
        Reason(reason: .template, title: .templateLines, about: .templateLinesAbout),
        Reason(reason: .registry, title: .registryLines, about: .registryLinesAbout),
    ]
}
