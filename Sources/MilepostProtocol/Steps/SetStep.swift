import MilepostEditing
import MilepostModel
import MilepostSource

/// `set`: fields of a task other than how far it is.
package struct SetStep: ProtocolStep {
    /// `FIELD=VALUE`, as they were typed.
    package var assignments: [String]

    package init(assignments: [String]) {
        self.assignments = assignments
    }

    package func decide(_ desk: Desk) throws(Refusal) -> StepDecision {
        let names = TaskField.allCases.map(\.rawValue)
        var edits: [PlanEdit] = []
        for assignment in assignments {
            guard let equals = assignment.firstIndex(of: "=") else {
                throw Refusal(
                    "'\(assignment)' sets nothing", help: "write FIELD=VALUE, such as priority=P1", kind: .usage)
            }
            let name = String(assignment[..<equals]).lowercased()
            guard let field = TaskField(rawValue: name) else {
                if name == "status" {
                    throw Refusal(
                        "the status is not set by hand",
                        help: "use start, complete, block, unblock, defer or reopen", kind: .usage)
                }
                throw Refusal(
                    "there is no field '\(name)'",
                    help: NearMiss.of(name, among: names).map { "did you mean \($0)?" }
                        ?? "the fields are \(names.joined(separator: ", "))", kind: .usage)
            }
            let value = String(assignment[assignment.index(after: equals)...])
            try check(value, of: field)
            edits.append(.setField(task: desk.task.id, field, value))
        }
        guard !edits.isEmpty else {
            throw Refusal("nothing is to be set", help: "write FIELD=VALUE, such as priority=P1", kind: .usage)
        }
        return StepDecision(
            edits: edits, status: desk.task.status,
            sentence: "\(desk.task.title): \(assignments.joined(separator: ", ")).")
    }

    private func check(_ value: String, of field: TaskField) throws(Refusal) {
        switch field {
        case .priority:
            let isPriority = value.count == 2 && value.first == "P" && value.last?.isNumber == true
            guard isPriority else { throw Refusal("'\(value)' is no priority", help: "write P0 to P9", kind: .usage) }
        case .due:
            guard value.isEmpty || PlanDate(value) != nil else {
                throw Refusal("'\(value)' is no date", help: "write it as 2026-01-15", kind: .usage)
            }
        case .name:
            guard !value.isEmpty else {
                throw Refusal("a task needs a name", help: "write name=\"Words\"", kind: .usage)
            }
        case .dependents, .needs, .effort, .owner: return
        }
    }
}
