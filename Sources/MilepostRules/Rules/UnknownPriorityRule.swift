import MilepostSource

/// A priority that is none (the format, sections 4 and 10).
struct UnknownPriorityRule: Rule {
    let id = RuleID("unknown-priority")
    let severity = Severity.error
    let category = RuleCategory.words
    let summary = "A priority is P0 to P9, or critical, high, medium or low"
    let rationale = """
        A task whose priority is not known comes after all others in the order of work.
        """

    let good = [
        RuleExample([
            "IMPLEMENTATION_PLAN.md": """
            # Plan

            ## Phase Tracker

            ### Phase 1: Foundation
            | Status | ID | Task | Priority |
            |---|---|---|---|
            | TODO | SETUP-01 | Install the tools | Critical (P0) |
            """
        ])
    ]

    let bad = [
        RuleExample([
            "IMPLEMENTATION_PLAN.md": """
            # Plan

            ## Phase Tracker

            ### Phase 1: Foundation
            | Status | ID | Task | Priority |
            |---|---|---|---|
            | TODO | SETUP-01 | Install the tools | ⟦URGENT⟧ |
            """
        ])
    ]
}
