import MilepostAnalysis
import MilepostModel
import MilepostReport
import MilepostSource

/// The execution protocol in the fewest words that an assistant needs: what is current, the commands, and the rules that
/// will refuse. It is Markdown.
struct ProtocolText {
    /// How the steps are done.
    enum Way {
        case commandLine
        case tools
    }

    /// The project as it stands; nil where there is no plan.
    let report: ReportInput?
    let way: Way
    /// Leaves out what is current, which changes.
    var isLasting = false

    var text: String {
        let parts = [title, isLasting ? "" : current, steps, refusals].filter { !$0.isEmpty }
        return parts.joined(separator: "\n\n") + "\n"
    }

    private var plans: [(index: Int, plan: Plan)] {
        (report?.project.plans ?? []).enumerated().filter { !$0.element.isTemplate }.map { ($0.offset, $0.element) }
    }

    private var title: String {
        plans.count == 1 ? "# Working by the plan of \(shown(plans[0].plan.title))" : "# Working by the plan"
    }

    // MARK: What is current

    private var current: String { plans.map { current($0.plan, $0.index) }.joined(separator: "\n\n") }

    private func current(_ plan: Plan, _ index: Int) -> String {
        guard let report else { return "" }
        let state = report.analysis.plans[index]
        let done = state.progress.done
        let name = plans.count == 1 ? "" : "\(shown(plan.title)), "
        var sentences = [
            "\(name)\(shown(plan.path ?? "task files")): \(done.percentText) done (\(done.count) of \(done.of))."
        ]
        if let phase = state.currentPhase { sentences.append("Current: \(shown(plan.phases[phase].title)).") }
        let begun = plan.tasks.filter { $0.status == .inProgress }
        if !begun.isEmpty { sentences.append("In progress: \(list(begun)).") }
        let blocked = plan.tasks.filter { $0.status == .blocked }
        if !blocked.isEmpty { sentences.append("Blocked: \(list(blocked)).") }
        if let next = state.next {
            sentences.append("Next: \(shown(plan.tasks[next].title)).")
        } else if !plan.tasks.isEmpty {
            sentences.append("Nothing is free to begin.")
        }
        return sentences.joined(separator: " ")
    }

    private func list(_ tasks: [PlanTask]) -> String {
        let names = tasks.prefix(8).map { shown($0.id.text) }
        return names.joined(separator: ", ") + (tasks.count > 8 ? " and \(tasks.count - 8) more" : "")
    }

    /// The checks that most tasks have, in words: `verified_req, checked_deps`.
    private func checks(_ checklist: @escaping (PlanTask) -> Checklist?) -> String {
        let tasks = plans.flatMap { $0.plan.tasks }
        guard let items = tasks.lazy.compactMap({ checklist($0)?.items }).first, !items.isEmpty else { return "" }
        return " (\(items.prefix(8).map { shown($0.name.value) }.joined(separator: ", ")))"
    }

    // MARK: Steps

    private var steps: String {
        let lines = [
            "\(call("next", "")) says which task, and why; \(call("show", "ID")) all of one. Read its file.",
            "Before you start: \(call("verify", "ID CHECK...")) for each pre-check that you have seen to hold\(checks(\.preCheck)). Where one does not: \(call("verify", "ID CHECK --failed \"why\"")).",
            "\(call("start", "ID")).",
            "While you work: \(call("log", "ID \"what happened\"")). Held up: \(call("block", "ID \"why\"")), later \(call("unblock", "ID")).",
            "Before you finish: \(call("verify", "ID CHECK...")) for each post-check that holds\(checks(\.postCheck)).",
            "\(call("complete", "ID \"what was done\"")), and go round.",
        ]
        return lines.enumerated().map { "\($0 + 1). \($1)" }.joined(separator: "\n")
    }

    private var refusals: String {
        let help =
            way == .tools
            ? "Each refusal names what mends it: `milepost verify TASKS-07 --all` is the tool verify with that task and all true."
            : "Each refusal names the command that mends it."
        return """
            A start is refused while a pre-check or a needed task is open, a completion while a post-check is. \(help)

            Never edit status, dates, checks or logs by hand; where somebody did, \(call("sync", "")). \
            \(call("check", "")) must find nothing new. Put off: \(call("defer", "ID \"why\"")); done, but not well: \
            \(call("reopen", "ID \"why\"")). Work that nobody had thought of: \(way == .tools ? "`new_task`" : "`milepost new task \"Name\" --phase N`").\(way == .commandLine ? " The last change is taken back by `milepost undo`." : "")
            """
    }

    private func call(_ name: String, _ arguments: String) -> String {
        switch way {
        case .tools: "`\(name)`"
        case .commandLine: "`milepost \(name)\(arguments.isEmpty ? "" : " " + arguments)`"
        }
    }

    private func shown(_ text: String) -> String { TerminalText.sanitized(text) }
}
