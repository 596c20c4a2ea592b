import MilepostSource

/// A status that is none (the format, sections 4 and 10).
struct UnknownStatusRule: Rule {
    let id = RuleID("unknown-status")
    let severity = Severity.error
    let category = RuleCategory.words
    let summary = "A status is a word of the format or of the plan's own legend"
    let rationale = """
        A word that nobody defined is counted as NOT_STARTED, so a task may be further than the numbers say. The \
        five statuses, their usual synonyms in any case, and what the status legend of the plan defines are known.
        """

    let good = [
        RuleExample([
            "IMPLEMENTATION_PLAN.md": """
            # Plan

            ## Phase Tracker

            ### Phase 1: Foundation
            | Status | ID | Task |
            |---|---|---|
            | Done | SETUP-01 | Install the tools |
            | wip | SETUP-02 | Open the store |
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
            | ⟦HALFWAY⟧ | SETUP-01 | Install the tools |
            """
        ])
    ]
}
