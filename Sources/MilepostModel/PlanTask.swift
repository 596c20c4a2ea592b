public import MilepostSource

/// One tracked unit of a plan: what the plan says of it and what its task file says, merged (the format, section 9).
///
/// The name `Task` is Swift's own, hence `PlanTask`.
public struct PlanTask: Sendable, Hashable {
    /// Which side's tracking is used.
    public enum Authority: String, Sendable, Hashable {
        case plan
        case file
    }

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
    private var boxedRow: Boxed<Entry?>
    private var boxedItem: Boxed<Entry?>
    private var boxedFile: Boxed<TaskFile?>
    /// Columns and keys beyond the known ones.
    public var extras: [ExtraField]
    /// Where the task is stated first: the row or item, else the task file.
    public var range: SourceRange

    /// The plan's row, where it has one.
    public var row: Entry? {
        _read { yield boxedRow.wrappedValue }
        set { boxedRow.wrappedValue = newValue }
    }

    /// The plan's YAML item (or the twin's), where it has one. It wins over the row.
    public var item: Entry? {
        _read { yield boxedItem.wrappedValue }
        set { boxedItem.wrappedValue = newValue }
    }

    public var taskFile: TaskFile? {
        _read { yield boxedFile.wrappedValue }
        set { boxedFile.wrappedValue = newValue }
    }

    private static let noEntry = Boxed<Entry?>(wrappedValue: nil)
    private static let noFile = Boxed<TaskFile?>(wrappedValue: nil)

    public init(
        id: TaskID, name: String, status: Status, range: SourceRange, row: Boxed<Entry?>? = nil,
        item: Boxed<Entry?>? = nil, taskFile: Boxed<TaskFile?>? = nil
    ) {
        boxedRow = row ?? Self.noEntry
        boxedItem = item ?? Self.noEntry
        boxedFile = taskFile ?? Self.noFile
        self.id = id
        self.name = name
        self.status = status
        self.authority = .plan
        self.extras = []
        self.range = range
    }

    public var isOrphan: Bool { phase == nil }

    /// Whether the plan says anything of it.
    public var isStated: Bool { item != nil || row != nil }

    /// What the plan says of it: the YAML item where there is one, else the row.
    public var entry: Entry? { item ?? row }

    /// True check items of all, pre and post together.
    public var checks: Fraction {
        (preCheck?.fraction ?? Fraction(0, of: 0)) + (postCheck?.fraction ?? Fraction(0, of: 0))
    }

    /// COMPLETED with at least one check and every check true.
    public var isVerified: Bool {
        status == .completed && checks.of > 0 && checks.isWhole
    }

    /// The checkboxes of its task file.
    public var boxes: Fraction { taskFile?.boxFraction ?? Fraction(0, of: 0) }

    /// Its place among tasks by name: `TASKS-07 Session store`.
    public var title: String { name == id.text ? id.text : "\(id.text) \(name)" }
}
