/// What of a plan is drawn. Phases and tasks are positions in the plan.
package enum DiagramView: Sendable, Hashable {
    case all
    /// Each phase as one node.
    case phases
    /// The tasks of a phase; what they have to do with other phases as one node for each of those.
    case phase(Int)
    /// A task, what it needs and what needs it, so many steps far.
    case task(Int, steps: Int)
    /// The critical path.
    case critical
    /// What is neither completed nor deferred.
    case open
}

/// Where nodes lead.
package struct DiagramLinks: Sendable {
    package var task: @Sendable (Int) -> String?
    package var phase: @Sendable (Int) -> String?

    package init(task: @escaping @Sendable (Int) -> String?, phase: @escaping @Sendable (Int) -> String?) {
        self.task = task
        self.phase = phase
    }

    /// Nowhere.
    package static let none = DiagramLinks(task: { _ in nil }, phase: { _ in nil })
}
