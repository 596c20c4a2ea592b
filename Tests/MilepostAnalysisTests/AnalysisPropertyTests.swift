import MilepostAnalysis
import MilepostModel
import Testing

@Suite("Analysis of any plan")
struct AnalysisPropertyTests {
    static let seeds: Range<UInt64> = 0..<600

    @Test("needs, causes and waves are what the format's words give by the shortest way")
    func needs() {
        for seed in Self.seeds {
            let plan = RandomPlan(seed: seed).plan
            let plain = PlainAnalysis(of: plan)
            let analysis = PlanAnalysis(of: plan)
            #expect(analysis.cycles == plain.cycles, "seed \(seed)")
            for (task, result) in analysis.tasks.enumerated() {
                #expect(result.openNeeds == plain.openNeeds(task).sorted(), "seed \(seed), task \(task)")
                #expect(result.rootCauses == plain.rootCauses(task).sorted(), "seed \(seed), task \(task)")
                #expect(result.holdsUp == plain.holdsUp(task), "seed \(seed), task \(task)")
                #expect(result.wave == plain.wave(task), "seed \(seed), task \(task)")
            }
        }
    }

    @Test("order of work is what the format's words give by the shortest way")
    func order() {
        for seed in Self.seeds {
            let plan = RandomPlan(seed: seed).plan
            let plain = PlainAnalysis(of: plan)
            let analysis = PlanAnalysis(of: plan)
            #expect(analysis.phases.map(\.order) == plan.phases.indices.map(plain.order), "seed \(seed)")
            #expect(analysis.workOrder == (plan.phases.indices.map(plain.order) + [plain.order(nil)]).flatMap(\.self))
            #expect(analysis.workOrder.sorted() == Array(plan.tasks.indices))
        }
    }

    @Test("critical paths are the longest of all chains, and slack is what is missing to one")
    func chains() {
        for seed in Self.seeds {
            let plan = RandomPlan(seed: seed).plan
            let chains = PlainAnalysis(of: plan).chains()
            let analysis = PlanAnalysis(of: plan)
            let longest = chains.map(\.seconds).max() ?? 0
            #expect(analysis.criticalPathLength.seconds == longest, "seed \(seed)")
            let critical = Set(chains.filter { $0.seconds == longest }.map(\.tasks))
            #expect(analysis.criticalPaths.count == min(critical.count, 16), "seed \(seed)")
            #expect(critical.isSuperset(of: analysis.criticalPaths), "seed \(seed)")
            for (task, result) in analysis.tasks.enumerated() {
                let through = chains.filter { $0.tasks.contains(task) }.map(\.seconds).max()
                #expect(result.slack?.seconds == through.map { longest - $0 }, "seed \(seed), task \(task)")
                #expect(result.isCritical == (through == longest), "seed \(seed), task \(task)")
            }
        }
    }

    @Test("next is ready and in the current phase; without it what is not started there waits")
    func next() {
        for seed in Self.seeds {
            let plan = RandomPlan(seed: seed).plan
            let analysis = PlanAnalysis(of: plan)
            let open = plan.tasks.filter { !$0.isOrphan && $0.status.isOpen }
            #expect(analysis.currentPhase == open.compactMap(\.phase).min())
            if let next = analysis.next {
                #expect(analysis.tasks[next].readiness == .ready)
                #expect(plan.tasks[next].phase == analysis.currentPhase)
                #expect(analysis.waitingInCurrentPhase.isEmpty)
            } else {
                let waiting = plan.tasks.indices.filter {
                    plan.tasks[$0].phase == analysis.currentPhase && plan.tasks[$0].status == .notStarted
                        && !plan.tasks[$0].isOrphan
                }
                #expect(analysis.waitingInCurrentPhase.sorted() == waiting)
                #expect(waiting.allSatisfy { analysis.tasks[$0].readiness == .waiting })
            }
            for task in analysis.couldStartEarly {
                #expect(analysis.tasks[task].readiness == .ready)
                #expect((plan.tasks[task].phase ?? -1) > (analysis.currentPhase ?? Int.max))
            }
        }
    }

    @Test("nothing depends on how ids read")
    func renaming() {
        for seed in Self.seeds.prefix(200) {
            let plan = RandomPlan(seed: seed, tasks: 0...30)
            let one = PlanAnalysis(of: plan.plan)
            let other = PlanAnalysis(
                of: plan.renamed { String($0.utf8.map { Character(Unicode.Scalar(255 - $0)) }) }.plan)
            #expect(String(describing: one.tasks) == String(describing: other.tasks), "seed \(seed)")
            #expect(one.progress == other.progress)
            #expect(one.workOrder == other.workOrder)
            #expect(one.criticalPaths == other.criticalPaths)
            #expect(one.waves == other.waves)
            #expect(one.next == other.next)
        }
    }

    @Test("phases add up to the plan, plans to the whole, in any order")
    func sums() {
        func sum(_ parts: [Progress]) -> [Fraction] {
            [\.done, \.verified, \.checks, \.boxes].map { (number: KeyPath<Progress, Fraction>) in
                parts.reduce(Fraction(0, of: 0)) { $0 + $1[keyPath: number] }
            }
        }
        for seed in Self.seeds.prefix(100) {
            var project = Project(files: [])
            project.plans = [RandomPlan(seed: seed).plan, RandomPlan(seed: seed + 1000).plan]
            let analysis = Analysis(of: project)
            for plan in analysis.plans { #expect(sum(plan.phases.map(\.progress)) == sum([plan.progress])) }
            #expect(sum(analysis.plans.map(\.progress)) == sum([analysis.overall]))
            #expect(analysis.overall.total == analysis.plans.map(\.progress.total).reduce(0, +))
            project.plans.reverse()
            #expect(Analysis(of: project).overall == analysis.overall)
        }
    }
}
