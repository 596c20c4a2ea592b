import Foundation
import MilepostHTML
import MilepostModel
import Testing

@testable import MilepostReport

/// How many bytes a one-file report is, at each depth: a promise to whoever sends it.
@Suite("A one-file report of three hundred tasks")
struct SnapshotWeightTests {
    private static let phases = 10
    private static let tasksInPhase = 30
    private static let tasks = phases * tasksInPhase

    /// A plan as the format's templates make it: each task needs up to three others, has checks, dates, sessions and a file
    /// of its own with boxes, commands and tags.
    private static let texts: [(path: String, text: String)] = {
        var tables = "# Implementation Plan: Dry Dock\n\nShips out of the water, one after the other.\n"
        var entries = "\n## Tracking\n\n```yaml\ntasks:\n"
        var log = "\n## Session Log\n\n| Date | Task ID | Status | Notes |\n|---|---|---|---|\n"
        var files: [(path: String, text: String)] = []
        for number in 1...tasks {
            if number % tasksInPhase == 1 {
                let phase = number / tasksInPhase + 1
                tables +=
                    "\n### Phase \(phase): Basin \(phase)\n\n**Goal**: Basin \(phase) is dry and its ship repaired.\n\n"
                tables += "| Status | ID | Task / Service | Priority | Dependents |\n|---|---|---|---|---|\n"
            }
            let id = taskName(number)
            let name = "Repair of the bilge keel number \(number)"
            let status = number < 130 ? "COMPLETED" : number < 138 ? "IN_PROGRESS" : "NOT_STARTED"
            let isDone = number < 130
            let later = [1, 7, 40].map { number + $0 }.filter {
                $0 <= tasks && number % 3 != 1 || $0 == number + 7 && $0 <= tasks
            }
            let dependents = later.map(taskName).joined(separator: ", ")
            tables += "| \(status) | **\(id)** | **\(name)** | **P\(number % 3)** | \(dependents) |\n"
            let workflow = workflow(status, isDone: isDone, number)
            entries += "  - id: \(id)\n    service_name: \"\(name)\"\n    priority: P\(number % 3)\n"
            entries +=
                "    dependents: \"\(dependents)\"\n" + workflow.replacing("\n", with: "\n    ").trimmingSuffix() + "\n"
            if status != "NOT_STARTED" {
                let day = "2025-\(twoDigits(number % 12 + 1))-\(twoDigits(number % 28 + 1))"
                log += "| \(day)T09:00:00 | \(id) | IN_PROGRESS | Began with the keel blocks of \(name). |\n"
                log +=
                    "| \(day)T15:00:00 | \(id) | \(status) | Planed and riveted plate \(number), checked by the yard. |\n"
            }
            files.append((path: "tasks/\(id)_keel.md", text: file(id, name, dependents, workflow, isDone: isDone)))
        }
        return files + [(path: "IMPLEMENTATION_PLAN.md", text: tables + entries + "```\n" + log)]
    }()

    private static func taskName(_ number: Int) -> String { "TASKS-\(number + 100)" }

    private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    private static func workflow(_ status: String, isDone: Bool, _ number: Int) -> String {
        let items = [
            ["verified_req", "verified_spec", "confirmed_arch", "checked_deps"],
            ["tests_passing", "coverage_met", "docs_updated", "session_logged"],
        ]
        func list(_ items: [String]) -> String { items.map { "\n        - \($0): \(isDone)" }.joined() }
        let dates = isDone ? "\n      started: 2025-03-04T09:00:00\n      completed: 2025-03-05T15:00:00" : ""
        return """
              workflow:
                pre_check:
                  status: \(isDone ? "COMPLETED" : "NOT_STARTED")
                  checklist:\(list(items[0]))
                implementation:
                  status: \(status)\(dates)
                post_check:
                  status: \(isDone ? "COMPLETED" : "NOT_STARTED")
                  checklist:\(list(items[1]))
            """
    }

    private static func file(
        _ id: String, _ name: String, _ dependents: String, _ workflow: String, isDone: Bool
    ) -> String {
        let box = isDone ? "- [x]" : "- [ ]"
        let boxes = ["Objective", "Scope", "Acceptance Criteria"].map { heading in
            "## \(heading)\n\n"
                + (1...6).map { "\(box) Plate \($0) of the \(heading.lowercased()) is sound\n" }.joined()
        }
        let steps = (1...12).map { "| \($0) | Measure frame \($0) | Within two millimetres | 30 min |\n" }.joined()
        return """
            # \(id): \(name)

            | Field | Value |
            |---|---|
            | **Assigned To** | A. Rigger |
            | **Estimated Effort** | 16 hours |
            | **Complexity** | 3 |

            ## Tracking

            ```yaml
            tasks_tracking:
              id: \(id)
              dependents: "\(dependents)"
            \(workflow)
            ```

            \(boxes.joined(separator: "\n"))

            ## Steps

            | Step | Action | Success Criteria | Duration |
            |---|---|---|---|
            \(steps)

            ## Execution Commands

            ```bash
            mkdir -p src/\(id.lowercased())
            make --directory=src/\(id.lowercased()) keel frames plates
            make --directory=src/\(id.lowercased()) check
            ```

            @spec: SPEC-\(id)
            @req: REQ-\(id)
            """
    }

    private static let input: Task<ReportInput, any Error> = Task { try await Site(texts).input }

    @Test(
        "the whole file stays under so many bytes a task",
        arguments: [(SnapshotDepth.overview, 2_700), (.tasks, 6_660), (.full, 12_000)])
    func bytes(_ depth: SnapshotDepth, _ limit: Int) async throws {
        let input = try await Self.input.value
        let plan = try #require(input.project.plans.first)
        // The plan is as heavy as it is meant to be.
        #expect(plan.tasks.count == Self.tasks && plan.dependencies.count > Self.tasks)
        #expect(plan.tasks.allSatisfy { $0.preCheck?.items.count == 4 && $0.postCheck?.items.count == 4 })
        #expect(plan.tasks.allSatisfy { $0.boxes.of == 18 })
        #expect(plan.tasks.allSatisfy { $0.taskFile?.commands.count == 1 && $0.taskFile?.tags.count == 2 })
        let bytes = try await SnapshotOutput(depth: depth).bytes(input, theme: .embedded)
        #expect(bytes.count < limit * Self.tasks, "\(bytes.count / Self.tasks) bytes a task")
    }

    @Test("the report as data takes less than a sixth of what it takes as text")
    func data() async throws {
        let input = try await Self.input.value
        let report = ReportDocument.bytes(input)
        #expect(EmbeddedReport.block(report).utf8.count * 6 < report.count)
    }
}

extension String {
    fileprivate func trimmingSuffix() -> String { String(reversed().drop { $0 == " " || $0 == "\n" }.reversed()) }
}
