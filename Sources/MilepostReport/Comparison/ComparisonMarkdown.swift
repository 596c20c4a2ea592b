import MilepostAnalysis
import MilepostComparison
import MilepostModel
import MilepostSource

/// A comparison as Markdown, for a pull request, an issue or a page of a wiki.
package struct ComparisonMarkdown: Sendable {
    let input: ComparisonInput

    package init(_ input: ComparisonInput) {
        self.input = input
    }

    /// All of it.
    package var text: String {
        var lines = ["\(MarkdownText.escaped(input.before.text)) → \(MarkdownText.escaped(input.after.text))", ""]
        lines += headline
        for plan in input.plansShown { lines += self.plan(plan, level: input.comparison.plans.count == 1 ? 3 : 4) }
        lines += findings
        return Self.joined(lines)
    }

    /// Progress and scope, then and now.
    var headline: [String] {
        let comparison = input.comparison
        var parts = ["**\(EnglishChanges().progress(comparison.progressAfter, was: comparison.progressBefore))**"]
        if let scope = EnglishChanges().scope(comparison.progressAfter, was: comparison.progressBefore) {
            parts.append(scope)
        }
        parts.append(EnglishChanges().summary(comparison.plans) ?? "no task changed")
        return [parts.joined(separator: " · "), ""]
    }

    private func plan(_ plan: PlanComparison, level: Int) -> [String] {
        var lines: [String] = []
        if input.comparison.plans.count > 1 {
            let title = (plan.after ?? plan.before)?.title ?? ""
            let presence = plan.before == nil ? " (new)" : plan.after == nil ? " (gone)" : ""
            lines += ["### \(MarkdownText.escaped(title))\(presence)", ""]
        }
        for group in ChangeGroup.all(of: plan) {
            lines += ["\(String(repeating: "#", count: level)) \(group.title) (\(group.rows.count))", ""]
            lines += group.rows.map { row in
                "- \(row.task.status.glyph) \(MarkdownText.escaped(row.task.title)): \(MarkdownText.escaped(row.detail))"
            }
            lines.append("")
        }
        if let next = EnglishChanges().next(plan) { lines += ["Next: \(MarkdownText.escaped(next))", ""] }
        return lines
    }

    private var findings: [String] {
        [("New findings", input.comparison.findingsNew), ("Findings gone", input.comparison.findingsGone)]
            .flatMap { title, findings -> [String] in
                guard !findings.isEmpty else { return [] }
                return ["### \(title) (\(findings.count))", ""] + findings.map(Self.line) + [""]
            }
    }

    /// A finding as an item of a list.
    static func line(_ finding: FindingState) -> String {
        let place = finding.line.map { "\(finding.path):\($0)" } ?? finding.path
        return "- \(finding.severity.rawValue) \(MarkdownText.escaped(finding.rule.rawValue)): "
            + "\(MarkdownText.escaped(finding.message, limit: 400)) (\(MarkdownText.escaped(place)))"
    }

    /// Lines as text, with one line end behind the last.
    static func joined(_ lines: [String]) -> String {
        var lines = lines
        while lines.last == "" { lines.removeLast() }
        return lines.map { $0 + "\n" }.joined()
    }
}
