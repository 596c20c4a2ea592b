import MilepostModel
import MilepostSource

/// Leaves out findings whose cause another finding of the same task tells (``Rule/givesWayTo``).
struct CauseFilter {
    /// The tasks of task files, by their files: findings of a file that name no task speak of its own.
    private let taskOfFile: [FileID: TaskID]
    /// The position of its plan for each file, since two plans may have the same ids.
    private let planOfFile: [FileID: Int]

    init(_ project: Project) {
        var tasks: [FileID: TaskID] = [:]
        var plans: [FileID: Int] = [:]
        for (index, plan) in project.plans.enumerated() {
            for file in plan.files { plans[file] = index }
            for task in plan.tasks {
                guard let file = task.taskFile?.file else { continue }
                tasks[file] = task.id
                plans[file] = index
            }
        }
        taskOfFile = tasks
        planOfFile = plans
    }

    private struct Key: Hashable {
        let rule: RuleID
        let plan: Int?
        let task: TaskID
    }

    private static let givesWay: [RuleID: [RuleID]] = Dictionary(
        RuleCatalog.rules.map { ($0.id, $0.givesWayTo) }.filter { !$0.1.isEmpty },
        uniquingKeysWith: { first, _ in first })
    private static let causes = Set(givesWay.values.joined())

    func apply(to findings: [Diagnostic]) -> [Diagnostic] {
        var told: Set<Key> = []
        for finding in findings where Self.causes.contains(finding.rule) {
            if let key = key(finding.rule, of: finding) { told.insert(key) }
        }
        guard !told.isEmpty else { return findings }
        return findings.filter { finding in
            guard let causes = Self.givesWay[finding.rule] else { return true }
            return !causes.contains { cause in key(cause, of: finding).map(told.contains) ?? false }
        }
    }

    /// A finding of a task file that names no task is about the file's own. A block that is no YAML names none: what
    /// stands in it nobody knows, so only whoever asks for it has it named.
    func named(_ finding: Diagnostic, withBroken: Bool) -> Diagnostic {
        guard finding.task == nil, withBroken || finding.rule != InvalidYAMLRule().id,
            let task = taskOfFile[finding.range.file]
        else { return finding }
        return finding.with(task: task.text)
    }

    private func key(_ rule: RuleID, of finding: Diagnostic) -> Key? {
        let file = finding.range.file
        guard let task = finding.task.map({ TaskID($0) }) ?? taskOfFile[file] else { return nil }
        return Key(rule: rule, plan: planOfFile[file], task: task)
    }
}
