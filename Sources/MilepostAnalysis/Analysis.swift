package import MilepostModel

/// Where the work stands: everything computed from a project. One value feeds every surface.
///
/// A plan becomes a ``DependencyGraph``; its cycles (``StronglyConnectedComponents``) are taken as one
/// (``CondensedGraph``), once with all tasks and once with the open ones only. All else is read off these three, one
/// file per subject, without recursion over tasks, so that depth costs no stack.
package struct Analysis: Sendable {
    /// One for each of ``Project/plans``, in their order.
    package let plans: [PlanAnalysis]
    /// The tasks of all plans together, orphans left out.
    package let overall: Progress

    package init(plans: [PlanAnalysis], overall: Progress) {
        self.plans = plans
        self.overall = overall
    }

    /// Everything there is to compute of a project.
    ///
    /// - Complexity: near linear in tasks and dependencies for plans people write; see ``HoldsUp`` and ``RootCauses``
    ///   for what tangled ones cost.
    package init(of project: Project) {
        let plans = project.plans.map(PlanAnalysis.init(of:))
        let only = plans.count == 1 ? plans[0].progress : nil
        self.init(
            plans: plans,
            overall: only ?? Progress(of: project.plans.lazy.flatMap { $0.tasks.lazy.filter { !$0.isOrphan } }))
    }
}
