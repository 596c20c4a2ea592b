import MilepostSource

/// A block that the YAML parser stops at (the format, section 10).
struct InvalidYAMLRule: Rule {
    let id = RuleID("invalid-yaml")
    let severity = Severity.error
    let category = RuleCategory.text
    let summary = "A tracking block is valid YAML"
    let rationale = """
        Of a block that cannot be parsed nothing is counted: its tasks are missing from every number. The parser's \
        own line and column are given.
        """

    let good = [
        RuleExample([
            "IMPLEMENTATION_PLAN.md": """
            # Plan

            ## Phase Tracker

            ### Phase 1: Foundation
            ```yaml
            phase_1_tasks:
              - id: SETUP-01
                workflow:
                  pre_check:
                    status: COMPLETED
                    checklist:
                      - verified_req: true
                  implementation:
                    status: COMPLETED
                    started: 2026-01-12
                    completed: 2026-01-15
                  post_check:
                    status: COMPLETED
                    checklist:
                      - tests_passing: true
            ```

            ## Session Log

            | Date | Task ID | Status | Notes |
            |---|---|---|---|
            | 2026-01-15 | SETUP-01 | COMPLETED | Tools run on all machines |
            """
        ])
    ]

    let bad = [
        RuleExample([
            "IMPLEMENTATION_PLAN.md": """
            # Plan

            ## Phase Tracker

            ### Phase 1: Foundation
            ```yaml
            phase_1_tasks:
              - id: SETUP-01
                note: [1, 2
            ⟦⟧```
            """
        ])
    ]
}
