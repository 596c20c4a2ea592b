import MilepostModel
import MilepostReport

/// "As of 2026-02-27 16:40, revision a1b2c3d".
struct AsOfWords {
    let text: String

    init(_ report: ReportInput) {
        let time = report.asOf.timeOfDay.map { " \($0)" } ?? ""
        let revision = report.revision.map { ", revision \(TerminalText.sanitized($0))" } ?? ""
        text = "As of \(report.asOf.day)\(time)\(revision)"
    }
}
