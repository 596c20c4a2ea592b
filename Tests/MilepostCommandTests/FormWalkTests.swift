import Foundation
import MilepostSource
import MilepostTestSupport
import Testing

/// Plans in the forms that others write, taken to their end by the built program: the form of the defining template, and
/// the older schema. After every command `check` says nothing that it did not say before.
@Suite("Walks on the forms of plans")
struct FormWalkTests {
    /// A plan as the defining template has it: numbered phases, bold ids in tables, blocks of YAML, two logs.
    static let template = [
        "IMPLEMENTATION_PLAN.md": """
        ---
        title: "Implementation Plan: Lighthouse"
        custom_fields:
          document_type: plan
          schema_version: "2.0"
        ---

        # Implementation Plan: Lighthouse

        ## 2. Phase Tracker

        **Status Legend**:
        - `NOT_STARTED` - Task not yet begun
        - `COMPLETED` - Implementation finished and verified

        ### 2.0 Prerequisites: Tooling Setup
        **Goal**: Install and verify tools.

        | Status | ID | Task / Service | Priority | Dependents |
        |--------|----|--------------------|:--------:|------------|
        | NOT_STARTED | **SETUP-ENV** | **Local Environment** | **P0** | SETUP-00 |
        | NOT_STARTED | **SETUP-00** | **Tools Installation** | **P0** | All Verification |

        ### 2.1 Phase 1: Foundation
        **Goal**: A lamp that turns.

        > **Mandatory Workflow**: Each TASKS follows this pattern.

        ```yaml
        # v2.0 YAML format
        phase_1_tasks:
          - id: TASKS-01
            service_name: "Lamp Service"
            priority: P0
            dependents: "TASKS-02"
            workflow:
              pre_check:
                status: NOT_STARTED
                checklist:
                  - verified_req: false       # Verified against REQ-01
                  - checked_deps: false       # All dependencies available
              implementation:
                status: NOT_STARTED
                started: null                # YYYY-MM-DDTHH:MM:SS when started
                completed: null              # YYYY-MM-DDTHH:MM:SS when completed
              post_check:
                status: NOT_STARTED
                checklist:
                  - tests_passing: false      # All tests pass
                  - session_logged: false     # Detailed 'COMPLETED' entry in Session Log
          - id: TASKS-02
            service_name: "Fog Horn"
            priority: P1
            dependents: "None"
            workflow:
              pre_check:
                status: NOT_STARTED
                checklist:
                  - verified_req: false
              implementation:
                status: NOT_STARTED
                started: null
                completed: null
              post_check:
                status: NOT_STARTED
                checklist:
                  - tests_passing: false
        ```

        ## 4. Session Log

        | Date | Task ID | Status | Notes |
        |------|---------|--------|-------|

        """,
        "tasks/TASKS-01_lamp_service.md": """
        # TASKS-01: Lamp Service

        ## 2. Tracking

        ```yaml
        tasks_tracking:
          id: TASKS-01
          service_name: "Lamp Service"
          priority: P0
          dependents: "TASKS-02"
          workflow:
            pre_check:
              status: NOT_STARTED
              checklist:
                - verified_req: false       # Verified against REQ-01
                - checked_deps: false       # All dependencies available
            implementation:
              status: NOT_STARTED
              started: null
              completed: null
            post_check:
              status: NOT_STARTED
              checklist:
                - tests_passing: false
                - session_logged: false
        ```

        ## 12. Session Log

        | Date | Status | Summary |
        |------|--------|---------|

        """,
    ]

    @Test("a plan in the form of the defining template")
    func defining() throws {
        let project = try Self.finished(Self.template)
        let plan = try project.text("IMPLEMENTATION_PLAN.md")
        // Each form is written as it was: cells of their width, comments behind their values, both copies of a block.
        #expect(plan.contains("| COMPLETED | **SETUP-ENV** | **Local Environment** | **P0** | SETUP-00 |\n"))
        #expect(plan.contains("- verified_req: true       # Verified against REQ-01\n"))
        #expect(try project.text("tasks/TASKS-01_lamp_service.md").contains("- session_logged: true\n"))
    }

    @Test("plans of the older schema", arguments: Corpus.cases.filter { $0.name.hasPrefix("OlderSchema/") })
    func older(_ corpus: CorpusCase) throws {
        let files = corpus.files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) }
        _ = try Self.finished(Dictionary(uniqueKeysWithValues: files))
    }

    /// The project with everything completed that was open.
    private static func finished(_ files: [String: String]) throws -> TemporaryProject {
        let project = try TemporaryProject(files)
        let before = try findings(project)
        var turns = 0
        while let task = try next(project) {
            turns += 1
            let id = try #require(task["id"] as? String)
            let command = command(for: task, id)
            let outcome = try Milepost.run(command + ["--by", "Ines", "--now", "2026-03-02"], in: project.folder)
            #expect(outcome.status == 0, "\(command): \(outcome.error)")
            #expect(try findings(project).subtracting(before) == [], "\(command)")
            guard outcome.status == 0, turns < 100 else {
                Issue.record("\(id) does not come to its end")
                break
            }
        }
        _ = try Milepost.run(["sync"], in: project.folder)
        #expect(try findings(project).subtracting(before) == [])
        let status = try json(["status"], project)
        for plan in status["plans"] as? [[String: Any]] ?? [] {
            let done = (plan["progress"] as? [String: Any])?["done"] as? [String: Any]
            #expect(done?["count"] as? Int == done?["of"] as? Int && done != nil)
        }
        return project
    }

    /// The first task that is not completed in the order of work, of those that wait for nothing if there are any.
    private static func next(_ project: TemporaryProject) throws -> [String: Any]? {
        for plan in try json(["status"], project)["plans"] as? [[String: Any]] ?? [] {
            let tasks = plan["tasks"] as? [[String: Any]] ?? []
            let named = Dictionary(tasks.map { ($0["id"] as? String ?? "", $0) }) { first, _ in first }
            let open = (plan["workOrder"] as? [String] ?? []).compactMap { named[$0] }.filter {
                $0["status"] as? String != "COMPLETED"
            }
            if let task = open.first(where: { $0["readiness"] as? String != "waiting" }) ?? open.first { return task }
        }
        return nil
    }

    private static func command(for task: [String: Any], _ id: String) -> [String] {
        func isOpen(_ part: String) -> Bool {
            let checks = (task[part] as? [String: Any])?["checks"] as? [String: Any]
            return (checks?["count"] as? Int) != (checks?["of"] as? Int)
        }
        switch task["status"] as? String {
        case "BLOCKED": return ["unblock", id, "it goes on"]
        case "DEFERRED": return ["reopen", id, "now"]
        case "NOT_STARTED": return isOpen("preCheck") ? ["verify", id, "--all"] : ["start", id]
        default:
            if isOpen("preCheck") { return ["verify", id, "--all", "--part", "pre"] }
            return isOpen("postCheck") ? ["verify", id, "--all", "--part", "post"] : ["complete", id, "it is done"]
        }
    }

    private static func findings(_ project: TemporaryProject) throws -> Set<String> {
        let check = try json(["check"], project, format: ["--format", "json"])
        return Set((check["findings"] as? [[String: Any]] ?? []).compactMap { $0["fingerprint"] as? String })
    }

    private static func json(
        _ words: [String], _ project: TemporaryProject, format: [String] = ["--json"]
    ) throws -> [String: Any] {
        let outcome = try Milepost.run(words + format + ["--now", "2026-03-02"], in: project.folder)
        return try #require(
            try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any], "\(outcome.error)")
    }
}
