import MilepostSource

/// A phase whose archive is not there, or an archive that no phase speaks of.
struct BrokenArchiveRule: Rule {
    let id = RuleID("broken-archive")
    let severity = Severity.error
    let category = RuleCategory.files
    let summary = "A phase that is archived is found in its archive"
    let rationale = """
        `milepost archive` puts a finished phase into a file of its own and leaves a line in the plan that leads there. \
        Without the file the phase's tasks are missing from every number; a file that no plan leads to holds tasks that \
        nobody counts. `milepost archive --undo` takes both away together.
        """

    let good = [
        RuleExample([
            "IMPLEMENTATION_PLAN.md": """
            # Plan

            ## Phase Tracker

            ### Phase 1: Foundation

            **Archived**: [1 task](archive/IMPLEMENTATION_PLAN_phase_1.md)

            ### Phase 2: Gateway
            | Status | ID | Task |
            |---|---|---|
            | TODO | SETUP-02 | Open the store |
            """,
            "archive/IMPLEMENTATION_PLAN_phase_1.md": """
            ---
            document_type: plan-archive
            ---

            # Phase Tracker

            ### Phase 1: Foundation
            | Status | ID | Task |
            |---|---|---|
            | DONE | SETUP-01 | Install the tools |
            """,
        ])
    ]

    let bad = [
        RuleExample([
            "IMPLEMENTATION_PLAN.md": """
            # Plan

            ## Phase Tracker

            ### Phase 1: Foundation

            **Archived**: [1 task](⟦archive/IMPLEMENTATION_PLAN_phase_1.md⟧)

            ### Phase 2: Gateway
            | Status | ID | Task |
            |---|---|---|
            | TODO | SETUP-02 | Open the store |
            """
        ])
    ]
}
