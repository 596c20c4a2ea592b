import MilepostModel
import MilepostTestSupport

/// A small plan of any shape: cycles, finished tasks, edges between phases, orphans, missing priorities and estimates.
struct RandomPlan {
    var phases: [[Row]]
    var orphans: [Row]
    var phaseNeeds: [(Int, Int)]

    init(seed: UInt64, tasks: ClosedRange<Int> = 0...9) {
        var generator = SeededGenerator(seed: seed)
        let count = Int.random(in: tasks, using: &generator)
        let density = Int.random(in: 1...6, using: &generator)
        let isForward = Bool.random(using: &generator)
        phases = Array(repeating: [], count: Int.random(in: 1...3, using: &generator))
        orphans = []
        phaseNeeds = []
        for index in 0..<count {
            // Half of the plans only need what stands above, so that chains grow long without cycles.
            let others = (0..<(isForward ? index : count)).filter { _ in
                Int.random(in: 0..<max(count, 1), using: &generator) < density / (isForward ? 1 : 2)
            }
            let row = Row(
                "T-\(index)",
                [.notStarted, .notStarted, .notStarted, .inProgress, .blocked, .completed, .deferred]
                    .randomElement(using: &generator) ?? .notStarted,
                p: [nil, 0, 0, 1].randomElement(using: &generator) ?? nil,
                needs: others.map { "T-\($0)" }.joined(separator: " "),
                hours: [nil, 0, 1, 1, 2, 3].randomElement(using: &generator) ?? nil)
            let place = Int.random(in: 0..<phases.count * 4 + 1, using: &generator)
            if place / 4 < phases.count { phases[place / 4].append(row) } else { orphans.append(row) }
        }
        for needing in phases.indices {
            for needed in phases.indices where Int.random(in: 0..<(needed < needing ? 3 : 9), using: &generator) == 0 {
                phaseNeeds.append((needing, needed))
            }
        }
    }

    var plan: Plan { Plan.of(phases: phases, orphans: orphans, phaseNeeds: phaseNeeds) }

    /// The same plan under other ids.
    func renamed(_ name: (String) -> String) -> RandomPlan {
        func renamed(_ rows: [Row]) -> [Row] {
            rows.map { row in
                var row = row
                row.id = name(row.id)
                row.needs = row.needs.split(separator: " ").map { name(String($0)) }.joined(separator: " ")
                return row
            }
        }
        var copy = self
        copy.phases = phases.map(renamed)
        copy.orphans = renamed(orphans)
        return copy
    }
}
