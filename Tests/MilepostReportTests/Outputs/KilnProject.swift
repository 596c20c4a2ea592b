import MilepostAnalysis
import MilepostModel
import MilepostReport
import MilepostSource

/// A small project put together by hand, as a reader would put it together from ``plan`` and ``storeFile``, so that the
/// outputs are tested without any reader. It has at least one of everything that the data holds.
enum KilnProject {
    static let plan = """
        ---
        title: Kiln
        custom_fields:
          layer: firing
        ---
        # Kiln: fire & glaze <fast>

        ## Implementation Strategy
        1. Storage before screens

        ## Status
        - `GLAZED` - completed and cooled

        ## Phase Tracker
        ### 2.1 Phase 1: Clay
        **Goal**: Something to fire.

        | ID | Task | Status | Owner | Team | Dependents |
        | --- | --- | --- | --- | --- | --- |
        | TASKS-01 | Schema | GLAZED | Ann | Red | TASKS-02; Gateway |
        | TASKS-05 | Old wheel | DEFERRED | | | |

        ### 2.2 Phase 2: Fire
        ```yaml
        phase_2_tasks:
          - id: TASKS-02
            service_name: "Session store"
            priority: P0
            workflow:
              pre_check: {status: COMPLETED, checklist: [{verified_req: true}, {verified_spec: false}]} # ask Ann
              implementation: {status: IN_PROGRESS, started: 2026-01-12}
              post_check: {status: NOT_STARTED, checklist: [{tests_passing: false}]}
          - id: TASKS-03
            service_name: "Login page with a name that is longer than any node of a picture should ever be, really"
            depends_on: TASKS-02
          - id: TASKS-04
            status: NOT_STARTED
          - id: TASKS-06
            status: BLOCKED
        ```

        ## Session Log
        | Date | Task ID | Status | Notes |
        | --- | --- | --- | --- |
        | 2026-01-12T09:30 | TASKS-02 | IN_PROGRESS | Began & read "all" <of it> |
        | 2026-01-10 | TASKS-01 | COMPLETED | |
        | 2026-01-10 | TASKS-01 | COMPLETED | Twice a day |
        | someday | TASKS-09 | paused | not yet |
        - [ ] a box that nobody reads
        """

    static let storeFile = """
        # TASKS-02: Session store
        | Item | Value |
        | --- | --- |
        | Estimated Effort | 90 min |
        ## Execution Commands
        ```bash
        make store
        ```
        - [x] table
        - [ ] index
        @depends: TASKS-01
        | Date | Status | Summary |
        | --- | --- | --- |
        | 2026-01-12 | IN_PROGRESS | First lines |
        """

    static let files = [
        SourceFile(id: FileID(0), path: "docs/IMPLEMENTATION_PLAN.md", text: plan),
        SourceFile(id: FileID(1), path: "docs/TASKS-00_index.md", text: "# Registry\n"),
        SourceFile(id: FileID(2), path: "docs/TASKS-02_store.md", text: storeFile),
    ]

    /// The range of a text: of its first place behind another text.
    static func range(_ text: String, after before: String = "", file: Int = 0) -> SourceRange {
        let bytes = files[file].bytes
        func find(_ needle: [UInt8], from start: Int) -> Int {
            let last = bytes.count - needle.count
            return stride(from: start, through: last, by: 1).first { bytes[$0...].starts(with: needle) } ?? 0
        }
        let start = find(Array(text.utf8), from: find(Array(before.utf8), from: 0) + before.utf8.count)
        return SourceRange(file: FileID(file), start: start, end: start + text.utf8.count)
    }

    static func sourced(_ text: String, after before: String = "", file: Int = 0) -> Sourced<String> {
        Sourced(text, range(text, after: before, file: file))
    }

    static func id(_ text: String, after before: String = "", file: Int = 0) -> Sourced<TaskID> {
        Sourced(TaskID(text), range(text, after: before, file: file))
    }

    static func input(_ project: Project = project, revision: String? = "1a2b3c4") throws -> ReportInput {
        guard let asOf = PlanDate("2026-01-15") else { throw Missing() }
        return ReportInput(
            project: project, analysis: Analysis(of: project), diagnostics: findings, asOf: asOf, revision: revision,
            version: "0.1.0")
    }

    struct Missing: Error {}

    static var project: Project {
        var project = Project(files: files)
        project.plans = [kilnPlan]
        project.documents = [
            OtherDocument(kind: .registry, file: FileID(1), path: "docs/TASKS-00_index.md", title: "Registry")
        ]
        project.coverage = Coverage(
            read: 6, skipped: [SkippedLine(reason: .unknown, range: range("- [ ] a box that nobody reads"))])
        return project
    }

    static let findings = [
        Diagnostic(
            rule: RuleID("unknown-status"), severity: .error, range: range("paused"),
            message: "\"paused\" is no status", label: "not known", hint: "write BLOCKED or DEFERRED",
            notes: [DiagnosticNote(range: range("GLAZED", after: "## Status"), message: "the plan's own words")],
            fix: Fix(title: "write BLOCKED", edits: [TextEdit(range: range("paused"), replacement: "BLOCKED")]),
            task: "TASKS-09"),
        Diagnostic(
            rule: RuleID("started-without-pre-check"), severity: .warning,
            range: range("IN_PROGRESS", after: "implementation: "), message: "TASKS-02 is in progress", task: "tasks-2"),
    ]
}
