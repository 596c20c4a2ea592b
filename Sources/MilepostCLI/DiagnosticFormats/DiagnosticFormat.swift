import ArgumentParser
import MilepostModel
import MilepostReport
import MilepostSource

/// `--findings`: how findings are printed. Sorted by name.
enum DiagnosticFormat: String, CaseIterable, Sendable, ExpressibleByArgument {
    /// As a compiler prints them.
    case console
    /// One document, `milepost/findings/1`.
    case json

    /// All findings in their order. Text formats say nothing where there are none.
    func text(_ diagnostics: [Diagnostic], in project: Project, terminal: Terminal) -> String {
        switch self {
        case .console: ConsoleFormat(terminal: terminal).text(diagnostics, files: project.files)
        case .json: FindingsDocument.json(diagnostics.sorted(), in: project).text
        }
    }
}
