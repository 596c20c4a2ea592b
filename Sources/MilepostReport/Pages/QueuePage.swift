import MilepostAnalysis
import MilepostHTML
import MilepostModel

/// What can be done now and what waits, in the order of work.
struct QueuePage: Page {
    let scope: PlanScope

    var path: OutputPath { scope.paths.queue }
    var title: String { scope.words[.queue] }
    var template: String { "pages/queue" }

    func frame(_ input: ReportInput) -> PageFrame { PageFrame(plan: scope.index, entry: .queue) }

    /// One list of the page.
    private struct Group {
        var anchor: String
        var title: FixedWord
        var about: FixedWord
        var empty: FixedWord
        var tasks: [Int]
        var waitsTitle: FixedWord?
    }

    func view(_ input: ReportInput) -> TemplateValue {
        let tasks = TaskView(scope: scope, links: Links(from: path))
        return [
            "lead": .text(lead),
            "groups": .list(
                groups.map { group in
                    [
                        "anchor": .text(group.anchor), "title": .text(words[group.title]),
                        "count": .number(group.tasks.count),
                        "about": .text(words[group.about]), "empty": .text(words[group.empty]),
                        "table": table(group, tasks),
                    ]
                }),
            "waves": waves(tasks),
        ]
    }

    private var words: any PageWords { scope.words }

    private func tasks(_ readiness: Readiness) -> [Int] {
        scope.analysis.workOrder.filter { scope.analysis.tasks[$0].readiness == readiness }
    }

    private var lead: String {
        words.queueLead(
            ready: tasks(.ready).count, inProgress: tasks(.inProgress).count, waiting: tasks(.waiting).count,
            blocked: tasks(.blocked).count)
    }

    private var groups: [Group] {
        [
            Group(
                anchor: "ready", title: .readyTitle, about: .readyAbout, empty: .readyEmpty, tasks: tasks(.ready)),
            Group(
                anchor: "in-progress", title: .inProgressTitle, about: .inProgressAbout, empty: .inProgressEmpty,
                tasks: tasks(.inProgress), waitsTitle: .startedBefore),
            Group(
                anchor: "waiting", title: .waitingTitle, about: .waitingAbout, empty: .waitingEmpty,
                tasks: tasks(.waiting), waitsTitle: .rootCause),
            Group(
                anchor: "blocked", title: .blockedTitle, about: .blockedAbout, empty: .blockedEmpty,
                tasks: tasks(.blocked), waitsTitle: .rootCause),
            Group(
                anchor: "early", title: .earlyTitle, about: .earlyAbout, empty: .earlyEmpty,
                tasks: scope.analysis.couldStartEarly),
        ]
    }

    private func table(_ group: Group, _ tasks: TaskView) -> TemplateValue {
        var table = TaskTable(
            tasks: tasks, caption: words.inOrderOfWork(words[group.title]), isCaptionQuiet: true, hasStatus: false,
            hasPhase: true)
        table.waits = group.waitsTitle.map { (words[$0], causes) }
        return table.of(group.tasks)
    }

    private func causes(_ task: Int) -> [Int] { scope.analysis.tasks[task].rootCauses.filter { $0 != task } }

    private func waves(_ tasks: TaskView) -> TemplateValue {
        .framed(
            scope.analysis.waves.enumerated().map { index, wave in
                [
                    "title": .text(index == 0 ? words[.now] : words.wave(index + 1)), "count": .number(wave.count),
                    "tasks": .list(wave.map { ["task": tasks.reference($0), "status": tasks.status($0)] }),
                ]
            })
    }
}
