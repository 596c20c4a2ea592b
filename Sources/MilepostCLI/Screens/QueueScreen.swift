import MilepostAnalysis
import MilepostModel

/// `milepost next --all`: every open task in the order of work, grouped by what can be done with it now.
struct QueueScreen {
    let words: TaskWords

    func show(in screen: inout ScreenText) {
        let order = words.analysis.workOrder
        let groups: [(title: String, readiness: Readiness)] = [
            ("In progress", .inProgress), ("Ready", .ready), ("Waiting", .waiting), ("Blocked", .blocked),
        ]
        var isEmpty = true
        for group in groups {
            let tasks = order.filter { words.analysis.tasks[$0].readiness == group.readiness }
            guard !tasks.isEmpty else { continue }
            isEmpty = false
            screen.heading("\(group.title) (\(tasks.count))")
            for task in tasks {
                screen.line("  " + words.line(task))
                if let note = note(task) { screen.paragraph(note.sentence, indent: 4, ink: .muted) }
            }
        }
        if isEmpty { screen.paragraph(NextScreen.nothingFree(words)) }
    }

    private func note(_ task: Int) -> String? {
        switch words.analysis.tasks[task].readiness {
        case .waiting: words.waiting(task)
        case .blocked: words.heldUp(task)
        case .ready where words.analysis.next == task: "next"
        case .ready where words.analysis.couldStartEarly.contains(task):
            "could start early: \(words.phase(of: task))"
        default: nil
        }
    }
}
