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
        var parts = [Count.text(pages, "page")]
        parts.append(Count.text(report.diagnostics.count, "finding"))
        let lines = [
            ProgressLine(report: report, terminal: terminal).text,
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
