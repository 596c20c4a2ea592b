package import MilepostAnalysis
import MilepostModel
package import MilepostSource

/// Holds the numbers of a project against its gates.
package struct GateJudge: Sendable {
    private let input: RuleInput
    private let findings: [Diagnostic]
    private let base: Progress?

    /// - Parameters:
    ///   - findings: what breaks the rules.
    ///   - base: the numbers to compare with; needed where a gate asks for them (``Gates/needsBase``).
    package init(_ input: RuleInput, findings: [Diagnostic], base: Progress?) {
        self.input = input
        self.findings = findings
        self.base = base
    }

    /// One for each gate that is stated, in the order of their keys.
    package func results(of gates: Gates) -> [GateResult] {
        var results: [GateResult] = []
        if let limit = gates.blocked { results.append(blocked(limit)) }
        for (rule, limit) in gates.findings.sorted(by: { $0.key < $1.key }) { results.append(count(of: rule, limit)) }
        if gates.closesPhases { results.append(phases()) }
        if let limit = gates.growth, let base { results.append(growth(limit, base)) }
        for measure in Gates.Measure.allCases where gates.keep.contains(measure) {
            if let base { results.append(keep(measure, base)) }
        }
        if let days = gates.logDays { results.append(log(days)) }
        return results
    }

    private var progress: Progress { input.analysis.overall }

    private func blocked(_ limit: Int) -> GateResult {
        let count = input.plans.flatMap(\.plan.tasks).count { $0.status == .blocked && !$0.isOrphan }
        return GateResult(
            name: "blocked", holds: count <= limit,
            sentence: "\(Self.tasks(count)) blocked, and at most \(limit) may be")
    }

    private func count(of rule: RuleID, _ limit: Int) -> GateResult {
        let count = findings.count { $0.rule == rule }
        let words = count == 1 ? "there is 1 finding" : "there are \(count) findings"
        return GateResult(
            name: "findings.\(rule)", holds: count <= limit,
            sentence: "\(words) of \(rule), and at most \(limit) may be")
    }

    /// Finished tasks of a finished phase whose post-check is not.
    private func phases() -> GateResult {
        var open: [String] = []
        for plan in input.plans {
            for phase in plan.plan.phases where !phase.tasks.isEmpty {
                let tasks = phase.tasks.map { plan.plan.tasks[$0] }
                guard tasks.allSatisfy({ !$0.status.isOpen }) else { continue }
                open += tasks.filter { $0.status == .completed && $0.postCheck.map(Self.isOpen) ?? false }.map(
                    \.id.text)
            }
        }
        let few = (open.prefix(3) + (open.count > 3 ? ["\(open.count - 3) more"] : [])).map { $0 }
        return GateResult(
            name: "phases", holds: open.isEmpty,
            sentence: open.isEmpty
                ? "no finished phase has an open post-check"
                : "finished phases have open post-checks: \(Array(few).enumerated)")
    }

    private static func isOpen(_ check: Checklist) -> Bool {
        !check.items.allSatisfy(\.isTrue.value) || (check.status.map { $0.value != .completed } ?? false)
    }

    private func growth(_ limit: Int, _ base: Progress) -> GateResult {
        let (now, before) = (progress.total, base.total)
        // More than nothing is more than any share of it.
        let holds = now <= before || (before > 0 && (now - before) * 100 <= limit * before)
        return GateResult(
            name: "growth", holds: holds,
            sentence: "there are \(now) tasks, \(before) in the base, and at most \(limit) % more may be")
    }

    private func keep(_ measure: Gates.Measure, _ base: Progress) -> GateResult {
        let (now, before) = measure == .done ? (progress.done, base.done) : (progress.verified, base.verified)
        let turn = now.count < before.count ? "fell" : now.count > before.count ? "rose" : "stays"
        let sentence =
            turn == "stays"
            ? "\(measure.rawValue) stays at \(now.count) of \(now.of)"
            : "\(measure.rawValue) \(turn) from \(before.count) of \(before.of) to \(now.count) of \(now.of)"
        return GateResult(name: "keep.\(measure.rawValue)", holds: now.count >= before.count, sentence: sentence)
    }

    private func log(_ days: Int) -> GateResult {
        var silent: [String] = []
        for plan in input.plans {
            for task in plan.plan.tasks where task.status == .inProgress {
                let newest = plan.rows(of: task).compactMap { $0.date?.dayNumber }.max()
                if newest.map({ input.present.dayNumber - $0 > days }) ?? true { silent.append(task.id.text) }
            }
        }
        let few = Array(silent.prefix(3)) + (silent.count > 3 ? ["\(silent.count - 3) more"] : [])
        return GateResult(
            name: "log_days", holds: silent.isEmpty,
            sentence: silent.isEmpty
                ? "every task in progress has a log row of the last \(days) days"
                : "in progress without a log row for \(days) days: \(few.enumerated)")
    }

    private static func tasks(_ count: Int) -> String { count == 1 ? "1 task is" : "\(count) tasks are" }
}
