import MilepostAnalysis
import MilepostModel
import MilepostReport

/// "Harbour: 61 % done (21 of 34)"
struct ProgressLine {
    let report: ReportInput
    let terminal: Terminal

    var text: String {
        let done = report.analysis.overall.done
        let isEmpty = report.analysis.overall.total == 0
        let title = report.project.plans.count == 1 ? report.project.plans.first.map { "\($0.title): " } : nil
        let progress =
            isEmpty ? "no tracked tasks were recognised" : "\(done.percentText) done (\(done.count) of \(done.of))"
        return terminal.text(title ?? "") + terminal.paint(progress, .strong)
    }
}
