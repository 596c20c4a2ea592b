import MilepostAnalysis
import MilepostHTML
import MilepostModel

/// What can be done now and what waits, in the order of work.
struct QueuePage: Page {
    let scope: PlanScope

    var path: OutputPath { scope.paths.queue }
    var title: String { "Queue" }
    var template: String { "pages/queue" }

    func frame(_ input: ReportInput) -> PageFrame { PageFrame(plan: scope.index, entry: .queue) }

    /// One list of the page.
    private struct Group {
        var anchor: String
        var title: String
        var about: String
        var empty: String
        var tasks: [Int]
        var waitsTitle: String?
    }

    func view(_ input: ReportInput) -> TemplateValue {
        let tasks = TaskView(scope: scope, links: Links(from: path))
        return [
            "lead": .text(lead),
            "groups": .list(
                groups.map { group in
                    [
                        "anchor": .text(group.anchor), "title": .text(group.title), "count": .number(group.tasks.count),
                        "about": .text(group.about), "empty": .text(group.empty), "table": table(group, tasks),
                    ]
                }),
            "waves": waves(tasks),
        ]
    }

    private func tasks(_ readiness: Readiness) -> [Int] {
        scope.analysis.workOrder.filter { scope.analysis.tasks[$0].readiness == readiness }
    }

    private var lead: String {
        let ready = tasks(.ready).count
        let waiting = tasks(.waiting).count
        let start = ready == 0 ? "No task is ready" : ready == 1 ? "1 task is ready" : "\(ready) tasks are ready"
        let rest = "\(tasks(.inProgress).count) in progress, \(waiting) waiting, \(tasks(.blocked).count) blocked"
        return "\(start), \(rest)."
    }

    private var groups: [Group] {
        [
            Group(
                anchor: "ready", title: "Ready", about: "Not started, and all they need is finished.",
                empty: "Nothing is ready. What waits, and for what, stands below.", tasks: tasks(.ready)),
            Group(
                anchor: "in-progress", title: "In progress", about: "Somebody is on them.",
                empty: "Nothing is in progress.", tasks: tasks(.inProgress), waitsTitle: "Started before"),
            Group(
                anchor: "waiting", title: "Waiting",
                about: "Not started, and something they need is open. The root cause is where to look.",
                empty: "Nothing waits.", tasks: tasks(.waiting), waitsTitle: "Root cause"),
            Group(
                anchor: "blocked", title: "Blocked", about: "Set to BLOCKED by those who work on them.",
                empty: "Nothing is blocked.", tasks: tasks(.blocked), waitsTitle: "Root cause"),
            Group(
                anchor: "early", title: "Could start early",
                about: "Ready tasks of later phases, for hands that are free.",
                empty: "Nothing in a later phase is ready.", tasks: scope.analysis.couldStartEarly),
        ]
    }

    private func table(_ group: Group, _ tasks: TaskView) -> TemplateValue {
        var table = TaskTable(
            tasks: tasks, caption: "\(group.title), in the order of work", isCaptionQuiet: true, hasStatus: false,
            hasPhase: true)
        table.waits = group.waitsTitle.map { ($0, causes) }
        return table.of(group.tasks)
    }

    private func causes(_ task: Int) -> [Int] { scope.analysis.tasks[task].rootCauses.filter { $0 != task } }

    private func waves(_ tasks: TaskView) -> TemplateValue {
        .framed(
            scope.analysis.waves.enumerated().map { index, wave in
                [
                    "title": index == 0 ? "Now" : .text("Wave \(index + 1)"), "count": .number(wave.count),
                    "tasks": .list(wave.map { ["task": tasks.reference($0), "status": tasks.status($0)] }),
                ]
            })
    }
}
