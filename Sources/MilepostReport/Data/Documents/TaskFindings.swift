package import MilepostModel
package import MilepostSource

/// Which findings speak of a task: ids are those of one plan, so the finding must lie in one of the plan's files.
package enum TaskFindings {
    /// In the order given.
    package static func of(_ task: PlanTask, in plan: Plan, _ findings: [Diagnostic]) -> [Diagnostic] {
        let files = Set(plan.files)
        return findings.filter { finding in
            guard let id = finding.task else { return false }
            return TaskID(id) == task.id && files.contains(finding.range.file)
        }
    }
}
