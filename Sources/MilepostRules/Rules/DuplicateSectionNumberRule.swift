import MilepostSource

/// A section number that stands before two headings (the format, section 10).
struct DuplicateSectionNumberRule: Rule {
    let id = RuleID("duplicate-section-number")
    let severity = Severity.info
    let category = RuleCategory.text
    let summary = "A section number is used once"
    let rationale = """
        Who is told to look at section 4.2 should find one. Numbers are decoration to Milepost: order is the order \
        of the document. Plain numbers may begin anew under each heading.
        """

    let good = [
        RuleExample([
            "IMPLEMENTATION_PLAN.md": """
            # Plan

            ## 1. Phase Tracker

            ### 1.1 Phase 1: Foundation
            | Status | ID | Task |
            |---|---|---|
            | TODO | SETUP-01 | Install the tools |

            ## 2. Notes
            """
        ])
    ]

    let bad = [
        RuleExample([
            "IMPLEMENTATION_PLAN.md": """
            # Plan

            ## 1. Phase Tracker

            ### 1.1 Phase 1: Foundation
            | Status | ID | Task |
            |---|---|---|
            | TODO | SETUP-01 | Install the tools |

            ### ⟦1.1⟧ Phase 2: Gateway
            | Status | ID | Task |
            |---|---|---|
            | TODO | SETUP-02 | Open the store |
            """
        ])
    ]
}
