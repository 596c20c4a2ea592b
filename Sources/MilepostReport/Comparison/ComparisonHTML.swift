import MilepostComparison
package import MilepostHTML
import MilepostModel
import MilepostSource

/// A comparison as a page of its own: one file that asks for nothing, as a snapshot is.
package struct ComparisonHTML: Sendable {
    let input: ComparisonInput

    package init(_ input: ComparisonInput) {
        self.input = input
    }

    /// The page.
    ///
    /// - Throws: ``TemplateError`` when a template of the theme cannot be used, ``SnapshotError`` when an asset cannot stand
    ///   inside a page.
    package func bytes(theme: Theme) throws -> [UInt8] {
        let library = try TemplateLibrary(theme: theme, words: English().inTemplates)
        guard let style = theme.assets["milepost.css"].flatMap(InlineAsset.style) else { throw SnapshotError.asset }
        let main = try library.render(Self.template, view)
        let policy = "default-src 'none'; style-src \(style.source); base-uri 'none'; form-action 'none'"
        return try library.render(Self.frame, around(main, style: style.markup, policy: policy)).utf8
    }

    private static let template = "snapshot/changes"
    private static let frame = "snapshot/comparison"

    /// What the templates are given, by their names, but for what comes from the theme's assets.
    var values: [(template: String, value: TemplateValue)] {
        [(Self.template, view), (Self.frame, around(.empty, style: .empty, policy: ""))]
    }

    private func around(_ main: SafeHTML, style: SafeHTML, policy: String) -> TemplateValue {
        [
            "policy": .text(policy), "style": .html(style), "title": .text(title), "main": .html(main),
            "version": .text(input.version),
        ]
    }

    private var title: String {
        let plans = input.comparison.plans
        let name = plans.count == 1 ? (plans[0].after ?? plans[0].before)?.title : nil
        return name.map { "What changed in \($0)" } ?? "What changed"
    }

    private var view: TemplateValue {
        let comparison = input.comparison
        return [
            "title": .text(title), "sides": .text("\(input.before.text) → \(input.after.text)"),
            "progress": .text(
                Words.sentence(
                    [
                        EnglishChanges().progress(comparison.progressAfter, was: comparison.progressBefore),
                        EnglishChanges().scope(comparison.progressAfter, was: comparison.progressBefore),
                    ].compactMap { $0 }.joined(separator: "; "))),
            "summary": .text(EnglishChanges().summary(comparison.plans).map(Words.sentence) ?? "No task changed."),
            "plans": .list(input.plansShown.map(plan)),
            "findings": .framed(
                [("New findings", comparison.findingsNew), ("Findings gone", comparison.findingsGone)]
                    .filter { !$0.1.isEmpty }.map(findings)),
        ]
    }

    private func plan(_ plan: PlanComparison) -> TemplateValue {
        let isOne = input.comparison.plans.count == 1
        let title = (plan.after ?? plan.before)?.title ?? ""
        let presence = plan.before == nil ? " (new)" : plan.after == nil ? " (gone)" : ""
        return [
            "title": isOne ? .absent : .text(title + presence),
            "lists": .framed(
                ChangeGroup.all(of: plan).map { group in
                    [
                        "title": .text(group.title), "count": .number(group.rows.count),
                        "rows": .list(
                            group.rows.map { row in
                                [
                                    "status": StatusView.of(row.task.status, English()), "name": .text(row.task.title),
                                    "priority": StatusView.of(row.task.priority, English()),
                                    "detail": .text(row.detail),
                                ]
                            }),
                    ]
                }),
            "next": .optional(EnglishChanges().next(plan).map(Words.sentence)),
        ]
    }

    private func findings(_ title: String, _ findings: [FindingState]) -> TemplateValue {
        [
            "title": .text(title), "count": .number(findings.count),
            "rows": .list(
                findings.map { finding in
                    [
                        "severity": .text(FindingView.word(finding.severity, English())),
                        "message": .text(Words.sentence(finding.message)),
                        "place": .text(finding.line.map { "\(finding.path):\($0)" } ?? finding.path),
                    ]
                }),
        ]
    }
}
