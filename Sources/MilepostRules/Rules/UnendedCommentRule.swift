import MilepostSource

/// A comment that nobody closes, which takes the rest of the document with it (CommonMark, section 4.6).
struct UnendedCommentRule: Rule {
    let id = RuleID("unended-comment")
    let severity = Severity.warning
    let category = RuleCategory.text
    let summary = "A comment ends"
    let rationale = """
        Whatever stands behind `<!--` is a comment up to the next `-->`; without one, up to the end of the document. \
        No reader of Markdown shows it, and none of its tasks is counted. On the pages of Milepost it is shown as it is \
        written, and the reading receipt lists its lines.
        """

    let good = [
        RuleExample([
            "IMPLEMENTATION_PLAN.md": """
            # Plan

            ## Phase Tracker

            <!-- The second phase begins in May. -->

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

            ⟦<!--⟧ The second phase begins in May.

            ### Phase 2: Gateway
            | Status | ID | Task |
            |---|---|---|
            | TODO | SETUP-02 | Open the store |
            """
        ])
    ]
}
