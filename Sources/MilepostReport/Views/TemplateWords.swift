import MilepostModel

/// Sentences that several pages say.
enum TemplateWords {
    static let banner =
        "This is a template. It is shown as a plan would be, and what is to be filled in is not counted as a finding."

    static let noTasks = "No tracked tasks were recognised here."

    /// What the reader looks for, said where it found nothing.
    static let lookedFor = [
        "A heading “Phase Tracker” with phases below it, or headings such as “Phase 1: Foundation” and “Prerequisites”, with a table or a YAML block of their own.",
        "A table below a phase with a column Status and a column ID, Task or Service.",
        "A fenced YAML block with a key such as phase_1_tasks, or a list of entries with id and workflow.",
        "A file named TASKS-NN_name.md with a tasks_tracking block.",
    ]

    static func kind(_ kind: OtherDocument.Kind) -> String {
        switch kind {
        case .template: "template"
        case .registry: "registry of tasks"
        }
    }
}
