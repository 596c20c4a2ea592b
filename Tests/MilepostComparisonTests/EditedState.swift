import MilepostAnalysis
import MilepostComparison
import MilepostModel
import MilepostTestSupport

/// A state, and another one that was made from it by edits that are written down.
struct EditedState {
    var before: PlanState
    var after: PlanState
    /// What a comparison has to say, as sentences.
    var edits: Set<String> = []

    /// Tasks by what they were called before; those that were added by what they are called now.
    init(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        before = Self.plan(&random)
        after = before
        edit(&random)
    }

    /// Two words of random letters: no two of them are alike.
    private static func name(_ random: inout SeededGenerator) -> String {
        func word() -> String {
            String(
                (0..<8).map { _ in
                    Character(Unicode.Scalar(UInt8(ascii: "a") + UInt8.random(in: 0..<26, using: &random)))
                })
        }
        return "\(word()) \(word())"
    }

    private static func plan(_ random: inout SeededGenerator) -> PlanState {
        let phases = (0..<Int.random(in: 2...5, using: &random)).map { number in
            let name = name(&random)
            return PhaseState(title: "Phase \(number): \(name)", name: name, label: "Phase \(number)")
        }
        let count = Int.random(in: 1...30, using: &random)
        let tasks = (0..<count).map { number in
            TaskState(
                id: TaskID("TASKS-\(number + 1)"), name: name(&random),
                phase: phases.indices.randomElement(using: &random),
                status: Status.allCases.randomElement(using: &random) ?? .notStarted,
                priority: Priority(level: Int.random(in: 0...3, using: &random)),
                needs: (0..<number).filter { _ in Int.random(in: 0..<6, using: &random) == 0 })
        }
        return PlanState(
            path: "PLAN.md", title: "Plan", phases: phases, tasks: tasks, next: nil, progress: progress(tasks))
    }

    static func progress(_ tasks: [TaskState]) -> Progress {
        let nothing = Fraction(0, of: 0)
        let counts = Dictionary(grouping: tasks, by: \.status).mapValues(\.count)
        let counted = tasks.filter { $0.status != .deferred }
        return Progress(
            done: Fraction(counted.count { $0.status == .completed }, of: counted.count), verified: nothing,
            checks: nothing, effort: nil, boxes: nothing, counts: counts, byPriority: [:], withoutPriority: 0)
    }

    private mutating func edit(_ random: inout SeededGenerator) {
        for position in before.tasks.indices { edit(position, &random) }
        editDependencies(&random)
        remove(&random)
        for number in 0..<Int.random(in: 0...3, using: &random) {
            let phase = after.phases.indices.randomElement(using: &random)
            let task = TaskState(
                id: TaskID("NEW-\(number + 1)"), name: Self.name(&random), phase: phase, status: .notStarted,
                priority: nil, needs: [])
            after.tasks.append(task)
            edits.insert("added \(task.title)")
        }
        shuffle(&random)
        after.progress = Self.progress(after.tasks)
    }

    private mutating func edit(_ position: Int, _ random: inout SeededGenerator) {
        let old = before.tasks[position]
        func happens() -> Bool { Int.random(in: 0..<6, using: &random) == 0 }
        if happens(), let status = Status.allCases.filter({ $0 != old.status }).randomElement(using: &random) {
            after.tasks[position].status = status
            edits.insert("status \(old.id.text) \(old.status) to \(status)")
        }
        if happens() {
            after.tasks[position].phase = (0..<before.phases.count).filter { $0 != old.phase }.randomElement(
                using: &random)
            edits.insert("moved \(old.id.text)")
        }
        if happens() {
            after.tasks[position].priority = Priority(level: ((old.priority?.level ?? 0) + 1) % 10)
            edits.insert("priority \(old.id.text)")
        }
        // One of the two, so that it can be followed.
        switch Int.random(in: 0..<12, using: &random) {
        case 0:
            after.tasks[position].name = Self.name(&random)
            edits.insert("renamed \(old.id.text)")
        case 1:
            after.tasks[position].id = TaskID("OTHER-\(position + 1)")
            edits.insert("renumbered \(old.id.text)")
        case 2:
            after.tasks[position].id = TaskID("OTHER-\(position + 1)")
            after.tasks[position].name += " x"
            edits.insert("renumbered \(old.id.text)")
            edits.insert("renamed \(old.id.text)")
        default: break
        }
    }

    private mutating func editDependencies(_ random: inout SeededGenerator) {
        for position in before.tasks.indices {
            for other in before.tasks.indices where other != position && Int.random(in: 0..<20, using: &random) == 0 {
                let ids = "\(before.tasks[position].id.text) \(before.tasks[other].id.text)"
                if let index = after.tasks[position].needs.firstIndex(of: other) {
                    after.tasks[position].needs.remove(at: index)
                    edits.insert("without need \(ids)")
                } else {
                    after.tasks[position].needs.append(other)
                    edits.insert("need \(ids)")
                }
            }
        }
    }

    /// Takes tasks out. What else was written of them is not to be told.
    private mutating func remove(_ random: inout SeededGenerator) {
        let gone = before.tasks.indices.filter { _ in Int.random(in: 0..<10, using: &random) == 0 }
        for position in gone {
            let id = before.tasks[position].id.text
            edits = edits.filter { !$0.split(separator: " ").contains(Substring(id)) }
            edits.insert("removed \(before.tasks[position].title)")
        }
        keep(before.tasks.indices.filter { !gone.contains($0) })
    }

    private mutating func shuffle(_ random: inout SeededGenerator) {
        keep(after.tasks.indices.shuffled(using: &random))
    }

    /// The tasks at these positions, in this order.
    private mutating func keep(_ order: [Int]) {
        var places: [Int: Int] = [:]
        for (place, position) in order.enumerated() { places[position] = place }
        after.tasks = order.map { position in
            var task = after.tasks[position]
            task.needs = task.needs.compactMap { places[$0] }
            return task
        }
    }
}

/// What a comparison says, as the same sentences.
func sentences(_ comparison: PlanComparison) -> Set<String> {
    var sentences: Set<String> = []
    var oldIDs: [TaskID: String] = [:]
    for task in comparison.before?.tasks ?? [] { oldIDs[task.id] = task.id.text }
    for change in comparison.tasks {
        guard let before = change.before, let after = change.after else {
            if let after = change.after { sentences.insert("added \(after.title)") }
            if let before = change.before { sentences.insert("removed \(before.title)") }
            continue
        }
        oldIDs[after.id] = before.id.text
        if change.turn != nil { sentences.insert("status \(before.id.text) \(before.status) to \(after.status)") }
        if change.move != nil { sentences.insert("moved \(before.id.text)") }
        if change.isReprioritised { sentences.insert("priority \(before.id.text)") }
        if change.isRenamed { sentences.insert("renamed \(before.id.text)") }
        if change.isRenumbered { sentences.insert("renumbered \(before.id.text)") }
    }
    func ids(_ edge: DependencyChange) -> String {
        "\(oldIDs[edge.needing.id] ?? "?") \(oldIDs[edge.needed.id] ?? "?")"
    }
    for edge in comparison.dependenciesAdded { sentences.insert("need \(ids(edge))") }
    for edge in comparison.dependenciesRemoved { sentences.insert("without need \(ids(edge))") }
    return sentences
}
