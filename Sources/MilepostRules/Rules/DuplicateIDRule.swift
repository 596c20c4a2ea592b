import MilepostSource

/// An id that is stated a second time, in a plan or by two task files (the format, sections 1, 2 and 10).
struct DuplicateIDRule: Rule {
    let id = RuleID("duplicate-id")
    let severity = Severity.error
    let category = RuleCategory.files
    let summary = "An id is stated once"
    let rationale = """
        The first statement of an id stands and counts; what a second one says is not counted anywhere. A task in \
        a phase's table and in its YAML is one statement.
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
            | TODO | SETUP-02 | Open the store |
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
            | TODO | ⟦SETUP-01⟧ | Open the store |
            """
        ])
    ]
}
