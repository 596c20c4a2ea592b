import MilepostModel
import MilepostReport
import MilepostSource

/// Finds tasks by the id that somebody typed: `TASKS-07`, `tasks-7`, or `ledger/TASKS-07` where several plans have it.
struct TaskSearch {
    struct Match: Equatable {
        /// Position in ``Project/plans``.
        let plan: Int
        /// Position in ``Plan/tasks``.
        let task: Int
        /// What names this task alone: the id, with its plan's folder name before it where there are several plans.
        let name: String
    }

    private let matches: [(match: Match, id: TaskID, title: String)]

    init(_ project: Project) {
        let plans = zip(project.plans, SitePaths.folders(of: project)).enumerated()
        matches = plans.flatMap { index, pair in
            let (plan, folder) = pair
            let prefix = folder.last.map { "\($0)/" } ?? ""
            return plan.tasks.enumerated().map { position, task in
                (Match(plan: index, task: position, name: prefix + task.id.text), task.id, task.title)
            }
        }
    }

    /// Every task of that id, in the order of the plans.
    ///
    /// - Throws: ``CommandFailure`` (usage) with the nearest id when there is none.
    func tasks(_ text: String) throws(CommandFailure) -> [Match] {
        let id = TaskID(text)
        let exact = matches.filter { $0.id == id || TaskID($0.match.name) == id }
        if !exact.isEmpty { return exact.map(\.match) }
        let names = matches.map(\.id.text) + matches.map(\.match.name)
        let hint =
            NearMiss.of(text, among: names).map { near in
                let title = matches.first { $0.id.text == near || $0.match.name == near }?.title ?? near
                return title == near ? "did you mean \(near)?" : "did you mean \(near) (\(title))?"
            } ?? "list the open tasks with milepost next --all"
        throw CommandFailure(.usage, "there is no task \(text)", hint: hint)
    }
}
