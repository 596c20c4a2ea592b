import Foundation
import MilepostTestSupport
import Testing

/// The lines of shell that the pages tell you to run.
@Suite("Documented lines of shell")
struct ShellTests {
    struct Line: Sendable, CustomTestStringConvertible {
        let fence: Fence
        let text: String
        var testDescription: String { "\(fence.testDescription): \(text)" }
    }

    static let fences = Document.fences { $0.isMarked("sh") }

    /// Those that call the program. The others build it or run these very tests.
    static let lines = fences.flatMap { fence in
        fence.text.split(separator: "\n").map { Line(fence: fence, text: String($0)) }
    }
    .filter { $0.text.contains("milepost ") && !$0.text.contains("swift ") }

    @Test("there are some")
    func some() {
        #expect(Self.lines.contains { $0.fence.document == "README.md" })
        #expect(Self.lines.contains { $0.fence.document == "Docs/report-json.md" })
    }

    @Test(
        "a documented line runs to its end without an error", arguments: lines.filter { Shell.hasTools(for: $0.text) })
    func run(_ line: Line) throws {
        let plan = try #require(Document.fences { $0.document == "README.md" && $0.isMarked("markdown", "plan") }.first)
        let project = try TemporaryProject(["docs/IMPLEMENTATION_PLAN.md": plan.text])
        let commit = "git init -q && git add . && git -c user.name=T -c user.email=t@example.com commit -q -m Plan"
        #expect(try Milepost.shell(commit, in: project.folder).status == 0)
        let outcome = try Shell.run(line.text, in: project)
        #expect(outcome.status == 0, "\(outcome.output)\(outcome.error)")
        #expect(!outcome.error.contains("error"), "\(outcome.error)")
    }

    @Test("what a line writes outside of the folder goes nowhere")
    func harmless() throws {
        let project = try TemporaryProject()
        let outcome = try Shell.run("echo one | sudo tee \(project.folder.path)/two; echo > ~/three", in: project)
        #expect(outcome == .init(status: 0, output: "", error: ""))
        #expect(!project.has("two"))
    }
}
