import MilepostAnalysis
import MilepostModel
import MilepostSource

/// `milepost next`: the task to begin now, with all one needs to begin it (the format's protocol, steps 1, 2 and 4).
struct NextScreen {
    let words: TaskWords
    let project: Project

    private var terminal: Terminal { words.terminal }

    func show(in screen: inout ScreenText) {
        guard let next = words.analysis.next else {
            nothing(in: &screen)
            return
        }
        let task = words.plan.tasks[next]
        screen.line(words.line(next))
        screen.line("  " + terminal.paint(words.phase(of: next), .muted))
        screen.heading("Why")
        screen.paragraph(words.whyNext, indent: 2)
        ChecklistLines(title: "Pre-checks", checklist: task.preCheck, terminal: terminal).show(in: &screen)
        CommandLines(blocks: task.taskFile?.commands ?? [], terminal: terminal).show(in: &screen)
        screen.heading("File")
        screen.line("  " + terminal.path(path(of: task)))
    }

    /// Where one reads on: the task file, else the place in the plan.
    private func path(of task: PlanTask) -> String {
        if let file = task.taskFile { return file.path }
        let file = project.file(task.range.file)
        return "\(file.path):\(file.line(at: task.range.start))"
    }

    /// What everything waits for, and what could start early.
    private func nothing(in screen: inout ScreenText) {
        screen.paragraph(Self.nothingFree(words))
        let waiting = words.analysis.waitingInCurrentPhase
        if !waiting.isEmpty {
            screen.heading("Waiting")
            for task in waiting { entry(task, words.waiting(task), in: &screen) }
        }
        let order = words.analysis.workOrder.filter { words.plan.tasks[$0].phase == words.analysis.currentPhase }
        let blocked = order.filter { words.plan.tasks[$0].status == .blocked }
        if !blocked.isEmpty, words.analysis.currentPhase != nil {
            screen.heading("Held up")
            for task in blocked { entry(task, words.heldUp(task), in: &screen) }
        }
        let early = words.analysis.couldStartEarly
        if !early.isEmpty {
            screen.heading("Could start early")
            for task in early { entry(task, words.phase(of: task), in: &screen) }
        }
    }

    private func entry(_ task: Int, _ reason: String, in screen: inout ScreenText) {
        screen.line("  " + words.line(task))
        screen.paragraph(reason.sentence, indent: 4)
    }

    /// One sentence on why there is no next task.
    static func nothingFree(_ words: TaskWords) -> String {
        guard let current = words.analysis.currentPhase else {
            if words.plan.tasks.isEmpty { return "There are no tasks here." }
            guard words.unreadLines > 0 else { return "Everything is finished." }
            let lines = Count.text(words.unreadLines, "line")
            return "Everything that could be read is finished, but \(lines) could not; milepost build says why."
        }
        let phase = words.terminal.text(words.plan.phases[current].title)
        let counts = words.analysis.phases[current].progress.counts
        let states = [
            (words.analysis.waitingInCurrentPhase.count, "waiting"), (counts[.inProgress] ?? 0, "in progress"),
            (counts[.blocked] ?? 0, "blocked"),
        ]
        let parts = states.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
        let list = parts.isEmpty ? "" : ": \(parts.joined(separator: ", "))"
        return "Nothing is free in \(phase), the current phase\(list)."
    }
}
