import MilepostSource

/// A dependent that is no task (the format, sections 5 and 10).
struct UnresolvedDependentRule: Rule {
    let id = RuleID("unresolved-dependent")
    let severity = Severity.info
    let category = RuleCategory.dependencies
    let summary = "A dependent or a need is a task or phase of the plan"
    let rationale = """
        What is no task or phase is kept as an outside component and drawn dashed; often that is what is meant, \
        sometimes it is a slip. A needed id that does not exist holds nothing back.
        """

    let good = [
        RuleExample([
            "IMPLEMENTATION_PLAN.md": """
            # Plan

            ## Phase Tracker

            ### Phase 1: Foundation
            | Status | ID | Task | Dependents |
            |---|---|---|---|
            | TODO | SETUP-01 | Install the tools | SETUP-02 |
            | TODO | SETUP-02 | Open the store | None |
            """
        ])
    ]

    let bad = [
        RuleExample([
            "IMPLEMENTATION_PLAN.md": """
            # Plan

            ## Phase Tracker

            ### Phase 1: Foundation
            | Status | ID | Task | Dependents |
            |---|---|---|---|
            | TODO | SETUP-01 | Install the tools | ⟦Partner kiosk⟧ |
            """
        ])
    ]
}
