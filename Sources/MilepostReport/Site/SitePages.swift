import MilepostConfiguration
import MilepostModel

/// The pages of a site, sorted by kind.
enum SitePages {
    /// - Parameters:
    ///   - scopes: one for each of ``Project/plans``.
    ///   - showsDocuments: whether tasks come with their documents.
    static func all(_ input: ReportInput, scopes: [PlanScope], showsDocuments: Bool = true) -> [any Page] {
        let only = scopes.count == 1 ? scopes[0] : nil
        var pages: [any Page] = []
        for scope in scopes {
            pages.append(FindingsPage(scope: scope))
            pages.append(GraphPage(scope: scope))
            pages.append(LogPage(scope: scope))
            pages.append(OverviewPage(scope: scope))
            for phase in scope.plan.phases.indices { pages.append(PhasePage(scope: scope, phase: phase)) }
            pages.append(PlanPage(scope: scope))
            pages.append(QueuePage(scope: scope))
            for task in scope.plan.tasks.indices {
                pages.append(TaskPage(scope: scope, task: task, showsDocument: showsDocuments))
            }
        }
        for (document, path) in zip(input.project.documents, input.paths.documents) {
            pages.append(DocumentPage(document: document, path: path, scope: only))
        }
        if only == nil { pages.append(PlansPage(scopes: scopes, path: input.paths.index, words: input.words)) }
        for rule in RulePage.rules(in: input) { pages.append(RulePage(rule: rule, scope: only)) }
        pages.append(ReceiptPage(path: input.paths.receipt, scope: only, words: input.words))
        let off = input.configuration.pagesOff
        guard !off.isEmpty else { return pages }
        return pages.filter { !off.contains($0.frame(input).entry?.name ?? .overview) }
    }
}
