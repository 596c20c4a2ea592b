package import MilepostModel

extension Progress {
    /// The numbers of a group of tasks. A deferred task is in none of the fractions, but in the counts.
    ///
    /// There is no ``effort`` without a counted task, nor where the estimates add up to nothing: a fraction of nothing
    /// would read as finished.
    package init(of tasks: some Sequence<PlanTask>) {
        self.init()
        var work: Fraction? = Fraction(0, of: 0)
        for task in tasks {
            counts[task.status, default: 0] += 1
            if let priority = task.priority { byPriority[priority, default: 0] += 1 } else { withoutPriority += 1 }
            if task.status == .deferred { continue }
            let isDone = task.status == .completed
            done = done + Fraction(isDone ? 1 : 0, of: 1)
            verified = verified + Fraction(task.isVerified ? 1 : 0, of: 1)
            checks = checks + task.checks
            boxes = boxes + task.boxes
            work = task.effort.flatMap { effort in
                work.map { $0 + Fraction(isDone ? effort.seconds : 0, of: effort.seconds) }
            }
        }
        if let work, work.of > 0 { effort = work }
    }

    /// No tasks at all.
    private init() {
        let nothing = Fraction(0, of: 0)
        self.init(
            done: nothing, verified: nothing, checks: nothing, effort: nil, boxes: nothing,
            counts: Dictionary(uniqueKeysWithValues: Status.allCases.map { ($0, 0) }), byPriority: [:],
            withoutPriority: 0)
    }
}
