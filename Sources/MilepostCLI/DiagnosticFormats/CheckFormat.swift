import MilepostReport
import ArgumentParser

/// `--format`: the forms that `milepost check` tells its result in. Sorted by name.
enum CheckFormat: String, CaseIterable, Sendable, ExpressibleByArgument {
    case checkstyle
    case github
    case gitlab
    case json
    case junit
    case markdown
    case sarif
    case text

    func text(_ result: CheckResult, terminal: Terminal, statistics: Bool) -> String {
        switch self {
        case .checkstyle: CheckstyleFormat.text(result)
        case .github: GitHubFormat.text(result)
        case .gitlab: GitLabFormat.text(result)
        case .json: CheckDocument.json(result).text
        case .junit: JUnitFormat.text(result)
        case .markdown: MarkdownFormat.text(result)
        case .sarif: SARIFFormat.json(result).text
        case .text: CheckScreen(terminal: terminal).text(result, statistics: statistics)
        }
    }
}
