import MilepostAnalysis
import MilepostHTML
import MilepostModel
import MilepostSource

/// Name and value, one below the other: what is known of a task beside its text.
struct TaskFacts: Sendable {
    let scope: PlanScope
    let links: Links
    let input: ReportInput

    func of(_ index: Int) -> TemplateValue {
        let task = scope.plan.tasks[index]
        var facts: [TemplateValue] = []
        func add(_ name: String, _ text: String?, link: TemplateValue = .absent, isPlace: Bool = false) {
            guard let text, !text.isEmpty else { return }
            facts.append(["name": .text(name), "text": .text(text), "link": link, "isPlace": .flag(isPlace)])
        }
        if let phase = task.phase {
            add("Phase", scope.plan.phases[phase].title, link: links.to(scope.paths.phases[phase]))
        }
        add("Owner", task.owner)
        add("Effort", effort(task))
        add("Started", task.started.map(Self.moment))
        add("Completed", task.completed.map(Self.moment))
        add("Due", task.due)
        if task.status.isOpen {
            add("Slack", scope.analysis.tasks[index].slack.map { $0.seconds == 0 ? "none" : $0.text })
        }
        add("Complexity", control("Complexity", task))
        for field in task.extras.prefix(20) { add(field.name, field.value.value) }
        add("Notes", task.notes)
        for entry in [task.item, task.row].compactMap({ $0 }) {
            add("In the plan", Place.line(entry.range, in: input), isPlace: true)
        }
        add("File", task.taskFile?.path, isPlace: true)
        return .list(facts)
    }

    /// "16 h, 9 hours spent"
    private func effort(_ task: PlanTask) -> String? {
        let spent = control("Actual Effort", task).flatMap {
            ["", "-", "–", "—", "tbd", "n/a"].contains($0.lowercased()) ? nil : $0
        }
        let parts = [task.effort?.text, spent.map { "\($0) spent" }].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }

    private func control(_ name: String, _ task: PlanTask) -> String? {
        task.taskFile?.control.first { $0.name.value.lowercased() == name.lowercased() }?.value.value
    }

    /// "2026-01-12 09:10"
    private static func moment(_ date: PlanDate) -> String {
        date.day + (date.timeOfDay.map { " " + $0 } ?? "")
    }
}
