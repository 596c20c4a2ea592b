import MilepostAnalysis
import MilepostComparison
import MilepostModel
import MilepostSource
import Testing

@Suite("Comparing two states of a plan")
struct PlanComparisonTests {
    private static let phases = [
        PhaseState(title: "Phase 1: Ground", name: "Ground", label: "Phase 1"),
        PhaseState(title: "Phase 2: House", name: "House", label: "Phase 2"),
    ]

    private static func task(
        _ id: String, _ name: String, _ status: Status = .notStarted, phase: Int? = 0, needs: [Int] = []
    ) -> TaskState {
        TaskState(id: TaskID(id), name: name, phase: phase, status: status, priority: nil, needs: needs)
    }

    private static func plan(
        _ tasks: [TaskState], phases: [PhaseState] = phases, next: Int? = nil, path: String? = "PLAN.md"
    ) -> PlanState {
        PlanState(
            path: path, title: "Plan", phases: phases, tasks: tasks, next: next,
            progress: EditedState.progress(tasks))
    }

    @Test(
        "what a new status means",
        arguments: [
            (Status.inProgress, Status.completed, StatusTurn?.some(.finished)), (.notStarted, .completed, .finished),
            (.notStarted, .inProgress, .started), (.deferred, .inProgress, .started), (.inProgress, .blocked, .blocked),
            (.blocked, .inProgress, .unblocked), (.blocked, .notStarted, .unblocked), (.blocked, .completed, .finished),
            (.completed, .inProgress, .reopened), (.completed, .blocked, .reopened), (.completed, .deferred, .deferred),
            (.deferred, .notStarted, .resumed), (.inProgress, .notStarted, .stopped), (.blocked, .blocked, nil),
        ])
    func turns(_ from: Status, _ to: Status, _ turn: StatusTurn?) {
        #expect(StatusTurn(from: from, to: to) == turn)
    }

    @Test("a task is followed by its id, whatever its case and zeros, then by its name, then by a name much like it")
    func followed() {
        let before = Self.plan([
            Self.task("TASKS-01", "Chart of accounts"), Self.task("TASKS-02", "Bank import"),
            Self.task("TASKS-03", "Session store for the web"), Self.task("TASKS-04", "Printing"),
        ])
        let after = Self.plan([
            Self.task("tasks-1", "Accounts"), Self.task("TASKS-12", "Bank import"),
            Self.task("TASKS-13", "Session storage for the web"), Self.task("TASKS-14", "Taxes"),
        ])
        let changes = PlanComparison(before, after).tasks.map { [$0.before?.id.text, $0.after?.id.text] }
        #expect(
            changes == [
                ["TASKS-01", "tasks-1"], ["TASKS-02", "TASKS-12"], ["TASKS-03", "TASKS-13"], [nil, "TASKS-14"],
                ["TASKS-04", nil],
            ])
    }

    @Test("a phase that got another number or another name took no task with it")
    func phases() {
        let task = Self.task("TASKS-01", "One", phase: 1)
        let renumbered = [
            Self.phases[0], PhaseState(title: "Phase 2: Yard", name: "Yard", label: "Phase 2"),
            PhaseState(title: "Phase 3: House", name: "House", label: "Phase 3"),
        ]
        var later = task
        later.phase = 2
        let one = PlanComparison(Self.plan([task]), Self.plan([later], phases: renumbered))
        #expect(one.tasks.isEmpty)
        #expect(one.phasesAdded == ["Phase 2: Yard"])
        #expect(one.phasesRenamed == [.init(from: "Phase 2: House", to: "Phase 3: House")])
        let renamed = [Self.phases[0], PhaseState(title: "Phase 2: Home", name: "Home", label: "Phase 2")]
        let two = PlanComparison(Self.plan([task]), Self.plan([task], phases: renamed))
        #expect(two.tasks.isEmpty && two.phasesAdded.isEmpty && two.phasesRemoved.isEmpty)
        #expect(two.phasesRenamed == [.init(from: "Phase 2: House", to: "Phase 2: Home")])
    }

    @Test("dependencies of tasks that came or went came or went with them")
    func dependencies() {
        let before = Self.plan([
            Self.task("A-1", "Alpha"), Self.task("B-1", "Beta", needs: [0]), Self.task("G-1", "Gone", needs: [0]),
        ])
        let after = Self.plan([
            Self.task("N-1", "New", needs: [1]), Self.task("A-1", "Alpha"), Self.task("B-1", "Beta"),
        ])
        let comparison = PlanComparison(before, after)
        #expect(comparison.dependenciesAdded.isEmpty)
        #expect(comparison.dependenciesRemoved.map { [$0.needing.id.text, $0.needed.id.text] } == [["B-1", "A-1"]])
    }

    @Test("the next task, then and now")
    func next() {
        let tasks = [Self.task("A-1", "Alpha"), Self.task("B-1", "Beta")]
        let comparison = PlanComparison(Self.plan(tasks, next: 0), Self.plan(tasks, next: 1))
        #expect(comparison.nextBefore?.id.text == "A-1" && comparison.nextAfter?.id.text == "B-1")
        #expect(comparison.isNextChanged && !comparison.isEmpty)
        #expect(!PlanComparison(Self.plan(tasks, next: 1), Self.plan(tasks, next: 1)).isNextChanged)
    }

    @Test("two plans that are alone are one, whatever they are called; of several, the name tells")
    func plans() {
        let tasks = [Self.task("A-1", "Alpha")]
        func state(_ paths: [String]) -> ProjectState {
            let plans = paths.map { path in
                var plan = Self.plan(tasks, path: path)
                plan.title = path
                return plan
            }
            return ProjectState(plans: plans, findings: [], progress: EditedState.progress(tasks))
        }
        let renamed = ProjectComparison(state(["old/PLAN.md"]), state(["new/PLAN.md"]))
        #expect(renamed.plans.count == 1 && renamed.plans[0].tasks.isEmpty)
        let several = ProjectComparison(state(["a.md", "b.md"]), state(["a.md", "c.md"]))
        #expect(
            several.plans.map { [$0.before?.path, $0.after?.path] } == [
                ["a.md", "a.md"], [nil, "c.md"], ["b.md", nil],
            ])
        #expect(several.plans[1].tasks.map(\.isAdded) == [true])
        #expect(several.plans[2].tasks.map(\.isRemoved) == [true])
    }

    @Test("findings are the same by what they say, not by their lines")
    func findings() {
        func finding(_ message: String, line: Int, task: String? = nil) -> FindingState {
            FindingState(
                rule: RuleID("plan-drift"), severity: .error, message: message, task: task, path: "PLAN.md", line: line)
        }
        func state(_ findings: [FindingState]) -> ProjectState {
            ProjectState(plans: [], findings: findings, progress: EditedState.progress([]))
        }
        let before = state([finding("a", line: 1), finding("a", line: 2), finding("b", line: 3, task: "TASKS-1")])
        let after = state([finding("a", line: 9), finding("c", line: 10), finding("b", line: 4, task: "TASKS-01")])
        let comparison = ProjectComparison(before, after)
        #expect(comparison.findingsNew.map(\.message) == ["c"])
        #expect(comparison.findingsGone.map(\.message) == ["a"])
    }
}
