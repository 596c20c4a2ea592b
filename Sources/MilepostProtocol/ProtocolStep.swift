import MilepostAnalysis
package import MilepostEditing
package import MilepostModel
import MilepostReading
package import MilepostSource

/// One step of the execution protocol, for one task: from what stands to what has to be changed, or why not.
///
/// One file for each in `Steps/`. Pure: whoever runs it reads, writes and tells.
package protocol ProtocolStep: Sendable {
    /// What has to be changed.
    ///
    /// - Throws: ``Refusal`` where a rule of the format forbids it, or nothing is there to be changed.
    func decide(_ desk: Desk) throws(Refusal) -> StepDecision
}

/// What a step looks at: the task, where it stands, and when and by whom the step is done.
package struct Desk: Sendable {
    package let plan: Plan
    /// Position in ``Plan/tasks``.
    package let position: Int
    package let now: PlanDate
    /// Nil where nobody knows.
    package let by: String?

    package init(plan: Plan, position: Int, now: PlanDate, by: String?) {
        self.plan = plan
        self.position = position
        self.now = now
        self.by = by
    }

    package var task: PlanTask { plan.tasks[position] }

    /// The same, and who does it.
    package func done(by name: String) -> Desk {
        Desk(plan: plan, position: position, now: now, by: name)
    }

    /// Who waits for whom. Few steps ask for it, and it costs more than all else that they do.
    func needs() -> PlanNeeds { PlanNeeds(of: plan) }

    /// The tasks it waits for.
    func openNeeds(_ needs: PlanNeeds) -> [PlanTask] { needs.openNeeds[position].map { plan.tasks[$0] } }

    /// The tasks that need it and have begun; inside a cycle nobody waits for the other.
    func begunOnIt() -> [PlanTask] {
        let circle = needs().cycles.first { $0.contains(position) } ?? [position]
        return plan.dependencies.filter { $0.needed == position && !circle.contains($0.needing) }
            .map { plan.tasks[$0.needing] }.filter { $0.status == .inProgress || $0.status == .completed }
    }

    /// The present, in the form that the task's dates have, else those of its plan.
    var today: PlanDate { DateForm.date(now, like: sampleDate) }

    private var sampleDate: PlanDate? {
        func dates(_ entry: Entry?) -> [PlanDate] {
            [entry?.started?.value, entry?.completed?.value].compactMap(\.self)
        }
        let hasColumn = task.row?.startedRange != nil || task.row?.completedRange != nil
        if let own = dates(task.row).first { return own }
        if hasColumn, let other = plan.tasks.lazy.compactMap({ dates($0.row).first }).first { return other }
        if let own = (dates(task.item) + dates(task.taskFile?.tracking)).first { return own }
        return plan.tasks.lazy.compactMap { (dates($0.item) + dates($0.taskFile?.tracking)).first }.first
    }

    /// A row for both logs.
    func log(_ status: Status, _ notes: String) -> PlanEdit {
        .addLogRow(LogLine(date: now, task: task.id, status: status, notes: notes, by: by))
    }

    /// A row for both logs, with words of ours where nobody gave any. Where nothing can hold a log, ours are left out, and
    /// a remark says so.
    func log(_ status: Status, _ notes: String?, usually words: String) -> (edits: [PlanEdit], remarks: [String]) {
        guard notes == nil, !hasLog else { return ([log(status, notes ?? words)], []) }
        return ([], ["No log has a row of it: a plan in YAML keeps none."])
    }

    /// Whether the plan or the task's file can hold a log: YAML holds none.
    private var hasLog: Bool {
        [plan.path, task.taskFile?.path].contains { path in path.map { !PlanFiles.isYAML($0) } ?? false }
    }

    /// The rows of both logs that speak of the task, the newest last.
    var logEntries: [LogEntry] {
        SessionLog(entries: (task.taskFile?.log.chronological ?? []) + plan.log.rows(of: task.id)).chronological
    }
}

/// What a step changes, and the sentence that says so.
package struct StepDecision: Sendable, Hashable {
    /// In the plan's terms; none where all stands as wanted.
    package var edits: [PlanEdit]
    /// How far the task will be; nil for what is not about one task.
    package var status: Status?
    /// One sentence, with a full stop.
    package var sentence: String
    /// What one might want to know besides, each a sentence.
    package var remarks: [String]
    /// Whether a part of what was asked for cannot be done.
    package var isPartial: Bool

    package init(
        edits: [PlanEdit], status: Status?, sentence: String, remarks: [String] = [], isPartial: Bool = false
    ) {
        self.edits = edits
        self.status = status
        self.sentence = sentence
        self.remarks = remarks
        self.isPartial = isPartial
    }
}

/// Why a step is not done: one line of what, and one of how to go on.
package struct Refusal: Error, Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        /// A rule of the format forbids it, or somebody else was first.
        case rule
        /// What was asked for is not there: a name that does not exist.
        case usage
    }

    package let kind: Kind
    /// What is wrong, without a full stop.
    package let message: String
    /// What to do, as a verb phrase or a command.
    package let help: String?
    /// Where it has to be done by hand; nil for anything else.
    package let place: SourceRange?

    package init(_ message: String, help: String?, kind: Kind = .rule, place: SourceRange? = nil) {
        self.kind = kind
        self.message = message
        self.help = help
        self.place = place
    }

    /// The same with the place before it where it speaks of one: file, line, column.
    package func message(in project: Project) -> String {
        guard let place else { return message }
        let file = project.file(place.file)
        let location = file.location(at: place.start)
        return "\(file.path):\(location.line):\(location.column): \(message)"
    }
}
