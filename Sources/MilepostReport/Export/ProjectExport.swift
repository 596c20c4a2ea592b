import MilepostModel

/// The plan as Microsoft Project's XML, which many planning programs read: phases as summary tasks, tasks below them with
/// effort, dates, dependencies and how far they are.
struct ProjectExport {
    let input: ReportInput
    let tasks: [ExportTask]

    var document: String {
        var elements: [XMLNode] = []
        var ids: [String: Int] = [:]
        var next = 1
        var rows: [(level: Int, phase: (plan: Int, index: Int)?, task: ExportTask?)] = []
        for plan in input.project.plans.indices {
            let own = tasks.filter { $0.planIndex == plan }
            for phase in input.project.plans[plan].phases.indices {
                rows.append((1, (plan, phase), nil))
                rows += own.filter { $0.task.phase == phase }.map { (2, nil, $0) }
            }
            rows += own.filter { $0.task.phase == nil }.map { (1, nil, $0) }
        }
        for row in rows {
            if let task = row.task, ids[Self.name(task)] == nil { ids[Self.name(task)] = next }
            next += 1
        }
        for (position, row) in rows.enumerated() {
            if let phase = row.phase {
                let title = input.project.plans[phase.plan].phases[phase.index].title
                elements.append(Self.element(position + 1, title, level: row.level, isSummary: true, []))
            } else if let task = row.task {
                elements.append(
                    Self.element(
                        position + 1, task.task.title, level: row.level, isSummary: false, facts(task, ids)))
            }
        }
        let name = PlanNames.project(input)
        return XMLNode.element(
            "Project", [.init("xmlns", "http://schemas.microsoft.com/project")],
            [
                .element("Name", [], [.text(name)]), .element("Title", [], [.text(name)]),
                .element("CreationDate", [], [.text("\(input.asOf.day)T00:00:00")]),
                .element("MinutesPerDay", [], [.text("480")]), .element("MinutesPerWeek", [], [.text("2400")]),
                .element("Tasks", [], elements),
            ]
        ).document
    }

    private static func name(_ task: ExportTask) -> String { "\(task.planIndex)/\(task.task.id.key)" }

    private static func element(
        _ id: Int, _ name: String, level: Int, isSummary: Bool, _ facts: [XMLNode]
    ) -> XMLNode {
        .element(
            "Task", [],
            [
                .element("UID", [], [.text("\(id)")]), .element("ID", [], [.text("\(id)")]),
                .element("Name", [], [.text(name)]), .element("OutlineLevel", [], [.text("\(level)")]),
                .element("Summary", [], [.text(isSummary ? "1" : "0")]),
            ] + facts)
    }

    private func facts(_ exported: ExportTask, _ ids: [String: Int]) -> [XMLNode] {
        let task = exported.task
        var facts: [XMLNode] = []
        func add(_ name: XMLNode.StaticName, _ value: String?) {
            if let value { facts.append(.element(name, [], [.text(value)])) }
        }
        add("Duration", task.effort.map(Self.duration))
        add("Work", task.effort.map(Self.duration))
        add("PercentComplete", task.status == .completed ? "100" : task.status == .notStarted ? "0" : nil)
        // 0 to 1000, higher is more urgent; 500 is ordinary.
        add("Priority", task.priority.map { "\(max(100, 900 - $0.level * 200))" })
        add("ActualStart", task.started.map { "\($0.day)T\($0.timeOfDay ?? "08:00"):00" })
        add("ActualFinish", task.completed.map { "\($0.day)T\($0.timeOfDay ?? "17:00"):00" })
        add("Deadline", exported.due.map { "\($0.day)T17:00:00" })
        add("Notes", task.notes)
        for need in exported.needs {
            guard let id = ids["\(exported.planIndex)/\(TaskID(need).key)"] else { continue }
            facts.append(
                .element(
                    "PredecessorLink", [],
                    [.element("PredecessorUID", [], [.text("\(id)")]), .element("Type", [], [.text("1")])]))
        }
        return facts
    }

    /// `PT12H30M0S`
    private static func duration(_ effort: Effort) -> String {
        "PT\(effort.seconds / 3600)H\(effort.seconds / 60 % 60)M\(effort.seconds % 60)S"
    }
}
