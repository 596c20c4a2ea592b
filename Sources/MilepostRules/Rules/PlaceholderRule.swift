import MilepostSource

/// A placeholder outside a template (the format, section 10).
struct PlaceholderRule: Rule {
    let id = RuleID("placeholder")
    let severity = Severity.warning
    let category = RuleCategory.text
    let summary = "Nothing is left over from the template"
    let rationale = """
        TASKS-XX, [Service Name] and YYYY-MM-DD ask to be filled in. In a template they are what it is for, and \
        are not found there.
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
            | TODO | SETUP-01 | ⟦[Service Name]⟧ |
            """
        ])
    ]
}
