import MilepostAnalysis
import MilepostHTML
import MilepostModel
import MilepostSource

/// One task: how far it is, what it needs, what holds it up, and its whole document.
struct TaskPage: Page {
    let scope: PlanScope
    let task: Int
    /// Whether the whole document stands below what is known of the task.
    var showsDocument = true

    var path: OutputPath { scope.paths.tasks[task] }
    var title: String { scope.plan.tasks[task].title }
    var template: String { "pages/task" }

    func frame(_ input: ReportInput) -> PageFrame {
        var crumbs = [PageFrame.Crumb(scope.shortName, scope.paths.overview)]
        if let phase = scope.plan.tasks[task].phase {
            crumbs.append(.init(scope.plan.phases[phase].title, scope.paths.phases[phase]))
        }
        return PageFrame(plan: scope.index, crumbs: crumbs)
    }

    func view(_ input: ReportInput) -> TemplateValue {
        TaskContent(
            scope: scope, task: task, value: scope.plan.tasks[task], analysis: scope.analysis.tasks[task], path: path,
            showsDocument: showsDocument
        ).view(input)
    }
}

/// What a task's page holds. The task is looked up once: it is a large value.
private struct TaskContent {
    let scope: PlanScope
    let task: Int
    let value: PlanTask
    let analysis: TaskAnalysis
    let path: OutputPath
    let showsDocument: Bool

    private var words: any PageWords { scope.words }

    func view(_ input: ReportInput) -> TemplateValue {
        let links = Links(from: path)
        let tasks = TaskView(scope: scope, links: links)
        let needs = NeedRows(scope: scope, tasks: tasks, input: input)
        let prose = ProseView(input: input, scope: scope, from: path)
        let work = WorkView(scope: scope, tasks: tasks, asOf: input.asOf)
        let findings = scope.findingsOfTasks[task]
        return [
            "shownID": value.name == value.id.text ? .absent : .text(value.id.text), "name": .text(value.name),
            "status": tasks.status(task), "priority": StatusView.of(value.priority, words),
            "since": .optional(work.since(task)), "standing": .optional(standing),
            "isOrphan": .flag(value.isOrphan), "stages": TaskStages.of(value, words),
            "drift": drift(input), "changes": changes(input),
            "findings": .framed(
                findings.prefix(50).map(FindingView(input: input, links: links).of),
                ["count": .number(findings.count)]),
            "causes": causes(tasks), "needs": needs.needs(of: task), "neededBy": needs.neededBy(task),
            "drawing": DrawingView(scope, from: path)
                .of(.task(task, steps: 2), DrawingView.narrow, hasFilters: false),
            "commands": commands, "facts": TaskFacts(scope: scope, links: links, input: input).of(task),
            "checklists": .list(checklists), "boxes": boxes,
            "sessions": sessions(tasks, input), "tags": tags,
            "document": showsDocument ? document(prose) : .absent,
            "noDocument": .text(
                value.taskFile.map { words.documentElsewhere($0.path) }
                    ?? (value.id.isTasksID ? words.noTaskFile(value.id.text) : words[.onlyTheEntry])),
            "turn": turn(tasks),
        ]
    }

    private func document(_ prose: ProseView) -> TemplateValue {
        let text = prose.whole(value.taskFile?.file)
        return text.html.isAbsent
            ? .absent : ["html": text.html, "textLanguage": text.language, "outline": text.outline]
    }

    /// "on the critical path, 3 tasks wait for it"
    private var standing: String? {
        var parts: [String] = []
        if analysis.isCritical, value.status.isOpen { parts.append(words[.onCriticalPath]) }
        if analysis.holdsUp > 0, value.status.isOpen {
            parts.append(words.waiting(analysis.holdsUp))
        }
        if scope.analysis.next == task { parts.insert(words[.isNext], at: 0) }
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }

    /// How the task changed since the state that the report is compared with.
    private func changes(_ input: ReportInput) -> TemplateValue {
        guard let since = input.changes?.before, let changes = scope.changesOfTasks[task] else { return .absent }
        return .framed(changes.map { .text($0) }, ["since": .text(since.text)])
    }

    private func drift(_ input: ReportInput) -> TemplateValue {
        guard let plan = value.planStatus, let file = value.fileStatus, plan != file else { return .absent }
        return ["sentence": .text(words.drift(plan: plan, file: file, isFile: value.authority == .file))]
    }

    private func causes(_ tasks: TaskView) -> TemplateValue {
        guard value.status.isOpen else { return .absent }
        return .framed(
            analysis.rootCauses.filter { $0 != task }.prefix(12).map { cause in
                let isDirect = analysis.needs.contains(cause)
                let status = scope.plan.tasks[cause].status
                return [
                    "task": tasks.reference(cause), "status": tasks.status(cause),
                    "words": .text(isDirect ? words.status(status) : words.atRoot(status)),
                ]
            })
    }

    private var commands: TemplateValue {
        .framed(
            (value.taskFile?.commands ?? []).map { block in
                ["section": .optional(heading(block)), "code": .text(block.code.value)]
            })
    }

    /// Where a block stands, unless that says no more than the page's own heading.
    private func heading(_ block: CommandBlock) -> String? {
        block.section.flatMap { $0.lowercased().hasSuffix("execution commands") ? nil : $0 }
    }

    private var checklists: [TemplateValue] {
        [(value.preCheck, FixedWord.preChecks), (value.postCheck, .postChecks)].compactMap { checklist, title in
            checklist.flatMap { $0.items.isEmpty ? nil : ChecklistView.of($0, title: title, words) }
        }
    }

    /// Ticked boxes of the document by the heading they stand under.
    private var boxes: TemplateValue {
        guard let boxes = value.taskFile?.boxes, !boxes.isEmpty else { return .absent }
        var sections: [(name: String, fraction: Fraction)] = []
        for box in boxes {
            let name = box.section ?? words[.aboveFirstHeading]
            if sections.last?.name != name { sections.append((name, Fraction(0, of: 0))) }
            sections[sections.count - 1].fraction.of += 1
            if box.isTicked.value { sections[sections.count - 1].fraction.count += 1 }
        }
        return [
            "count": .text(words.part(value.boxes)),
            "isEven": .flag(value.boxes.isWhole || value.boxes.count == 0),
            "sections": .list(sections.map { ["name": .text($0.name), "text": .text(words.part($0.fraction))] }),
        ]
    }

    private func sessions(_ tasks: TaskView, _ input: ReportInput) -> TemplateValue {
        let rows = SessionRows(scope: scope, tasks: tasks, input: input)
        return .framed(scope.sessionsOfTasks[task].prefix(100).map(rows.of))
    }

    private var tags: TemplateValue {
        .framed(
            (value.taskFile?.tags ?? []).prefix(60).map {
                ["name": .text("@" + $0.name), "text": .text($0.value.value)]
            })
    }

    private func turn(_ tasks: TaskView) -> TemplateValue {
        let position = scope.orderOfTasks[task]
        let order = scope.analysis.workOrder
        return [
            "previous": position > 0 ? tasks.reference(order[position - 1]) : .absent,
            "next": position + 1 < order.count ? tasks.reference(order[position + 1]) : .absent,
        ]
    }
}
