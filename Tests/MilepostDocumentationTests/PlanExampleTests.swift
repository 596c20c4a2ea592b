import Foundation
import MilepostTestSupport
import Testing

/// The plans and task files that the pages show, read as a user who copies them would have them read.
@Suite("Documented plans")
struct PlanExampleTests {
    static let plans = Document.fences { $0.isMarked("markdown", "plan") }
    static let taskFiles = Document.fences { $0.isMarked("markdown", "task") }

    @Test("there are some of each")
    func some() {
        #expect(Self.plans.contains { $0.document == "README.md" })
        #expect(Self.plans.contains { $0.document == "Docs/format.md" })
        #expect(Self.taskFiles.contains { $0.document == "Docs/format.md" })
    }

    @Test("a plan is read without errors, and no line of it is left over", arguments: plans)
    func plan(_ fence: Fence) throws {
        let report = try self.report(fence.text, as: "IMPLEMENTATION_PLAN.md")
        let plan = try #require(report.plans.first)
        #expect(!plan.phases.isEmpty)
        #expect(plan.tasks.count > 0)
        #expect(plan.tasks.allSatisfy { $0.phase != nil })
    }

    @Test("a task file is read without errors, and no line of it is left over", arguments: taskFiles)
    func taskFile(_ fence: Fence) throws {
        let name = try #require(fence.words.dropFirst(2).first, "say its name: markdown task TASKS-03_name.md")
        let task = try #require(try self.report(fence.text, as: name).plans.first?.tasks.first)
        #expect(name.hasPrefix(task.id))
    }

    /// What of `milepost status --json` is looked at.
    private struct Report: Decodable {
        struct Plan: Decodable {
            let phases: [Phase]
            let tasks: [Task]
        }
        struct Phase: Decodable { let name: String }
        struct Task: Decodable {
            let id: String
            let phase: Phase?
        }
        struct Finding: Decodable {
            let severity: String
            let message: String
        }
        struct Coverage: Decodable {
            let read: Int
            let of: Int
        }
        let plans: [Plan]
        let coverage: Coverage
        let findings: [Finding]
    }

    private func report(_ text: String, as name: String) throws -> Report {
        let project = try TemporaryProject([name: text])
        let outcome = try project.milepost("status", "--json")
        #expect(outcome.status == 0, "\(outcome.error)")
        let report = try JSONDecoder().decode(Report.self, from: Data(outcome.output.utf8))
        #expect(report.findings.filter { $0.severity != "info" }.map(\.message) == [])
        #expect(report.coverage.read == report.coverage.of)
        #expect(report.coverage.read > 0)
        return report
    }
}
