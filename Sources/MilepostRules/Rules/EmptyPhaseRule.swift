import MilepostAnalysis
import MilepostModel
import MilepostSource

/// A phase that lists nothing.
struct EmptyPhaseRule: ProjectRule {
    let id = RuleID("empty-phase")
    let severity = Severity.info
    let category = RuleCategory.order
    let summary = "A phase has tasks"
    let rationale = """
        A phase without tasks counts as done, which is seldom what was meant. Either its tasks are still to be \
        written down, or the heading can go. A phase with a list or table that is not read as tasks is not empty: \
        the reading receipt speaks of it.
        """
    let givesWayTo = [RuleID("invalid-yaml"), RuleID("invalid-table")]

    let good = [
        RuleExample([
            "IMPLEMENTATION_PLAN.md": """
            # Plan

            ## Phase Tracker

            ### Phase 1: Foundation
            | Status | ID | Task |
            |---|---|---|
            | NOT_STARTED | SETUP-01 | Install the tools |
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
            | NOT_STARTED | SETUP-01 | Install the tools |

            ⟦### Phase 2: Gateway⟧

            To be planned.
            """
        ])
    ]

    func check(_ input: RuleInput) -> [Diagnostic] {
        input.plans.flatMap { plan in
            plan.plan.phases.compactMap { phase in
                guard phase.tasks.isEmpty, Self.holdsProseOnly(phase, in: input) else { return nil }
                return finding(
                    at: phase.range, "\(phase.title) has no tasks, and counts as done",
                    label: "nothing is listed below", hint: "list its tasks, or remove the heading")
            }
        }
    }

    /// Whether nothing below the heading looks like a list, a table, a block or a heading.
    private static func holdsProseOnly(_ phase: Phase, in input: RuleInput) -> Bool {
        let file = input.project.file(phase.range.file)
        var line = file.line(at: phase.range.end) + 1
        while line <= file.lineStarts.count {
            let bytes = file.lineRange(line)
            if bytes.lowerBound >= phase.section.end { return true }
            let text = file.bytes[bytes].drop { $0 == 0x20 || $0 == 0x09 }
            if let first = text.first {
                let isRule = text.count >= 3 && text.allSatisfy { $0 == first || $0 == 0x20 }
                if "-*+|#`~<[".utf8.contains(first) && !(isRule && "-*".utf8.contains(first)) { return false }
                if (0x30...0x39).contains(first), text.prefix(4).contains(UInt8(ascii: ".")) { return false }
            }
            line += 1
        }
        return true
    }
}
