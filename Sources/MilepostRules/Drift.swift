import MilepostModel
import MilepostSource

/// What a plan's entry and a task file state differently about one task (the format, section 9).
struct Drift {
    /// One value that differs.
    struct Difference {
        /// What differs, for people: "status", "start date".
        let subject: String
        let plan: Side
        let file: Side
    }

    /// What one side says, and where; the place of the task's id where the side states nothing.
    struct Side {
        let text: String
        let range: SourceRange
    }

    /// Status first, then dates and checks, then name and priority.
    private(set) var differences: [Difference] = []

    private let row: Entry?
    private let item: Entry?
    private let planPlace: SourceRange
    private let filePlace: SourceRange

    /// Nil where the task is not in both.
    init?(of task: PlanTask) {
        guard let entry = task.entry, let file = task.taskFile else { return nil }
        row = task.row
        item = task.item
        planPlace = entry.id.range
        filePlace = file.tracking?.id.range ?? file.id.range
        compareStatus(file)
        if let tracking = file.tracking {
            let isTracked = item?.hasWorkflow ?? false
            compareDates(
                "start date", stated { $0.started }, tracking.started, place: item?.startedRange, tracking.startedRange,
                isTracked: isTracked)
            compareDates(
                "completion date", stated { $0.completed }, tracking.completed, place: item?.completedRange,
                tracking.completedRange, isTracked: isTracked)
            compare("pre-check", item?.preCheck, tracking.preCheck)
            compare("post-check", item?.postCheck, tracking.postCheck)
        }
        compareName(file.tracking?.name)
        comparePriority(file.tracking?.priority ?? file.priority)
    }

    /// What the plan states: the YAML item's word over the row's.
    private func stated<Value>(_ value: (Entry) -> Sourced<Value>?) -> Sourced<Value>? {
        item.flatMap(value) ?? row.flatMap(value)
    }

    private mutating func add(_ subject: String, _ plan: Side, _ file: Side) {
        differences.append(Difference(subject: subject, plan: plan, file: file))
    }

    private mutating func compareStatus(_ file: TaskFile) {
        guard let plan = stated({ $0.status }), let other = file.tracking?.status ?? file.controlStatus else { return }
        guard plan.value != other.value else { return }
        add(
            "status", Side(text: plan.value.rawValue, range: plan.range),
            Side(text: other.value.rawValue, range: other.range))
    }

    /// A date that only one side states is a difference only where the plan tracks dates, in a workflow. Outside one,
    /// in a column of days, the day is all there is to compare.
    private mutating func compareDates(
        _ subject: String, _ plan: Sourced<PlanDate>?, _ file: Sourced<PlanDate>?, place planRange: SourceRange?,
        _ fileRange: SourceRange?, isTracked: Bool
    ) {
        switch (plan?.value, file?.value) {
        case (nil, nil): return
        case (let plan?, let file?):
            if isTracked ? !(plan < file || file < plan) : plan.agrees(with: file) { return }
        default:
            if !isTracked { return }
        }
        add(
            subject, Side(text: plan?.value.text ?? "no \(subject)", range: plan?.range ?? planRange ?? planPlace),
            Side(text: file?.value.text ?? "no \(subject)", range: file?.range ?? fileRange ?? filePlace))
    }

    /// Checklists are compared where both sides have one; the order of items says nothing.
    private mutating func compare(_ subject: String, _ plan: Checklist?, _ file: Checklist?) {
        guard let plan, let file else { return }
        if let one = plan.status, let other = file.status, one.value != other.value {
            add(
                "\(subject) status", Side(text: one.value.rawValue, range: one.range),
                Side(text: other.value.rawValue, range: other.range))
        }
        // Nearly all are the same, in the same order.
        if plan.items.elementsEqual(file.items, by: { $0.states($1) }) { return }
        guard plan.items.map(\.words).sorted() != file.items.map(\.words).sorted() else { return }
        let planWords = Set(plan.items.map(\.words))
        let fileWords = Set(file.items.map(\.words))
        let planOnly = plan.items.first { !fileWords.contains($0.words) }
        let fileOnly = file.items.first { !planWords.contains($0.words) }
        add(subject, Self.side(planOnly, of: plan, planPlace), Self.side(fileOnly, of: file, filePlace))
    }

    /// The first item that the other side does not have so, or how many are true.
    private static func side(_ item: CheckItem?, of checklist: Checklist, _ fallback: SourceRange) -> Side {
        if let item { return Side(text: item.words, range: item.isTrue.range) }
        let text = "\(checklist.fraction.count) of \(checklist.items.count) checks true"
        return Side(text: text, range: checklist.items.first?.name.range ?? fallback)
    }

    private mutating func compareName(_ file: Sourced<String>?) {
        guard let plan = stated({ $0.name }), let file, plan.value != file.value else { return }
        guard plan.value.folded != file.value.folded else { return }
        add("name", Side(text: plan.value, range: plan.range), Side(text: file.value, range: file.range))
    }

    private mutating func comparePriority(_ file: Sourced<Priority>?) {
        guard let plan = stated({ $0.priority }), let file, plan.value != file.value else { return }
        add(
            "priority", Side(text: plan.value.description, range: plan.range),
            Side(text: file.value.description, range: file.range))
    }
}

extension PlanDate {
    /// Whether two dates are of one day, and of one time where both state one.
    fileprivate func agrees(with other: PlanDate) -> Bool {
        guard day == other.day, timeOfDay != nil, other.timeOfDay != nil else { return day == other.day }
        return !(self < other || other < self)
    }
}

extension CheckItem {
    /// `tests_passing: true`
    fileprivate var words: String { "\(name.value): \(isTrue.value)" }

    /// Whether both have the same words.
    fileprivate func states(_ other: CheckItem) -> Bool {
        isTrue.value == other.isTrue.value && name.value == other.name.value
    }
}

extension String {
    /// Without differences of case and of space.
    fileprivate var folded: String {
        lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
