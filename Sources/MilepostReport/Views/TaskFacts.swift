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
        let words = scope.words
        var facts: [TemplateValue] = []
        func add(_ word: FixedWord, _ text: String?, link: TemplateValue = .absent, isPlace: Bool = false) {
            add(words[word], text, link: link, isPlace: isPlace)
        }
        func add(_ name: String, _ text: String?, link: TemplateValue = .absent, isPlace: Bool = false) {
            guard let text, !text.isEmpty else { return }
            facts.append(["name": .text(name), "text": .text(text), "link": link, "isPlace": .flag(isPlace)])
        }
        // In one file the way to a task stands above it, on paper too.
        if let phase = task.phase, !scope.isInOneFile {
            add(.phase, scope.plan.phases[phase].title, link: links.to(scope.paths.phases[phase]))
        }
        add(.owner, task.owner)
        add(.effort, effort(task))
        add(.started, task.started.map { DayView.moment($0, words) })
        add(.completed, task.completed.map { DayView.moment($0, words) })
        add(.due, task.due.map { due in PlanDate(due).map { DayView.moment($0, words) } ?? due })
        if task.status.isOpen {
            add(.slack, scope.analysis.tasks[index].slack.map { $0.seconds == 0 ? words[.none] : words.effort($0) })
        }
        add(.complexity, control("Complexity", task))
        for field in task.extras.prefix(20) { add(field.name, field.value.value) }
        add(.notes, task.notes)
        for entry in [task.item, task.row].compactMap({ $0 }) {
            add(
                .inThePlan, Place.line(entry.range, in: input),
                link: Place.address(entry.range, in: input).map { .url($0) } ?? .absent, isPlace: true)
        }
        add(.file, task.taskFile?.path, link: file(task), isPlace: true)
        return .list(facts)
    }

    private func file(_ task: PlanTask) -> TemplateValue {
        task.taskFile.flatMap { input.sourceLinks.link($0.path, line: 1) }.map { .url($0) } ?? .absent
    }

    /// "16 h, 9 hours spent"
    private func effort(_ task: PlanTask) -> String? {
        let spent = control("Actual Effort", task).flatMap {
            ["", "-", "–", "—", "tbd", "n/a"].contains($0.lowercased()) ? nil : $0
        }
        let parts = [task.effort.map(scope.words.effort), spent.map(scope.words.spent)].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }

    private func control(_ name: String, _ task: PlanTask) -> String? {
        task.taskFile?.control.first { $0.name.value.lowercased() == name.lowercased() }?.value.value
    }
}
