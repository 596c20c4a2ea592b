import MilepostAnalysis
import MilepostModel
import MilepostReport
import MilepostSource

/// `milepost show`: all that is known of one task.
struct ShowScreen {
    let words: TaskWords
    let task: Int
    let project: Project
    /// The findings of the whole run, sorted.
    let findings: [Diagnostic]

    private var terminal: Terminal { words.terminal }
    private var plan: Plan { words.plan }
    private var state: TaskAnalysis { words.analysis.tasks[task] }

    func show(in screen: inout ScreenText) {
        let shown = plan.tasks[task]
        screen.line(words.line(task))
        screen.fields(facts(shown))
        ChecklistLines(title: "Pre-checks", checklist: shown.preCheck, terminal: terminal).show(in: &screen)
        ChecklistLines(title: "Post-checks", checklist: shown.postCheck, terminal: terminal).show(in: &screen)
        list("Needs", state.needs, in: &screen)
        list("Needed by", state.neededBy, in: &screen)
        outside(in: &screen)
        CommandLines(blocks: shown.taskFile?.commands ?? [], terminal: terminal).show(in: &screen)
        log(in: &screen)
        taskFindings(in: &screen)
    }

    private func facts(_ shown: PlanTask) -> [(name: String, value: String)] {
        var facts = [(name: "Status", value: statusWords(shown))]
        func add(_ name: String, _ value: String?) {
            if let value, !value.isEmpty { facts.append((name, terminal.text(value))) }
        }
        add("Phase", plan.tasks[task].phase.map { plan.phases[$0].title } ?? "none: no plan lists this file")
        add("Order", orderWords(shown))
        add("Started", shown.started?.text)
        add("Completed", shown.completed?.text)
        add("Estimate", shown.effort?.text)
        add("Owner", shown.owner)
        add("Due", shown.due)
        add("Notes", shown.notes)
        if shown.boxes.of > 0 { add("Boxes", "\(shown.boxes.count) of \(shown.boxes.of)") }
        for extra in shown.extras { add(extra.name, extra.value.value) }
        add("Tags", shown.taskFile?.tags.map { "@\($0.name): \($0.value.value)" }.joined(separator: ", "))
        add("Stated", places(shown).map(terminal.path).joined(separator: ", "))
        return facts
    }

    private func statusWords(_ shown: PlanTask) -> String {
        var text = shown.isVerified ? "completed and verified" : shown.status.words
        if let ofPlan = shown.planStatus, let ofFile = shown.fileStatus, ofPlan != ofFile {
            text += " (the plan says \(ofPlan.words), its file \(ofFile.words))"
        }
        return text
    }

    /// What can be done with it now, and what hangs on it.
    private func orderWords(_ shown: PlanTask) -> String {
        var parts: [String] = []
        switch state.readiness {
        case .ready: parts.append(words.analysis.next == task ? "next" : "ready")
        case .waiting: parts.append(words.waiting(task))
        case .blocked: parts.append("held up: \(words.heldUp(task))")
        case .inProgress, .done, .deferred: break
        }
        if state.holdsUp > 0 {
            parts.append("\(Count.text(state.holdsUp, "task")) \(state.holdsUp == 1 ? "waits" : "wait") for it")
        }
        if state.isCritical {
            parts.append("on the critical path")
        } else if let slack = state.slack {
            parts.append("slack \(slack.text)")
        }
        return parts.joined(separator: "; ")
    }

    /// Every place that states the task: row, YAML item, task file.
    private func places(_ shown: PlanTask) -> [String] {
        var places = [shown.row?.range, shown.item?.range].compactMap { $0 }.map(place)
        if let file = shown.taskFile { places.append(file.path) }
        return places
    }

    private func place(_ range: SourceRange) -> String {
        let file = project.file(range.file)
        return "\(file.path):\(file.line(at: range.start))"
    }

    private func list(_ title: String, _ tasks: [Int], in screen: inout ScreenText) {
        guard !tasks.isEmpty else { return }
        screen.heading(title)
        for other in tasks {
            screen.line("  \(words.line(other))  \(terminal.paint(plan.tasks[other].status.words, .muted))")
        }
    }

    private func outside(in screen: inout ScreenText) {
        let components = plan.outside.filter { $0.needed == task }
        guard !components.isEmpty else { return }
        screen.heading("Needed outside the plan by")
        for component in components { screen.line("  " + terminal.text(component.name)) }
    }

    private func log(in screen: inout ScreenText) {
        let entries = words.logEntries(of: task)
        guard !entries.isEmpty else { return }
        screen.heading("Log")
        let fields = entries.map { entry in
            let parts = [entry.statusText?.value, entry.notes?.value].compactMap { $0 }.filter { !$0.isEmpty }
            return (name: terminal.text(entry.dateText.value), value: terminal.text(parts.joined(separator: ": ")))
        }
        screen.fields(fields)
    }

    private func taskFindings(in screen: inout ScreenText) {
        let own = TaskFindings.of(plan.tasks[task], in: plan, findings)
        guard !own.isEmpty else { return }
        screen.heading("Findings")
        for finding in own {
            let head = terminal.paint("\(finding.severity.rawValue)[\(finding.rule.rawValue)]", Ink(finding.severity))
            screen.line("  \(head) \(terminal.path(place(finding.range)))")
            screen.paragraph(terminal.text(finding.message).sentence, indent: 4)
            if let hint = finding.hint { screen.paragraph("Help: \(terminal.text(hint))".sentence, indent: 4) }
        }
    }
}
