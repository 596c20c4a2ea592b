public import MilepostSource

/// One tracked unit of a plan: what the plan says of it and what its task file says, merged (the format, section 9).
///
/// The name `Task` is Swift's own, hence `PlanTask`.
public struct PlanTask: HasFields, Sendable, Hashable {
    /// Which side's tracking is used.
    public enum Authority: String, Sendable, Hashable {
        case plan
        case file
    }

    /// What is known of it, in a box: whoever goes through a plan's tasks takes each of them in the hand.
    public struct Fields: Sendable, Hashable {
        public var id: TaskID
        /// For people; the id where nothing else is stated.
        public var name: String
        /// Position in ``Plan/phases``; nil for an orphan.
        public var phase: Int?
        public var status: Status
        public var priority: Priority?
        public var effort: Effort?
        public var owner: String?
        public var due: String?
        public var notes: String?
        public var started: PlanDate?
        public var completed: PlanDate?
        public var preCheck: Checklist?
        public var postCheck: Checklist?
        /// The plan's word, nil for an orphan.
        public var planStatus: Status?
        /// The task file's word, nil where there is no file or it says nothing.
        public var fileStatus: Status?
        /// Whose tracking ``status``, dates and checklists are.
        public var authority: Authority
        /// The plan's row, where it has one.
        public var row: Entry?
        /// The plan's YAML item (or the twin's), where it has one. It wins over the row.
        public var item: Entry?
        public var taskFile: TaskFile?
        /// Columns and keys beyond the known ones.
        public var extras: [ExtraField]
        /// Where the task is stated first: the row or item, else the task file.
        public var range: SourceRange
    }

    @Boxed public var fields: Fields

    public init(
        id: TaskID, name: String, status: Status, range: SourceRange, row: Entry? = nil, item: Entry? = nil,
        taskFile: TaskFile? = nil
    ) {
        _fields = Boxed(
            wrappedValue: Fields(
                id: id, name: name, status: status, authority: .plan, row: row, item: item, taskFile: taskFile,
                extras: [], range: range))
    }

    public var isOrphan: Bool { fields.phase == nil }

    /// Whether the plan says anything of it.
    public var isStated: Bool { fields.item != nil || fields.row != nil }

    /// What the plan says of it: the YAML item where there is one, else the row.
    public var entry: Entry? { fields.item ?? fields.row }

    /// True check items of all, pre and post together.
    public var checks: Fraction {
        (fields.preCheck?.fraction ?? Fraction(0, of: 0)) + (fields.postCheck?.fraction ?? Fraction(0, of: 0))
    }

    /// COMPLETED with at least one check and every check true.
    public var isVerified: Bool {
        fields.status == .completed && checks.of > 0 && checks.isWhole
    }

    /// The checkboxes of its task file.
    public var boxes: Fraction { fields.taskFile?.boxFraction ?? Fraction(0, of: 0) }

    /// Its place among tasks by name: `TASKS-07 Session store`.
    public var title: String {
        fields.name == fields.id.text ? fields.id.text : "\(fields.id.text) \(fields.name)"
    }
}
