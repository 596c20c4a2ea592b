import MilepostAnalysis
import MilepostModel
import MilepostReport

/// What `milepost snapshot` says when it is done: how far the work is, how large the file is, and where to open it.
struct SnapshotSummary {
    let report: ReportInput
    let file: String
    /// Bytes.
    let size: Int
    let terminal: Terminal

    var text: String {
        let overall = report.analysis.overall
        let title = report.project.plans.count == 1 ? report.project.plans.first.map { "\($0.title): " } : nil
        let progress =
            overall.total == 0
            ? "no tracked tasks were recognised"
            : "\(overall.done.percentText) done (\(overall.done.count) of \(overall.done.of))"
        return [
            terminal.text(title ?? "") + terminal.paint(progress, .strong),
            "One file, \(Self.words(size))",
            "Open \(terminal.text(file))",
        ].map { $0 + "\n" }.joined()
    }

    /// "98 KB", "1.4 MB": thousands, as mail programs count.
    static func words(_ size: Int) -> String {
        if size < 1_000_000 { return "\((size + 999) / 1000) KB" }
        return "\(size / 1_000_000).\(size % 1_000_000 / 100_000) MB"
    }
}
