import MilepostAnalysis
import MilepostModel
import MilepostSource

/// A task as other programs take it: flat, with a name that stays.
struct ExportTask: Sendable {
    let plan: Plan
    /// Position in ``Project/plans``.
    let planIndex: Int
    let task: PlanTask
    let analysis: TaskAnalysis
    /// The same for the same id in a plan of the same path, whatever else changes: 32 hexadecimal digits.
    let key: String

    var phase: String? { task.phase.map { plan.phases[$0].title } }
    /// Ids of the tasks that it needs.
    var needs: [String] { analysis.needs.map { plan.tasks[$0].id.text } }
    var due: PlanDate? { task.due.flatMap { PlanDate($0) } }

    /// Every task of every plan, in the order of work.
    static func all(_ input: ReportInput) -> [ExportTask] {
        zip(input.project.plans, input.analysis.plans).enumerated().flatMap { index, pair in
            let (plan, analysis) = pair
            return analysis.workOrder.map { position in
                ExportTask(
                    plan: plan, planIndex: index, task: plan.tasks[position], analysis: analysis.tasks[position],
                    key: key([plan.path ?? "", "task", plan.tasks[position].id.key]))
            }
        }
    }

    /// A name for something of a plan that has none of its own.
    static func key(_ parts: [String]) -> String {
        var digest = ContentDigest()
        for part in parts { digest.add(part) }
        return digest.text
    }
}
