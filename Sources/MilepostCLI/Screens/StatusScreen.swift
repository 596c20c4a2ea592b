import MilepostAnalysis
import MilepostModel
import MilepostReport
import MilepostSource

/// `milepost status`: the first screen of the report, in a terminal.
struct StatusScreen {
    let terminal: Terminal
    let report: ReportInput
    /// The most that is shown of each list; nil for all, as a terminal can be scrolled and searched.
    var limit: Limit?

    /// How much of a report is shown where it has to stay short.
    struct Limit {
        var plans = 8
        var phases = 24
        var tasks = 8
    }

    private var project: Project { report.project }
    private var findings: SeverityCount { SeverityCount(report.diagnostics) }
    private var asOf: String { AsOfWords(report).text }

    var text: String {
        var screen = ScreenText(terminal)
        if project.plans.count == 1 {
            plan(0, in: &screen)
        } else if !project.plans.isEmpty {
            screen.line(terminal.paint(Count.text(project.plans.count, "plan"), .strong))
            screen.line(terminal.paint(asOf, .muted))
            let unreadLines = CoverageWords(project.coverage).unreadLines
            let hasTasks = project.plans.contains { !$0.tasks.isEmpty }
            headline(report.analysis.overall, hasTasks: hasTasks, unreadLines: unreadLines, in: &screen)
            for index in project.plans.indices.prefix(limit?.plans ?? .max) { plan(index, in: &screen) }
            screen.rest(project.plans.count, beyond: limit?.plans, called: "plans")
        }
        receipt(in: &screen)
        return screen.text
    }

    private func plan(_ index: Int, in screen: inout ScreenText) {
        let words = TaskWords(report, plan: index, terminal: terminal)
        let (plan, state) = (words.plan, words.analysis)
        screen.heading(terminal.text(plan.title) + (plan.isTemplate ? " (a template)" : ""))
        if project.plans.count == 1 { screen.line(terminal.paint(asOf, .muted)) }
        headline(state.progress, hasTasks: !plan.tasks.isEmpty, unreadLines: words.unreadLines, in: &screen)
        phases(plan, state, in: &screen)
        next(words, in: &screen)
        heldUp(words, in: &screen)
    }

    /// - Parameter hasTasks: whether there are tasks at all; those that no plan lists count in no number.
    private func headline(_ progress: Progress, hasTasks: Bool, unreadLines: Int, in screen: inout ScreenText) {
        let unread = unreadLines > 0 ? [terminal.paint("\(Count.text(unreadLines, "line")) not read", .error)] : []
        screen.line()
        guard progress.total > 0 else {
            let none = hasTasks ? "No task is listed in a phase" : "No tracked tasks were recognised"
            return screen.line(([terminal.paint(none, .strong)] + unread).joined(separator: terminal.dot))
        }
        var parts = [
            terminal.paint("\(progress.done.percentText) done", .strong)
                + " (\(progress.done.count) of \(progress.done.of))"
        ]
        parts.append("verified \(progress.verified.percentText)")
        for (status, words) in [(Status.inProgress, "in progress"), (.blocked, "blocked")] {
            if let count = progress.counts[status], count > 0 { parts.append("\(count) \(words)") }
        }
        screen.line((parts + unread).joined(separator: terminal.dot))
        screen.line(ProgressBar(terminal: terminal).stacked(progress.counts, width: min(terminal.width, 100)))
        let numbers = Status.shown.compactMap { status in
            progress.counts[status].flatMap { $0 > 0 ? "\(terminal.glyph(status)) \($0) \(status.words)" : nil }
        }
        if !numbers.isEmpty { screen.line(numbers.joined(separator: "  ")) }
    }

    private func phases(_ plan: Plan, _ state: PlanAnalysis, in screen: inout ScreenText) {
        guard !plan.phases.isEmpty else { return }
        screen.heading("Phases")
        let counts = state.phases.map { "\($0.progress.done.count) of \($0.progress.done.of)" }
        let countWidth = counts.map(\.count).max() ?? 0
        let blocked = state.phases.map { phase in
            phase.progress.counts[.blocked].flatMap { $0 > 0 ? "  \($0) blocked" : nil } ?? ""
        }
        let barWidth = terminal.width >= 60 ? 16 : 8
        let room = terminal.width - 2 - 2 - barWidth - 2 - countWidth - (blocked.map(\.count).max() ?? 0)
        let longest = plan.phases.map { DisplayWidth.of(terminal.text($0.title)) }.max() ?? 0
        let titleWidth = max(min(room, longest), 8)
        let shown = MailReport.phasesShown(
            plan.phases.count, current: state.currentPhase, limit: limit?.phases ?? plan.phases.count)
        for (index, phase) in zip(shown, plan.phases[shown]) {
            let isCurrent = state.currentPhase == index
            let marker = isCurrent ? (terminal.isUTF8 ? "▸ " : "> ") : "  "
            let title = terminal.cut(terminal.text(phase.title), to: titleWidth).padded(to: titleWidth)
            let bar = ProgressBar(terminal: terminal).simple(state.phases[index].progress.done, width: barWidth)
            screen.line(
                marker + (isCurrent ? terminal.paint(title, .strong) : title) + "  \(bar)  "
                    + counts[index].padded(to: countWidth, onTheLeft: true)
                    + terminal.paint(blocked[index], .blocked))
        }
        screen.rest(plan.phases.count, beyond: limit?.phases)
    }

    private func next(_ words: TaskWords, in screen: inout ScreenText) {
        guard !words.plan.tasks.isEmpty else { return }
        screen.heading("Next")
        guard let next = words.analysis.next else {
            screen.paragraph(NextScreen.nothingFree(words), indent: 2)
            return
        }
        screen.line("  " + words.line(next))
        screen.paragraph(words.whyNext, indent: 4)
        let open = words.plan.tasks[next].preCheck?.items.filter { !$0.isTrue.value } ?? []
        if !open.isEmpty {
            let names = open.map { terminal.text($0.name.value) }.joined(separator: ", ")
            screen.paragraph("Pre-checks still open: \(names).", indent: 4)
        }
    }

    private func heldUp(_ words: TaskWords, in screen: inout ScreenText) {
        let blocked = words.analysis.workOrder.filter { words.plan.tasks[$0].status == .blocked }
        guard !blocked.isEmpty else { return }
        screen.heading("Held up")
        for task in blocked.prefix(limit?.tasks ?? .max) {
            screen.line("  " + words.line(task))
            screen.paragraph(words.heldUp(task).sentence, indent: 4)
        }
        screen.rest(blocked.count, beyond: limit?.tasks)
    }

    private func receipt(in screen: inout ScreenText) {
        if findings.all > 0 {
            screen.heading("\(Count.text(findings.all, "finding")): \(findings.text)")
            screen.line("  milepost build prints them with their lines")
        }
        if project.coverage.all > 0 {
            screen.line()
            screen.paragraph(CoverageWords(project.coverage).text + ".")
        }
    }
}
