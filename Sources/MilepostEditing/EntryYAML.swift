package import MilepostModel

/// The text of a tracking entry that nobody has begun.
package struct EntryYAML {
    let id: TaskID
    let name: String
    let priority: Priority?
    let needs: [TaskID]
    let checks: CheckNames
    /// Whether the plan is written in the older schema.
    let isOlder: Bool

    package init(_ task: NewTask, in plan: Plan) {
        id = task.id
        name = task.name
        priority = task.priority
        needs = task.needs
        checks = CheckNames(for: task.phase, in: plan)
        isOlder = plan.tasks.contains { $0.item?.form == .olderYAML }
    }

    /// The lines of the map, each without its end; none is blank.
    private var lines: [String] {
        var lines = ["id: \(id)", "service_name: \(YAMLText.quoted(name))"]
        if let priority { lines.append("priority: \(priority)") }
        lines.append("dependents: \"\"")
        if !needs.isEmpty { lines.append("depends_on: \"\(needs.map(\.text).joined(separator: ", "))\"") }
        lines.append("workflow:")
        lines += section("pre_check", checks.pre)
        lines += ["  \(isOlder ? "tasks" : "implementation"):"]
        lines += ["status: NOT_STARTED", "started: null", "completed: null"].map { "    " + $0 }
        lines += section("post_check", checks.post)
        return lines
    }

    private func section(_ name: String, _ items: [String]) -> [String] {
        ["  \(name):", "    status: NOT_STARTED", "    checklist:"] + items.map { "      - \($0): false" }
    }

    /// As an item of a list: the first line behind a dash.
    ///
    /// - Parameter indent: what stands before the dash.
    func item(indent: String) -> [String] {
        lines.enumerated().map { indent + ($0 == 0 ? "- " : "  ") + $1 }
    }

    /// As the tracking block of a task's file, fence and all. Who needs it is the plan's to say.
    package func trackingBlock(lineEnd: String) -> String {
        let own = lines.filter { !$0.hasPrefix("dependents:") && !$0.hasPrefix("depends_on:") }
        return (["```yaml", "tasks_tracking:"] + own.map { "  " + $0 } + ["```"]).joined(separator: lineEnd)
    }
}
