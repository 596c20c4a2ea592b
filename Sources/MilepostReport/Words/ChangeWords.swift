package import MilepostAnalysis
package import MilepostComparison
package import MilepostModel

/// What is said of changes in one language: in English also in the terminal, in comments and in mail.
package protocol ChangeWords: Sendable {
    var nothing: String { get }
    var planIsNew: String { get }
    var noTaskChanged: String { get }
    /// The heading of a group: "Finished".
    func title(_ kind: ChangeGroup.Kind) -> String
    /// A change in a few words, beside the task it speaks of: "finished, was in progress".
    func change(_ kind: ChangeGroup.Kind, _ detail: String) -> String
    /// "2 new findings, 1 gone"; nil where they are the same.
    func findings(_ comparison: ProjectComparison) -> String?
    func was(_ status: Status) -> String
    /// How a new task stands, and where.
    func added(_ status: Status, in phase: String?) -> String
    func moved(_ move: TaskChange.Move) -> String
    func renamed(_ change: TaskChange) -> String
    func priority(_ now: Priority?, was before: Priority?) -> String
    func dependency(_ edge: DependencyChange, isAdded: Bool) -> String
    /// "61 % done (21 of 34), was 52 % (18 of 34)"
    func progress(_ now: Progress, was before: Progress) -> String
    /// "36 tasks, 2 more than before"; nil where the scope is the same.
    func scope(_ now: Progress, was before: Progress) -> String?
    /// So many changes of a kind: "3 finished".
    func count(_ kind: ChangeGroup.Kind, _ count: Int) -> String
    /// "TASKS-16 Waiting List; it was TASKS-14 Islander Passes": the next task then and now.
    func next(_ plan: PlanComparison) -> String?
}

extension ChangeWords {
    /// The change in one line: "3 finished, 1 blocked, 2 added"; nil where no task changed.
    package func summary(_ plans: [PlanComparison]) -> String? {
        var counts: [ChangeGroup.Kind: Int] = [:]
        for plan in plans {
            for group in ChangeGroup.all(of: plan) { counts[group.kind, default: 0] += group.rows.count }
        }
        let parts = ChangeGroup.Kind.allCases.compactMap { kind in counts[kind].map { count(kind, $0) } }
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }
}
