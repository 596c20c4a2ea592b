import MilepostHTML
import MilepostModel
import MilepostSource

/// The three stages of a task: pre-checks, implementation, post-checks.
enum TaskStages {
    /// Absent where nothing but a status is stated.
    static func of(_ task: PlanTask) -> TemplateValue {
        guard task.preCheck != nil || task.postCheck != nil || task.started != nil || task.completed != nil else {
            return .absent
        }
        return .framed([
            stage("Pre-checks", task.preCheck),
            [
                "name": "Implementation", "class": .text(StatusView.className(task.status)),
                "text": .text(implementation(task)),
            ],
            stage("Post-checks", task.postCheck),
        ])
    }

    private static func stage(_ name: String, _ checklist: Checklist?) -> TemplateValue {
        guard let checklist else { return ["name": .text(name), "class": "not-started", "text": "none stated"] }
        let fraction = checklist.fraction
        let isWhole = fraction.of > 0 && fraction.isWhole
        let status = isWhole ? Status.completed : fraction.count > 0 ? .inProgress : .notStarted
        var text = fraction.of > 0 ? Words.part(fraction) : "no items"
        if let stated = checklist.status?.value, stated != status { text += ", set to \(stated.words)" }
        return ["name": .text(name), "class": .text(StatusView.className(status)), "text": .text(text)]
    }

    private static func implementation(_ task: PlanTask) -> String {
        if let completed = task.completed, task.status == .completed { return "completed \(completed.day)" }
        if let started = task.started, task.status != .notStarted {
            return "started \(started.day)"
        }
        return task.status.words
    }
}
