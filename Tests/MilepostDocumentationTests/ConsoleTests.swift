import Foundation
import MilepostTestSupport
import Testing

/// What a ```` ```console ```` block shows is what its commands print.
@Suite("Documented outputs")
struct ConsoleTests {
    /// A line `$ milepost ...` and what stands under it.
    struct Command: Sendable, CustomTestStringConvertible {
        let fence: Fence
        let line: String
        let output: String
        var testDescription: String { "\(fence.testDescription): \(line)" }
    }

    static let commands: [Command] = Document.fences { $0.isMarked("console") }.flatMap { fence in
        var commands: [Command] = []
        for line in fence.text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
            if line.hasPrefix("$ ") {
                commands.append(Command(fence: fence, line: String(line.dropFirst(2)), output: ""))
            } else if let last = commands.popLast() {
                commands.append(Command(fence: fence, line: last.line, output: last.output + line + "\n"))
            }
        }
        return commands
    }

    @Test("there are some, and every block begins with a command")
    func some() {
        for document in ["README.md", "Docs/commands.md"] {
            #expect(Self.commands.contains { $0.fence.document == document })
        }
        for fence in Document.fences({ $0.isMarked("console") }) { #expect(fence.text.hasPrefix("$ "), "\(fence)") }
    }

    @Test(
        "a documented command prints what stands under it (Scripts/document-commands.py mends it)",
        arguments: commands.filter { Shell.hasTools(for: $0.line) })
    func run(_ command: Command) throws {
        let project = try TemporaryProject()
        try FileManager.default.copyItem(
            at: Document.root.appendingPathComponent("Examples").resolvingSymlinksInPath(),
            to: project.folder.appendingPathComponent("Examples"))
        let printed = try Milepost.shell("\(command.line) 2>&1", in: project.folder).output
        #expect(Self.matches(printed, command.output), "it prints:\n\(printed)")
    }

    @Test("a line that is only an ellipsis stands for any number of lines, and nothing else does")
    func ellipsis() {
        #expect(Self.matches("a\nb\nc\n", "a\nb\nc\n"))
        #expect(Self.matches("a\nb\nc\nd\n", "a\n…\nd\n"))
        #expect(Self.matches("a\nb\nc\nd\n", "a\n...\nc\n...\n"))
        #expect(Self.matches("a\nd\n", "a\n…\nd\n"))
        #expect(Self.matches("a\nb\n", "…\nb\n"))
        #expect(!Self.matches("a\nb\nc\n", "a\n…\nb\n"))
        #expect(!Self.matches("a\nb\n", "a\n…\na\nb\n"))
        #expect(!Self.matches("a\n… b\n", "a\n… c\n"))
    }

    /// Whether lines are as documented, where a line that is only an ellipsis stands for any number of lines.
    static func matches(_ printed: String, _ documented: String) -> Bool {
        let lines = printed.split(separator: "\n", omittingEmptySubsequences: false)
        var parts = documented.split(separator: "\n", omittingEmptySubsequences: false)
            .split(omittingEmptySubsequences: false) { $0 == "…" || $0 == "..." }
        guard let first = parts.first, let last = parts.popLast(), !parts.isEmpty else { return printed == documented }
        guard lines.starts(with: first), lines.count >= first.count + last.count,
            lines.suffix(last.count).elementsEqual(last)
        else { return false }
        var rest = lines.dropFirst(first.count).dropLast(last.count)
        for part in parts.dropFirst() where !part.isEmpty {
            guard let start = rest.indices.first(where: { rest[$0...].starts(with: part) }) else { return false }
            rest = rest[(start + part.count)...]
        }
        return true
    }
}
