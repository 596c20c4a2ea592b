import MilepostAnalysis
import MilepostModel
import MilepostSource

/// An entry `TASKS-NN` without a task file (the format, sections 1 and 10).
struct MissingTaskFileRule: ProjectRule {
    let id = RuleID("missing-task-file")
    let severity = Severity.warning
    let category = RuleCategory.files
    let summary = "A task with an id TASKS-NN has a task file"
    let rationale = """
        An id of this shape promises a document that says how the task is done: its steps, its commands and its checks. \
        Without the file whoever picks the task up has only a line in the plan. Other ids promise nothing, and neither \
        does TASKS-00, the registry.
        """

    let good = [
        RuleExample([
            "IMPLEMENTATION_PLAN.md": """
            # Plan

            ## Phase Tracker

            ### Prerequisites: Tooling
            | Status | ID | Task |
            |---|---|---|
            | NOT_STARTED | SETUP-01 | Install the tools |

            ### Phase 1: Foundation
            | Status | ID | Task |
            |---|---|---|
            | NOT_STARTED | TASKS-07 | Session store |
            """,
            "tasks/TASKS-07_session_store.md": "# TASKS-07: Session store\n",
        ])
    ]

    let bad = [
        RuleExample([
            "IMPLEMENTATION_PLAN.md": """
            # Plan

            ## Phase Tracker

            ### Phase 1: Foundation
            | Status | ID | Task |
            |---|---|---|
            | NOT_STARTED | ⟦TASKS-07⟧ | Session store |
            """
        ])
    ]

    func check(_ input: RuleInput) -> [Diagnostic] {
        input.tasks { task, _ in
            guard let entry = task.row ?? task.item, task.taskFile == nil else { return nil }
            guard task.id.isTasksID, task.id.numbered?.number != 0 else { return nil }
            return finding(
                at: entry.id.range, "\(task.title) has no task file", label: "listed here",
                hint: "write \(Self.fileName(for: task)) in the plan's folder or below it", task: task.id.text)
        }
    }

    /// `TASKS-07_session_store.md`, from the letters and digits of the name that any file system takes.
    private static func fileName(for task: PlanTask) -> String {
        let words = task.name.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        let slug = task.name == task.id.text ? "" : words.prefix(6).joined(separator: "_")
        return slug.isEmpty ? "\(task.id.text).md" : "\(task.id.text)_\(slug).md"
    }
}
