import MilepostAnalysis
import MilepostHTML
import MilepostModel

/// Tasks as rows, with the columns that have something to show.
struct TaskTable {
    let tasks: TaskView
    /// Nil for "In the order of work".
    var caption: String?
    /// The caption is heard only, where the page says it already.
    var isCaptionQuiet = false
    var hasStatus = true
    var hasPhase = false
    var hasChecks = false
    /// The name of the column that says what a task waits for, and the tasks it names.
    var waits: (title: String, causes: (Int) -> [Int])?

    /// Absent when there is no row.
    func of(_ members: [Int]) -> TemplateValue {
        guard !members.isEmpty else { return .absent }
        let plan = tasks.scope.plan
        let hasOwner = members.contains { plan.tasks[$0].owner != nil }
        let hasChecks = hasChecks && members.contains { plan.tasks[$0].checks.of > 0 }
        let title = waits.flatMap { waits in members.contains { !waits.causes($0).isEmpty } ? waits.title : nil }
        let rows: [TemplateValue] = members.map { task in
            let causes = waits?.causes(task) ?? []
            return row(
                task,
                cells: [
                    "statusCell": hasStatus ? ["status": tasks.status(task)] : .absent,
                    "phaseCell": hasPhase ? ["phase": phase(task)] : .absent,
                    "ownerCell": hasOwner ? ["owner": .optional(plan.tasks[task].owner)] : .absent,
                    "checksCell": hasChecks ? ["checks": checks(task)] : .absent,
                    "causesCell": title.map {
                        ["label": causes.isEmpty ? .absent : .text($0), "causes": tasks.references(causes, limit: 3)]
                    } ?? .absent,
                ])
        }
        return [
            "caption": .text(caption ?? tasks.scope.words[.inOrderOfWork]), "isQuiet": .flag(isCaptionQuiet),
            "isLong": .flag(members.count > 20),
            "hasStatus": .flag(hasStatus), "hasPhase": .flag(hasPhase), "hasOwner": .flag(hasOwner),
            "hasChecks": .flag(hasChecks),
            "waits": .optional(title), "rows": .list(rows),
        ]
    }

    private func row(_ task: Int, cells: TemplateFields) -> TemplateValue {
        let effort = tasks.scope.plan.tasks[task].effort
        let holdsUp = tasks.scope.analysis.tasks[task].holdsUp
        var fields: TemplateFields = [
            "task": tasks.reference(task), "changed": changed(task),
            "priority": StatusView.of(tasks.scope.plan.tasks[task].priority, tasks.scope.words),
            "effort": .optional(effort.map(tasks.scope.words.effort)),
            "seconds": .text(effort.map { "\($0.seconds)" } ?? ""),
            "holdsUp": holdsUp > 0 ? .text("\(holdsUp)") : .absent,
        ]
        fields.add(cells)
        return .object(fields)
    }

    /// A mark beside a task that changed since the state that the report is compared with.
    private func changed(_ task: Int) -> TemplateValue {
        guard let changes = tasks.scope.changesOfTasks[task] else { return .absent }
        return .text(Words.shortened(changes.joined(separator: "; "), 120))
    }

    private func phase(_ task: Int) -> TemplateValue {
        guard let phase = tasks.scope.plan.tasks[task].phase else { return .absent }
        return [
            "text": .text(tasks.scope.plan.phases[phase].name),
            "link": tasks.links.to(tasks.scope.paths.phases[phase]),
        ]
    }

    private func checks(_ task: Int) -> TemplateValue {
        let checks = tasks.scope.plan.tasks[task].checks
        return checks.of > 0 ? .text(tasks.scope.words.part(checks)) : .absent
    }
}
