import MilepostSource

/// A task file whose name or title says another id than its tracking (the format, sections 1 and 10).
struct FileNameRule: Rule {
    let id = RuleID("file-name")
    let severity = Severity.warning
    let category = RuleCategory.files
    let summary = "A task file carries its id in its name and its title"
    let rationale = """
        Files are found by their names and told apart by their titles: TASKS-07_session_store.md, # TASKS-07: \
        Session store.
        """

    let good = [
        RuleExample([
            "IMPLEMENTATION_PLAN.md": """
            # Plan

            ## Phase Tracker

            ### Phase 1: Foundation
            | Status | ID | Task |
            |---|---|---|
            | TODO | TASKS-07 | Session store |
            """,
            "TASKS-07_session_store.md": """
            # TASKS-07: Session store
            """,
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
            | TODO | TASKS-07 | Session store |
            """,
            "TASKS-07_session_store.md": """
            # ⟦Session store⟧
            """,
        ])
    ]
}
