import MilepostAnalysis
import MilepostModel
import MilepostSource

/// A relative link or anchor to nothing (the format, section 10).
struct BrokenLinkRule: ProjectRule {
    let id = RuleID("broken-link")
    let severity = Severity.warning
    let category = RuleCategory.text
    let summary = "A relative link leads somewhere"
    let rationale = """
        A link to a file that is not there, or to a heading that nobody wrote, costs each reader the same minute. \
        Links to other hosts and to the root of the repository are not looked at; headings only in files that are \
        read.
        """

    let good = [
        RuleExample([
            "IMPLEMENTATION_PLAN.md": """
            # Plan

            ## Phase Tracker

            ### Phase 1: Foundation
            | Status | ID | Task |
            |---|---|---|
            | TODO | SETUP-01 | Install the [tools](#tools) |

            ## Tools

            See [the phase](#phase-1-foundation).
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

            ## Tools

            See ⟦[the guide](guide.md)⟧ and ⟦[the others](#no-such-heading)⟧.
            """
        ]),
        RuleExample([
            "IMPLEMENTATION_PLAN.md": """
            # Plan

            ## Phase Tracker

            ### Phase 1: Foundation
            | Status | ID | Task |
            |---|---|---|
            | TODO | SETUP-01 | Install the tools |

            ## Tools

            Read ⟦[a guide](guide.md "for all")⟧, *⟦[the same [1]](guide.md)⟧* and ⟦[a third](<guide.md>)⟧.
            """
        ]),
    ]

    func check(_ input: RuleInput) -> [Diagnostic] {
        let templates = Set(input.project.plans.filter(\.isTemplate).compactMap(\.file))
        let targets = LinkTargets(of: input.project)
        // A lost archive is a finding of its own.
        let archives = input.project.plans.flatMap(\.phases).compactMap(\.stub?.address.range)
        return input.project.links.compactMap { link in
            guard !templates.contains(link.range.file), !archives.contains(where: { link.range.contains($0) }) else {
                return nil
            }
            let file = input.project.file(link.range.file)
            switch targets.target(of: link, from: file.path) {
            case .heading(let name, let target, let nearest):
                return finding(
                    at: link.range, "'\(link.destination)' leads to no heading of \(target)",
                    label: "no heading '\(name)'",
                    hint: nearest.map { "did you mean '#\($0)'?" }
                        ?? "write the heading as its file has it, in small letters with hyphens")
            case .missing(let path) where !input.standing.contains(path):
                return finding(
                    at: link.range, "'\(link.destination)' leads to no file", label: "nothing is there",
                    hint: targets.nearest(to: path, from: file.path).map { "did you mean '\($0)'?" }
                        ?? "correct the path, which is taken from the folder of \(file.path)")
            case .missing, .fine: return nil
            }
        }
    }
}
