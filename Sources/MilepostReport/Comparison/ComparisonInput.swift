package import MilepostComparison
package import MilepostModel

/// Two states of a project with what is different between them: the only value that the forms of a comparison see.
package struct ComparisonInput: Sendable {
    /// A state by the name it was asked for.
    package struct Side: Sendable, Hashable {
        /// "HEAD~5", "the files as they are", "last-week.json".
        package let name: String
        /// The commit; nil for a state that is none.
        package let revision: String?
        /// The time the state speaks of.
        package let asOf: PlanDate

        package init(name: String, revision: String?, asOf: PlanDate) {
            self.name = name
            self.revision = revision
            self.asOf = asOf
        }

        /// "HEAD~5 (a1b2c3d4e5, 2026-02-20)"
        package var text: String {
            let facts = [revision, asOf.day].compactMap { $0 }.joined(separator: ", ")
            return "\(name) (\(facts))"
        }
    }

    package let comparison: ProjectComparison
    package let before: Side
    package let after: Side
    /// Milepost's own version.
    package let version: String

    package init(_ comparison: ProjectComparison, before: Side, after: Side, version: String) {
        self.comparison = comparison
        self.before = before
        self.after = after
        self.version = version
    }

    /// Plans that have something to tell; all where there is only one.
    package var plansShown: [PlanComparison] {
        comparison.plans.count == 1 ? comparison.plans : comparison.plans.filter { !$0.isEmpty }
    }
}
