import MilepostAnalysis
import MilepostHTML
import MilepostModel

/// The phases as rows: number, name, bar, done of all, what is held up.
enum PhaseRows {
    static func of(_ scope: PlanScope, links: Links) -> TemplateValue {
        guard !scope.plan.phases.isEmpty else { return .absent }
        let rows: [TemplateValue] = scope.plan.phases.enumerated().map { index, phase in
            let progress = scope.analysis.phases[index].progress
            return [
                "ordinal": .text(phase.number ?? ""),
                "name": .text(phase.number == nil ? phase.title : phase.name),
                "link": links.to(scope.paths.phases[index]),
                "isCurrent": .flag(scope.analysis.currentPhase == index),
                "bar": BarView.of(progress, isTall: false, scope.words),
                "done": .text(progress.total == 0 ? scope.words[.noTasks] : scope.words.part(progress.done)),
                "held": .text(held(progress, scope.words)),
            ]
        }
        return ["rows": .list(rows)]
    }

    /// "2 blocked, 1 deferred"
    static func held(_ progress: Progress, _ words: any PageWords) -> String {
        [Status.blocked, .deferred].compactMap { status in
            (progress.counts[status] ?? 0) > 0 ? "\(progress.counts[status] ?? 0) \(words.status(status))" : nil
        }.joined(separator: ", ")
    }
}
