import MilepostHTML
import MilepostModel
import MilepostSource

/// The three stages of a task: pre-checks, implementation, post-checks.
enum TaskStages {
    /// Absent where nothing but a status is stated.
    static func of(_ task: PlanTask, _ words: any PageWords) -> TemplateValue {
        guard task.preCheck != nil || task.postCheck != nil || task.started != nil || task.completed != nil else {
            return .absent
        }
        return .framed([
            stage(.preChecks, task.preCheck, words),
            [
                "name": .text(words[.implementation]), "class": .text(StatusView.className(task.status)),
                "text": .text(implementation(task, words)),
            ],
            stage(.postChecks, task.postCheck, words),
        ])
    }

    private static func stage(_ word: FixedWord, _ checklist: Checklist?, _ words: any PageWords) -> TemplateValue {
        let name = words[word]
        guard let checklist else {
            return ["name": .text(name), "class": "not-started", "text": .text(words[.noneStated])]
        }
        let fraction = checklist.fraction
        let isWhole = fraction.of > 0 && fraction.isWhole
        let status = isWhole ? Status.completed : fraction.count > 0 ? .inProgress : .notStarted
        var text = fraction.of > 0 ? words.part(fraction) : words[.noItems]
        if let stated = checklist.status?.value, stated != status { text += ", \(words.setTo(stated))" }
        return ["name": .text(name), "class": .text(StatusView.className(status)), "text": .text(text)]
    }

    private static func implementation(_ task: PlanTask, _ words: any PageWords) -> String {
        if let completed = task.completed, task.status == .completed {
            return words.completed(on: words.day(completed))
        }
        if let started = task.started, task.status != .notStarted {
            return words.started(on: words.day(started))
        }
        return words.status(task.status)
    }
}
