import MilepostAnalysis
import MilepostModel
import MilepostSource

extension PlanData {
    /// What is known of a task. Lists of tasks are in document order.
    ///
    /// - Parameter isWhole: with what each place says value by value, and with its document's lists.
    func json(task index: Int, isWhole: Bool) -> JSONValue {
        let task = plan.tasks[index]
        let computed = analysis.tasks[index]
        return .object(
            members(tracking: task) + members(dependencies: index, computed)
                + members(sources: index, task, isWhole: isWhole))
    }

    /// What one line says of a task in a list.
    func brief(task index: Int) -> JSONValue {
        let task = plan.tasks[index]
        let computed = analysis.tasks[index]
        return [
            "id": .string(task.id.text),
            "name": .string(task.name),
            "title": .string(task.title),
            "phase": reference(phase: task.phase),
            "status": .string(task.status.rawValue),
            "readiness": .string(computed.readiness.rawValue),
            "priority": JSONValue(task.priority?.description),
            "effort": JSONValue(task.effort),
            "openNeeds": ids(computed.openNeeds),
            "rootCauses": ids(computed.rootCauses),
            "holdsUp": .integer(computed.holdsUp),
            "path": JSONValue(task.taskFile?.path),
            "page": .string(paths.tasks[index].text),
            "range": JSONValue(task.range, in: project),
        ]
    }

    private typealias Member = JSONValue.Member

    private func members(tracking task: PlanTask) -> [Member] {
        [
            Member("id", .string(task.id.text)),
            Member("name", .string(task.name)),
            Member("title", .string(task.title)),
            Member("phase", reference(phase: task.phase)),
            Member("status", .string(task.status.rawValue)),
            Member("planStatus", JSONValue(task.planStatus?.rawValue)),
            Member("fileStatus", JSONValue(task.fileStatus?.rawValue)),
            Member("authority", .string(task.authority.rawValue)),
            Member("verified", .bool(task.isVerified)),
            Member("priority", JSONValue(task.priority?.description)),
            Member("effort", JSONValue(task.effort)),
            Member("owner", JSONValue(task.owner)),
            Member("due", JSONValue(task.due)),
            Member("notes", JSONValue(task.notes)),
            Member("started", JSONValue(task.started?.text)),
            Member("completed", JSONValue(task.completed?.text)),
            Member("preCheck", JSONValue(task.preCheck)),
            Member("postCheck", JSONValue(task.postCheck)),
            Member("boxes", JSONValue(ofThings: task.boxes)),
            Member("extras", .array(task.extras.map { JSONValue($0, in: project) })),
        ]
    }

    private func members(dependencies index: Int, _ computed: TaskAnalysis) -> [Member] {
        [
            Member("readiness", .string(computed.readiness.rawValue)),
            Member("needs", .array(computed.needs.map { edge(from: $0, to: index) })),
            Member("neededBy", .array(computed.neededBy.map(reference(task:)))),
            Member(
                "outside",
                .array(outside(needing: index).map { json($0.statement, of: ["name": .string($0.name)]) })),
            Member("openNeeds", ids(computed.openNeeds)),
            Member("rootCauses", ids(computed.rootCauses)),
            Member("holdsUp", .integer(computed.holdsUp)),
            Member("slack", JSONValue(computed.slack)),
            Member("critical", .bool(computed.isCritical)),
            Member("wave", JSONValue(computed.wave)),
        ]
    }

    private func members(sources index: Int, _ task: PlanTask, isWhole: Bool) -> [Member] {
        let entries = [("row", task.row), ("item", task.item), ("taskFile", task.taskFile?.tracking)]
        return [
            Member("log", newest(log(of: index))),
            Member("fileLog", newest(task.taskFile?.log.chronological ?? [])),
            Member(
                "entries",
                .array(
                    entries.compactMap { place, entry in
                        entry.map {
                            isWhole ? JSONValue($0, place: place, in: project) : .brief($0, place: place, in: project)
                        }
                    })),
            Member("taskFile", task.taskFile.map { isWhole ? JSONValue($0, in: project) : .brief($0) } ?? .null),
            Member("page", .string(paths.tasks[index].text)),
            Member("range", JSONValue(task.range, in: project)),
        ]
    }

    /// A need with every place that states it. The needed task's `neededBy` names it without them.
    private func edge(from needed: Int, to needing: Int) -> JSONValue {
        let places = statements(needing, needs: needed)
        return reference(task: needed).adding(["statedAt": .array(places.map { json($0) })])
    }

    private func reference(task: Int) -> JSONValue {
        ["task": .string(plan.tasks[task].id.text), "status": .string(plan.tasks[task].status.rawValue)]
    }

    /// How many rows of a log speak of a task, and what the newest says.
    private func newest(_ rows: [LogEntry]) -> JSONValue {
        [
            "count": .integer(rows.count), "newestDate": JSONValue(rows.last?.date?.text),
            "newestStatus": JSONValue(rows.last?.status?.rawValue),
        ]
    }
}
