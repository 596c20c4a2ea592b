public import MilepostSource

/// What one place says of a task: a row of a phase table, an item of a YAML block, or a task file's own block.
///
/// Each value carries the exact bytes an edit would replace; what the place does not state is nil.
public struct Entry: HasFields, Sendable, Hashable {
    /// The shape the entry is written in.
    public enum Form: String, Sendable, Hashable {
        /// A row of a phase table.
        case row
        /// A YAML item with a `workflow`.
        case yaml
        /// A YAML item of the older schema, whose `implementation` is called `tasks`.
        case olderYAML
        /// A task of the YAML twin (`task_id`, `status`).
        case twin
    }

    /// The values themselves, in a box: an entry has thirty references in it.
    public struct Fields: Sendable, Hashable {
        public var form: Form
        public var id: Sourced<TaskID>
        public var name: Sourced<String>?
        public var status: Sourced<Status>?
        public var priority: Sourced<Priority>?
        /// Who needs this task, as written.
        public var dependents: Sourced<String>?
        /// What this task needs, as written.
        public var dependsOn: Sourced<String>?
        public var preCheck: Checklist?
        public var postCheck: Checklist?
        public var started: Sourced<PlanDate>?
        public var completed: Sourced<PlanDate>?
        /// Where the start date stands or would stand (`null`, an empty cell); nil where there is no place for it.
        public var startedRange: SourceRange?
        /// Where the completion date stands or would stand; nil where there is no place for it.
        public var completedRange: SourceRange?
        public var effort: Sourced<Effort>?
        public var owner: Sourced<String>?
        public var due: Sourced<String>?
        public var notes: Sourced<String>?
        /// Columns and keys beyond those, in the order they stand in.
        public var extras: [ExtraField]
        /// The whole row or item.
        public var range: SourceRange
    }

    @Boxed public var fields: Fields

    public init(form: Form, id: Sourced<TaskID>, range: SourceRange) {
        _fields = Boxed(wrappedValue: Fields(form: form, id: id, extras: [], range: range))
    }

    /// Whether the entry states a workflow; rules about checks hold only for these (the format, section 10).
    public var hasWorkflow: Bool { fields.form == .yaml || fields.form == .olderYAML }
}

/// A column or key that has no field of its own: kept and shown.
public struct ExtraField: Sendable, Hashable {
    public var name: String
    public var value: Sourced<String>

    public init(name: String, value: Sourced<String>) {
        self.name = name
        self.value = value
    }
}
