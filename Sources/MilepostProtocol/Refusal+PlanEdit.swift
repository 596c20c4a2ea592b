import MilepostEditing
import MilepostModel

extension Refusal {
    /// Why an edit could not be made, in words.
    init(_ error: PlanEditError) {
        switch error {
        case .unknownTask(let id):
            self.init("there is no task \(id)", help: "list the open tasks with milepost next --all", kind: .usage)
        case .noStatus(let id, let place):
            self.init(
                "no place states the status of \(id), so none can be changed",
                help: "write a status into its row, or into the implementation of its entry", place: place)
        case .unknownCheck(let id, let item):
            self.init("\(id) has no check '\(item)'", help: "see its checks with milepost show \(id)", kind: .usage)
        case .unknownBox(let id, let box):
            self.init("\(id) has no checkbox \(box + 1)", help: "see its file with milepost show \(id)", kind: .usage)
        case .unknownField(let id, let field):
            self.init(
                "no place states '\(field)' for \(id)", help: "write the column or key once by hand", kind: .rule)
        case .noLog(let id, let hasFile):
            let help =
                hasFile
                ? "keep its file in Markdown, where it has a log"
                : id.isTasksID
                    ? "write \(id).md beside the plan, with '# \(id): Name' in it, which gets the log"
                    : "keep the plan in Markdown, where it has a log"
            self.init("\(id) has no log: a plan in YAML keeps none", help: help)
        case .noPlan:
            self.init("there is no plan, but task files only", help: "write one with milepost init", kind: .rule)
        case .notInPhase(let id, _):
            self.init("\(id) is not in that phase", help: "see the phases with milepost status", kind: .usage)
        case .archived(let phase):
            self.init("\(phase.words) is archived", help: ArchiveStep.undoing(phase))
        case .outOfOrder(let task, let other, let isAbove, let isUrgency):
            let why = isUrgency ? "is of another priority" : isAbove ? "needs it" : "it needs"
            self.init(
                "\(task) would stand \(isAbove ? "below" : "above") \(other), which \(why)",
                help: "move \(other) first, or set another priority with milepost set")
        case .isNamed(let id, let place):
            self.init("\(id) is named already", help: "choose another id, or take the name out here", place: place)
        case .byHand(let place, let words):
            self.init("this place cannot be edited safely", help: words, place: place)
        }
    }
}
