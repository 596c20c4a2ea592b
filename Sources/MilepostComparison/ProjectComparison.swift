package import MilepostAnalysis
import MilepostModel

/// What is different between two states of a project.
package struct ProjectComparison: Sendable, Hashable {
    /// Every plan of either state, in the order of the later one; those that are gone follow.
    package var plans: [PlanComparison]
    /// In the later state only, in its order.
    package var findingsNew: [FindingState]
    /// In the earlier state only, in its order.
    package var findingsGone: [FindingState]
    /// Of all plans together.
    package var progressBefore: Progress
    package var progressAfter: Progress

    /// Whether both states say the same. Lines and wording beside the tracked work do not count.
    package var isEmpty: Bool {
        plans.allSatisfy(\.isEmpty) && findingsNew.isEmpty && findingsGone.isEmpty && progressBefore == progressAfter
    }

    /// - Complexity: linear in tasks, dependencies and findings.
    package init(_ before: ProjectState, _ after: ProjectState) {
        let pairing = Self.pairing(before.plans, after.plans)
        plans = pairing.beforeOfAfter.enumerated().map { position, partner in
            PlanComparison(partner.map { before.plans[$0] }, after.plans[position])
        }
        plans += pairing.restBefore.map { PlanComparison(before.plans[$0], nil) }
        findingsNew = Self.missing(after.findings, in: before.findings)
        findingsGone = Self.missing(before.findings, in: after.findings)
        progressBefore = before.progress
        progressAfter = after.progress
    }

    /// Plans are the same by their path, else by their title; two that are alone are the same whatever they are called.
    private static func pairing(_ before: [PlanState], _ after: [PlanState]) -> Pairing {
        var pairing = Pairing(before: before.count, after: after.count)
        pairing.pair(before: { before[$0].path }, after: { after[$0].path })
        pairing.pair(before: { before[$0].title }, after: { after[$0].title })
        if let old = pairing.restBefore.first, let new = pairing.restAfter.first, before.count == 1, after.count == 1 {
            pairing.pair(old, new)
        }
        return pairing
    }

    /// Findings that the others lack; of several that are the same, those beyond the others' number.
    private static func missing(_ findings: [FindingState], in others: [FindingState]) -> [FindingState] {
        var left: [FindingState.Identity: Int] = [:]
        for finding in others { left[finding.identity, default: 0] += 1 }
        return findings.filter { finding in
            guard let count = left[finding.identity], count > 0 else { return true }
            left[finding.identity] = count - 1
            return false
        }
    }
}
