import MilepostModel

/// The same answers by the shortest way from the format's words, at any cost in time: what the analysis is held against.
struct PlainAnalysis {
    let plan: Plan
    private let tasks: Range<Int>
    /// `direct[a]` holds what a needs directly, through phase edges too, itself excluded.
    private var direct: [Set<Int>]
    /// The same along any path.
    private var all: [Set<Int>]

    init(of plan: Plan) {
        self.plan = plan
        tasks = plan.tasks.indices
        direct = Array(repeating: [], count: tasks.count)
        for edge in plan.dependencies where edge.needed != edge.needing { direct[edge.needing].insert(edge.needed) }
        for edge in plan.phaseDependencies where edge.needed != edge.needing {
            for task in tasks where plan.tasks[task].phase == edge.needing {
                direct[task].formUnion(tasks.filter { plan.tasks[$0].phase == edge.needed })
            }
        }
        all = direct
        for middle in tasks {
            for task in tasks where all[task].contains(middle) { all[task].formUnion(all[middle]) }
        }
    }

    private func isOpen(_ task: Int) -> Bool { plan.tasks[task].status.isOpen }

    /// The task and all that are on a cycle with it.
    func cycle(of task: Int) -> Set<Int> {
        all[task].contains(task) ? all[task].filter { all[$0].contains(task) } : [task]
    }

    var cycles: [[Int]] {
        let own = Set(plan.dependencies.filter { $0.needed == $0.needing }.map(\.needed))
        let all = Set(tasks.map(cycle(of:)))
        return all.filter { $0.count > 1 || !$0.isDisjoint(with: own) }.map { $0.sorted() }.sorted { $0[0] < $1[0] }
    }

    private func openUnit(_ task: Int) -> Set<Int> { cycle(of: task).filter(isOpen) }

    func openNeeds(_ task: Int) -> Set<Int> {
        guard isOpen(task) else { return [] }
        let needs = openUnit(task).flatMap { direct[$0] }.filter(isOpen)
        return Set(needs).subtracting(cycle(of: task))
    }

    /// All open tasks that an open one waits for, along open tasks; cycles whole.
    private func waitsFor(_ task: Int) -> Set<Int> {
        var found: Set<Int> = []
        var pending = openNeeds(task)
        while let need = pending.popFirst() {
            for member in openUnit(need) where found.insert(member).inserted { pending.formUnion(openNeeds(member)) }
        }
        return found
    }

    func rootCauses(_ task: Int) -> Set<Int> { waitsFor(task).filter { openNeeds($0).isEmpty } }

    func holdsUp(_ task: Int) -> Int { isOpen(task) ? tasks.count { isOpen($0) && waitsFor($0).contains(task) } : 0 }

    func wave(_ task: Int) -> Int? {
        guard isOpen(task), plan.tasks[task].status != .blocked else { return nil }
        var wave = 0
        for need in openNeeds(task).flatMap(openUnit) {
            guard let before = self.wave(need) else { return nil }
            wave = max(wave, before + 1)
        }
        return wave
    }

    /// Every chain of units from one without open needs to one that nothing open needs, with its seconds.
    func chains() -> [(tasks: [Int], seconds: Int)] {
        let open = tasks.filter(isOpen)
        func seconds(_ unit: [Int]) -> Int { unit.reduce(0) { $0 + (plan.tasks[$1].effort ?? .hours(1)).seconds } }
        func chains(endingWith task: Int) -> [(tasks: [Int], seconds: Int)] {
            let unit = openUnit(task).sorted()
            let before = Set(openNeeds(task).map { openUnit($0).sorted() })
            if before.isEmpty { return [(unit, seconds(unit))] }
            return before.flatMap { chains(endingWith: $0[0]) }.map { ($0.tasks + unit, $0.seconds + seconds(unit)) }
        }
        let ends = open.filter { end in !open.contains { !openNeeds($0).isDisjoint(with: openUnit(end)) } }
        return Set(ends.map { openUnit($0).sorted() }).flatMap { chains(endingWith: $0[0]) }
    }

    /// The order of work of a phase; of the orphans for nil.
    func order(_ phase: Int?) -> [Int] {
        let members = tasks.filter { plan.tasks[$0].phase == phase }
        return (0...10).flatMap { rank in
            var rest = members.filter { (plan.tasks[$0].priority?.level ?? 10) == rank }
            var order: [Int] = []
            while let task = rest.first(where: { all[$0].subtracting(cycle(of: $0)).isDisjoint(with: rest) }) {
                order.append(task)
                rest.removeAll { $0 == task }
            }
            return order
        }
    }
}
