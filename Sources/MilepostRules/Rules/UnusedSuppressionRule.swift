import MilepostSource

/// A `milepost:ignore` comment that nothing stands behind.
struct UnusedSuppressionRule: Rule {
    let id = RuleID("unused-suppression")
    let severity = Severity.warning
    let category = RuleCategory.text
    let summary = "A comment that suppresses a finding has one to suppress"
    let rationale = """
        A suppression without effect hides the next finding of that rule, which nobody has looked at. It may also \
        name a rule that does not exist.
        """

    let good = [
        RuleExample([
            "IMPLEMENTATION_PLAN.md": """
            # Plan

            ## Phase Tracker

            ### Phase 1: Foundation

            <!-- milepost:ignore unknown-status the customer's own word -->
            | Status | ID | Task |
            |---|---|---|
            | HALFWAY | SETUP-01 | Install the tools |
            """
        ])
    ]

    let bad = [
        RuleExample([
            "IMPLEMENTATION_PLAN.md": """
            # Plan

            ## Phase Tracker

            ### Phase 1: Foundation

            <!-- ⟦milepost:ignore unknown-status⟧ the customer's own word -->
            | Status | ID | Task |
            |---|---|---|
            | DONE | SETUP-01 | Install the tools |
            """
        ])
    ]
}
