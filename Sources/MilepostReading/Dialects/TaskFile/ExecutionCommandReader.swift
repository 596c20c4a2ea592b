import MilepostMarkdown
import MilepostModel
import MilepostSource

/// Fenced shell blocks below the heading "Execution Commands".
enum ExecutionCommandReader {
    private static let shells: Set<String> = [
        "bash", "sh", "shell", "zsh", "fish", "console", "shell-session", "powershell", "ps1", "cmd", "bat",
    ]

    static func commands(in outline: DocumentOutline) -> [CommandBlock] {
        var commands: [CommandBlock] = []
        for (index, section) in outline.sections.enumerated()
        where outline.isUnder(["execution commands"], section: index) {
            section.blocks.forEachNested { block, context in
                guard !context.isInQuote, case .code(let code) = block, code.isFenced, shells.contains(code.language)
                else { return }
                commands.append(
                    CommandBlock(
                        section: section.title.isEmpty ? nil : section.title, language: code.language,
                        code: Sourced(code.text, code.content)))
            }
        }
        return commands
    }
}
