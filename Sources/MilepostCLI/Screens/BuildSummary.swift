import MilepostAnalysis
import MilepostModel
import MilepostReport
import MilepostSource

/// What `milepost build` says when it is done: how far the work is, what was written, and where to open it.
struct BuildSummary {
    let report: ReportInput
    let folder: String
    /// HTML documents of the site.
    let pages: Int
    let terminal: Terminal

    var text: String {
        let done = report.analysis.overall.done
        let isEmpty = report.analysis.overall.total == 0
        let title = report.project.plans.count == 1 ? report.project.plans.first.map { "\($0.title): " } : nil
        let progress =
            isEmpty ? "no tracked tasks were recognised" : "\(done.percentText) done (\(done.count) of \(done.of))"
        var parts = [Count.text(pages, "page")]
        parts.append(Count.text(report.diagnostics.count, "finding"))
        let lines = [
            terminal.text(title ?? "") + terminal.paint(progress, .strong),
            parts.joined(separator: terminal.dot),
            CoverageWords(report.project.coverage).text,
            "Open \(terminal.text(index))",
        ]
        return lines.joined(separator: "\n") + "\n"
    }

    private var index: String {
        (folder.hasSuffix("/") ? folder : folder + "/") + report.paths.index.text
    }
}
