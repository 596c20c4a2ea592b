package import MilepostSource

/// What one place says of a task: a row of a phase table, an item of a YAML block, or a task file's own block.
///
/// Each value carries the exact bytes an edit would replace; what the place does not state is nil.
package struct Entry: Sendable, Hashable {
    /// The shape the entry is written in.
    package enum Form: String, Sendable, Hashable {
        /// A row of a phase table.
        case row
        /// A YAML item with a `workflow`.
        case yaml
        /// A YAML item of the older schema, whose `implementation` is called `tasks`.
        case olderYAML
        /// A task of the YAML twin (`task_id`, `status`).
        case twin
    }

    package var form: Form
    package var id: Sourced<TaskID>
    package var name: Sourced<String>?
    package var status: Sourced<Status>?
    package var priority: Sourced<Priority>?
    /// Who needs this task, as written.
    package var dependents: Sourced<String>?
    /// What this task needs, as written.
    package var dependsOn: Sourced<String>?
    package var preCheck: Checklist?
    package var postCheck: Checklist?
    package var started: Sourced<PlanDate>?
    package var completed: Sourced<PlanDate>?
    /// Where the start date stands or would stand (`null`, an empty cell); nil where there is no place for it.
    package var startedRange: SourceRange?
    /// Where the completion date stands or would stand; nil where there is no place for it.
    package var completedRange: SourceRange?
    package var effort: Sourced<Effort>?
    package var owner: Sourced<String>?
    package var due: Sourced<String>?
    package var notes: Sourced<String>?
    /// Columns and keys beyond those, in the order they stand in.
    package var extras: [ExtraField]
    /// The whole row or item.
    package var range: SourceRange

    package init(form: Form, id: Sourced<TaskID>, range: SourceRange) {
        self.form = form
        self.id = id
        self.range = range
        self.extras = []
    }

    /// Whether the entry states a workflow; rules about checks hold only for these (the format, section 10).
    package var hasWorkflow: Bool { form == .yaml || form == .olderYAML }
}

/// A column or key that has no field of its own: kept and shown.
package struct ExtraField: Sendable, Hashable {
    package var name: String
    package var value: Sourced<String>

    package init(name: String, value: Sourced<String>) {
        self.name = name
        self.value = value
    }
}
