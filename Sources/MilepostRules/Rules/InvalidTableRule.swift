import MilepostSource

/// A table that is none (the format, section 10).
struct InvalidTableRule: Rule {
    let id = RuleID("invalid-table")
    let severity = Severity.error
    let category = RuleCategory.text
    let summary = "A table has as many cells in its delimiter row as in its header"
    let rationale = """
        With another number of cells the lines are no table in GitHub's rules but running text, and whatever they \
        track is not read.
        """

    let good = [
        RuleExample([
            "IMPLEMENTATION_PLAN.md": """
            # Plan

            ## Phase Tracker

            ### Phase 1: Foundation
            | Status | ID | Task |
            |---|---|---|
            | TODO | SETUP-01 | Install the tools |
            """
        ])
    ]

    let bad = [
        RuleExample([
            "IMPLEMENTATION_PLAN.md": """
            # Plan

            ## Phase Tracker

            ### Phase 1: Foundation
            | Status | ID | Task |
            |---|---|---|
            | TODO | SETUP-01 | Install the tools |

            ### Phase 2: Gateway
            | Status | ID | Task |
            ⟦|---|---|⟧
            | TODO | SETUP-02 | Open the store |
            """
        ])
    ]
}
