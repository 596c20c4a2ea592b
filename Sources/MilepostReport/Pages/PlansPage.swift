import MilepostAnalysis
import MilepostHTML
import MilepostModel
import MilepostSource

/// The overview above several plans, or of a project without any.
struct PlansPage: Page {
    let scopes: [PlanScope]
    let path: OutputPath
    let words: any PageWords

    var title: String { words[scopes.isEmpty ? .noPlan : .plans] }
    var template: String { "pages/plans" }

    func frame(_ input: ReportInput) -> PageFrame { PageFrame(plan: nil, entry: .overview) }

    func view(_ input: ReportInput) -> TemplateValue {
        let links = Links(from: path)
        let overall = input.analysis.overall
        let loose = looseFindings(input)
        return [
            "title": .text(scopes.isEmpty ? words[.noPlanRecognised] : words.count(scopes.count, .plan)),
            "built": .text(BuiltView.asOf(input, words)),
            "headline": HeadlineView.of(overall, figures: figures(overall), words),
            "empty": scopes.isEmpty ? .text(words[.noTasksRecognised]) : .absent,
            "plans": .framed(scopes.map { row($0, links) }),
            "documents": DocumentRows.of(input, links: links),
            "lookedFor": scopes.isEmpty ? LookedFor.list(words) : .absent,
            "findings": .framed(
                loose.prefix(100).map(FindingView(input: input, links: links).of), ["count": .number(loose.count)]),
            "receiptSentence": .text(BuiltView.receipt(input)), "receiptLink": links.to(input.paths.receipt),
        ]
    }

    private func figures(_ progress: Progress) -> [HeadlineView.Figure] {
        [Status.inProgress, .blocked].map { status in
            let count = progress.counts[status] ?? 0
            return .init(
                text: "\(count)", word: words.status(status),
                className: status == .blocked && count > 0 ? "blocked" : .absent)
        }
    }

    private func row(_ scope: PlanScope, _ links: Links) -> TemplateValue {
        let progress = scope.analysis.progress
        let tasks = TaskView(scope: scope, links: links)
        return [
            "name": .text(scope.plan.title), "link": links.to(scope.paths.overview),
            "isTemplate": .flag(scope.plan.isTemplate), "path": .text(scope.plan.path ?? ""),
            "bar": BarView.of(progress, isTall: false, words),
            "done": .text(progress.total == 0 ? words[.noTasks] : words.part(progress.done)),
            "next": scope.analysis.next.map { tasks.reference($0) } ?? .absent,
            "held": .text(PhaseRows.held(progress, words)),
        ]
    }

    /// Findings in files that belong to no plan.
    private func looseFindings(_ input: ReportInput) -> [Diagnostic] {
        let known = Set(scopes.flatMap(\.findings))
        return input.diagnostics.filter { !known.contains($0) }
    }
}
