import MilepostComparison
import MilepostModel
import MilepostReport
import MilepostSource

/// `milepost diff`: what is different between two states, in a terminal.
struct DiffScreen {
    let terminal: Terminal
    let input: ComparisonInput
    /// The most that is shown of each list; nil for all.
    var limit: Int?

    var text: String {
        var screen = ScreenText(terminal)
        let arrow = terminal.isUTF8 ? "→" : "->"
        screen.paragraph(
            "\(terminal.text(input.before.text)) \(arrow) \(terminal.text(input.after.text))", ink: .muted)
        let comparison = input.comparison
        if comparison.isEmpty {
            screen.line(terminal.paint(EnglishChanges().nothing, .strong) + ".")
            return screen.text
        }
        var parts = [
            terminal.paint(
                EnglishChanges().progress(comparison.progressAfter, was: comparison.progressBefore), .strong)
        ]
        if let scope = EnglishChanges().scope(comparison.progressAfter, was: comparison.progressBefore) {
            parts.append(scope)
        }
        screen.line(parts.joined(separator: terminal.dot))
        if let summary = EnglishChanges().summary(comparison.plans) { screen.paragraph(summary) }
        for plan in input.plansShown.prefix(limit ?? .max) { show(plan, in: &screen) }
        screen.rest(input.plansShown.count, beyond: limit, called: "plans")
        findings("New findings", comparison.findingsNew, in: &screen)
        findings("Findings gone", comparison.findingsGone, in: &screen)
        return screen.text
    }

    private func show(_ plan: PlanComparison, in screen: inout ScreenText) {
        if input.comparison.plans.count > 1 {
            let title = terminal.text((plan.after ?? plan.before)?.title ?? "")
            screen.heading(title + (plan.before == nil ? " (new)" : plan.after == nil ? " (gone)" : ""))
        }
        for group in ChangeGroup.all(of: plan) {
            screen.heading("\(group.title) (\(group.rows.count))")
            for row in group.rows.prefix(limit ?? .max) {
                let priority = row.task.priority.map { "  " + terminal.paint("\($0)", .muted) } ?? ""
                screen.line("  \(terminal.glyph(row.task.status)) \(terminal.text(row.task.title))\(priority)")
                screen.paragraph(terminal.text(row.detail), indent: 4, ink: .muted)
            }
            screen.rest(group.rows.count, beyond: limit)
        }
        for (title, phases) in [("Phases added", plan.phasesAdded), ("Phases removed", plan.phasesRemoved)]
        where !phases.isEmpty {
            screen.heading("\(title) (\(phases.count))")
            for phase in phases.prefix(limit ?? .max) { screen.line("  " + terminal.text(phase)) }
            screen.rest(phases.count, beyond: limit)
        }
        if !plan.phasesRenamed.isEmpty {
            screen.heading("Phases renamed (\(plan.phasesRenamed.count))")
            for renaming in plan.phasesRenamed.prefix(limit ?? .max) {
                screen.line("  " + terminal.text(renaming.to))
                screen.paragraph("was \(terminal.text(renaming.from))", indent: 4, ink: .muted)
            }
            screen.rest(plan.phasesRenamed.count, beyond: limit)
        }
        if let next = EnglishChanges().next(plan) {
            screen.heading("Next")
            screen.paragraph(terminal.text(next).sentence, indent: 2)
        }
    }

    private func findings(_ title: String, _ findings: [FindingState], in screen: inout ScreenText) {
        guard !findings.isEmpty else { return }
        screen.heading("\(title) (\(findings.count))")
        for finding in findings.prefix(limit ?? .max) {
            let head = terminal.paint(
                "\(finding.severity.rawValue)[\(terminal.text(finding.rule.rawValue))]", Ink(finding.severity))
            let place = finding.line.map { "\(finding.path):\($0)" } ?? finding.path
            screen.line("  \(head) \(terminal.text(place))")
            screen.paragraph(terminal.text(finding.message).sentence, indent: 4)
        }
        screen.rest(findings.count, beyond: limit)
    }
}
