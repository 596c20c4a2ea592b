package import MilepostModel
import MilepostSource

/// How far a task is: what its row, its YAML item and its file's block all have to say alike.
package struct Tracking: Sendable, Hashable {
    package var status: Status
    package var started: PlanDate?
    package var completed: PlanDate?
    /// Nil where the task has none.
    package var preCheck: Section?
    package var postCheck: Section?

    /// A pre-check or post-check.
    package struct Section: Sendable, Hashable {
        package var status: Status?
        package var items: [Item]

        /// Names in their order, with their booleans.
        package struct Item: Sendable, Hashable {
            package var name: String
            package var isTrue: Bool
        }

        /// Items of another place that this one lacks come behind its own.
        mutating func add(itemsOf other: Checklist?) {
            for item in other?.items ?? [] where !items.contains(where: { $0.name == item.name.value }) {
                items.append(Item(name: item.name.value, isTrue: item.isTrue.value))
            }
        }

        /// Every item true, and the section says so.
        package var isComplete: Bool { items.allSatisfy(\.isTrue) && (status == nil || status == .completed) }

        /// The names of items that are false.
        package var open: [String] { items.filter { !$0.isTrue }.map(\.name) }

        init?(_ checklist: Checklist?) {
            guard let checklist else { return nil }
            status = checklist.status?.value
            items = checklist.items.map { Item(name: $0.name.value, isTrue: $0.isTrue.value) }
        }

        /// Sets an item, and the section's status with it: NOT_STARTED, IN_PROGRESS, COMPLETED, by how many are true.
        package mutating func set(_ name: String, _ isTrue: Bool) {
            for index in items.indices where items[index].name == name { items[index].isTrue = isTrue }
            let count = items.count(where: \.isTrue)
            status = count == 0 ? .notStarted : count == items.count ? .completed : .inProgress
        }
    }

    /// As the task stands, plan and task file together (the format, section 9). Checks that only one of the two has
    /// count too: a step must not pass by what a person wrote into the other file.
    package init(of task: PlanTask) {
        status = task.status
        started = task.started
        completed = task.completed
        preCheck = Section(task.preCheck)
        postCheck = Section(task.postCheck)
        for case let entry? in [task.item, task.taskFile?.tracking] {
            preCheck?.add(itemsOf: entry.preCheck)
            postCheck?.add(itemsOf: entry.postCheck)
        }
    }
}
