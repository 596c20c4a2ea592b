import MilepostModel

/// What stands in one phase has to have an order: urgent tasks first, and each behind what it needs.
enum OrderOfWork {
    /// - Throws: ``Refusal`` where a task would need one of its phase that is less urgent.
    static func guardNeed(of task: TaskID, _ priority: Priority?, _ needed: PlanTask) throws(Refusal) {
        guard (needed.priority?.level ?? 10) > (priority?.level ?? 10), let priority else { return }
        let other = needed.priority.map { "is \($0)" } ?? "has no priority"
        throw Refusal(
            "\(task) is \(priority) and needs \(needed.id) of the same phase, which \(other)",
            help: "milepost set \(needed.id) priority=\(priority)")
    }
}
