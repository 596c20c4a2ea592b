package import MilepostAnalysis
package import MilepostModel
package import MilepostSource

/// All rules of this room.
package enum RuleCatalog {
    /// By id, as the files in `Rules/` are; a test compares the two.
    package static let rules: [any Rule] = [
        DependencyCycleRule(),
        MissingTaskFileRule(),
        OrphanTaskFileRule(),
        PlanDriftRule(),
    ]

    /// What breaks the rules, in the order in which findings are shown.
    ///
    /// - Parameter analysis: That of the same project.
    package static func check(_ project: Project, _ analysis: Analysis) -> [Diagnostic] {
        rules.flatMap { $0.check(project, analysis) }.sorted()
    }
}
