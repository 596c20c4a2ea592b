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
        for placed in outline.blocks.codes where !placed.isInQuote {
            let code = placed.content
            guard code.isFenced, outline.isUnder(.executionCommands, section: placed.section),
                shells.contains(code.language)
            else { continue }
            let title = outline.sections[placed.section].title
            commands.append(
                CommandBlock(
                    section: title.isEmpty ? nil : title, language: code.language,
                    code: Sourced(code.text, code.content)))
        }
        return commands
    }
}
