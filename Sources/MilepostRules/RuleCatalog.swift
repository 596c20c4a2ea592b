package import MilepostModel
package import MilepostSource

/// All rules, those that reading alone finds broken too.
package enum RuleCatalog {
    /// By id, as the files in `Rules/` are; a test compares the two.
    package static let rules: [any Rule] = [
        BadBooleanRule(),
        BadDateRule(),
        BlockedWithoutReasonRule(),
        BrokenArchiveRule(),
        BrokenLinkRule(),
        CompletedBeforeStartedRule(),
        CompletedWithoutLogRule(),
        CompletedWithoutPostCheckRule(),
        DependencyCycleRule(),
        DuplicateIDRule(),
        DuplicateSectionNumberRule(),
        EmptyPhaseRule(),
        FileNameRule(),
        FutureDateRule(),
        InvalidTableRule(),
        InvalidYAMLRule(),
        LogOutOfOrderRule(),
        LogStatusConflictRule(),
        MissingCompletedDateRule(),
        MissingStartedDateRule(),
        MissingTaskFileRule(),
        OrphanTaskFileRule(),
        PhaseOrderRule(),
        PlaceholderRule(),
        PlanDriftRule(),
        PriorityOrderRule(),
        StaleChecklistRule(),
        StaleInProgressRule(),
        StartedBeforeDependencyRule(),
        StartedWithoutPreCheckRule(),
        TableYAMLMismatchRule(),
        UnendedCommentRule(),
        UnknownPriorityRule(),
        UnknownStatusRule(),
        UnreadableFileRule(),
        UnresolvedDependentRule(),
        UnusedSuppressionRule(),
        WIPLimitRule(),
    ]

    /// Findings of task files that name no task, with the files' own: for whoever looks a finding up by its task.
    package static func named(_ findings: [Diagnostic], in project: Project) -> [Diagnostic] {
        let causes = CauseFilter(project)
        return findings.map { causes.named($0, withBroken: true) }
    }

    package static let ids = rules.map(\.id)

    package static func rule(_ id: RuleID) -> (any Rule)? { rules.first { $0.id == id } }

    /// What reading found and what breaks the rules, in the order in which findings are shown: without rules that are
    /// off, findings that another one's cause explains, and those that a comment says are meant.
    package static func check(_ input: RuleInput) -> RuleOutcome {
        outcome(of: asked(input).map { $0.check(input) }, input)
    }

    /// The same, on all cores: rules know nothing of one another.
    package static func checkOnAllCores(_ input: RuleInput) async -> RuleOutcome {
        outcome(of: await asked(input).concurrentMap { $0.check(input) }, input)
    }

    private static func asked(_ input: RuleInput) -> [any ProjectRule] {
        rules.lazy.compactMap(\.asProjectRule).filter { input.settings.isOn($0) }
    }

    /// - Parameter broken: what each rule that was asked found.
    private static func outcome(of broken: [[Diagnostic]], _ input: RuleInput) -> RuleOutcome {
        let off = Set(rules.lazy.filter { !input.settings.isOn($0) }.map(\.id))
        let found = input.read.filter { !off.contains($0.rule) } + broken.joined()
        let causes = CauseFilter(input.project)
        let suppressed = SuppressionFilter(input).apply(
            to: causes.apply(to: found.map { causes.named($0, withBroken: false) }))
        return RuleOutcome(
            findings: suppressed.kept.compactMap { finding in
                input.settings.weighed(finding, path: input.project.file(finding.range.file).path)
            }.sorted(),
            suppressed: suppressed.suppressed.sorted())
    }
}

/// What checking a project came to.
package struct RuleOutcome: Sendable {
    /// In the order in which findings are shown.
    package let findings: [Diagnostic]
    /// Findings that a comment in their file says are meant.
    package let suppressed: [Diagnostic]

    package init(findings: [Diagnostic], suppressed: [Diagnostic]) {
        self.findings = findings
        self.suppressed = suppressed
    }
}
