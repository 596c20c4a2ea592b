import MilepostAnalysis
import MilepostModel
import MilepostReport

/// "Harbour: 61 % done (21 of 34)"
struct ProgressLine {
    /// The plan's, where there is but one.
    let title: String?
    /// Of all plans; nil where they have no tasks.
    let done: Fraction?
    let terminal: Terminal

    init(title: String?, done: Fraction?, terminal: Terminal) {
        self.title = title
        self.done = done
        self.terminal = terminal
    }

    init(report: ReportInput, terminal: Terminal) {
        let overall = report.analysis.overall
        self.init(
            title: report.project.plans.count == 1 ? report.project.plans.first?.title : nil,
            done: overall.total == 0 ? nil : overall.done, terminal: terminal)
    }

    var text: String {
        let progress =
            done.map { "\($0.percentText) done (\($0.count) of \($0.of))" } ?? "no tracked tasks were recognised"
        return terminal.text(title.map { "\($0): " } ?? "") + terminal.paint(progress, .strong)
    }
}
