import ArgumentParser
import MilepostAssistant
import MilepostModel
import MilepostReport
import MilepostSource
import MilepostWorkspace

/// What an assistant can have done with one project: the commands of the protocol, and those that it needs to see where
/// the work stands. The folder is fixed, and no tool takes a path.
struct ProjectTools: Sendable {
    let workspace: Workspace
    /// The folder that is worked in.
    let folder: String
    /// `--now`, as it was typed.
    let now: String?
    /// `--by`, as it was typed.
    let by: String?

    var all: [Tool] { reading + editing }

    /// What an assistant should know before it begins.
    func instructions() async -> String {
        let report = try? await Pipeline(workspace: workspace).runForTracking(try input()).report
        return ProtocolText(report: report, way: .tools).text
    }

    /// A screen for somebody who reads text and no colours.
    var terminal: Terminal { Terminal(width: 100) }

    /// What to read, as the command line would say it.
    func input() throws(CommandFailure) -> InputOptions {
        do {
            return try InputOptions.parse((now.map { ["--now", $0] } ?? []) + ["--", folder])
        } catch {
            throw CommandFailure(.usage, "\(folder) cannot be read")
        }
    }

    /// What a tool gives, or why it does not.
    static func result(_ body: () async throws(CommandFailure) -> ToolResult) async -> ToolResult {
        do throws(CommandFailure) {
            return try await body()
        } catch {
            return ToolResult(Self.words(error), isError: true)
        }
    }

    /// One line of what, and one of how.
    static func words(_ failure: CommandFailure) -> String {
        FailureText(failure).text.trimmingLastLineEnd
    }

    /// The parameter that most tools have.
    static func task(_ words: String = "The task's id, such as TASKS-07; with several plans PLAN/ID.") -> ToolParameter
    {
        ToolParameter("task", .text, words, isRequired: true)
    }
}

extension String {
    /// The text without the line ends at its end.
    fileprivate var trimmingLastLineEnd: String {
        var text = self
        while text.last?.isNewline == true { text.removeLast() }
        return text
    }
}
