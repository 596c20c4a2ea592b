package import MilepostSource

/// One tracked unit of a plan: what the plan says of it and what its task file says, merged (the format, section 9).
///
/// The name `Task` is Swift's own, hence `PlanTask`.
package struct PlanTask: Sendable, Hashable {
    /// Which side's tracking is used.
    package enum Authority: String, Sendable, Hashable {
        case plan
        case file
    }

    package var id: TaskID
    /// For people; the id where nothing else is stated.
    package var name: String
    /// Position in ``Plan/phases``; nil for an orphan.
    package var phase: Int?
    package var status: Status
    package var priority: Priority?
    package var effort: Effort?
    package var owner: String?
    package var due: String?
    package var notes: String?
    package var started: PlanDate?
    package var completed: PlanDate?
    package var preCheck: Checklist?
    package var postCheck: Checklist?
    /// The plan's word, nil for an orphan.
    package var planStatus: Status?
    /// The task file's word, nil where there is no file or it says nothing.
    package var fileStatus: Status?
    /// Whose tracking ``status``, dates and checklists are.
    package var authority: Authority
    private var boxedRow = Boxed<Entry?>(wrappedValue: nil)
    private var boxedItem = Boxed<Entry?>(wrappedValue: nil)
    private var boxedFile = Boxed<TaskFile?>(wrappedValue: nil)
    /// Columns and keys beyond the known ones.
    package var extras: [ExtraField]
    /// Where the task is stated first: the row or item, else the task file.
    package var range: SourceRange

    /// The plan's row, where it has one.
    package var row: Entry? {
        _read { yield boxedRow.wrappedValue }
        set { boxedRow.wrappedValue = newValue }
    }

    /// The plan's YAML item (or the twin's), where it has one. It wins over the row.
    package var item: Entry? {
        _read { yield boxedItem.wrappedValue }
        set { boxedItem.wrappedValue = newValue }
    }

    package var taskFile: TaskFile? {
        _read { yield boxedFile.wrappedValue }
        set { boxedFile.wrappedValue = newValue }
    }

    package init(id: TaskID, name: String, status: Status, range: SourceRange) {
        self.id = id
        self.name = name
        self.status = status
        self.authority = .plan
        self.extras = []
        self.range = range
    }

    package var isOrphan: Bool { phase == nil }

    /// What the plan says of it: the YAML item where there is one, else the row.
    package var entry: Entry? { item ?? row }

    /// True check items of all, pre and post together.
    package var checks: Fraction {
        (preCheck?.fraction ?? Fraction(0, of: 0)) + (postCheck?.fraction ?? Fraction(0, of: 0))
    }

    /// COMPLETED with at least one check and every check true.
    package var isVerified: Bool {
        status == .completed && checks.of > 0 && checks.isWhole
    }

    /// The checkboxes of its task file.
    package var boxes: Fraction { taskFile?.boxFraction ?? Fraction(0, of: 0) }

    /// Its place among tasks by name: `TASKS-07 Session store`.
    package var title: String { name == id.text ? id.text : "\(id.text) \(name)" }
}
