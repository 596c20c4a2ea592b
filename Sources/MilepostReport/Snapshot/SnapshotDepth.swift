import MilepostModel

/// How much of a report a snapshot holds.
package enum SnapshotDepth: String, Sendable, CaseIterable {
    /// The overviews, the phases and the queue.
    case overview
    /// Graph, log and findings too, and every task, without its document.
    case tasks
    /// Every task's document, the plan's own text and all else of the site.
    case full

    /// The pages of a report in the order in which they are read, the first of them first.
    func pages(_ input: ReportInput, scopes: [PlanScope]) -> [any Page] {
        let ranked = SitePages.all(input, scopes: scopes, showsDocuments: self == .full).enumerated()
            .compactMap { position, page in
                Self.rank(page).map { (rank: $0.rank, depth: $0.depth, position: position, page: page) }
            }
            .filter { $0.depth.order <= order }
        return ranked.sorted { ($0.rank, $0.position) < ($1.rank, $1.position) }.map(\.page)
    }

    private var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    /// Where a page stands among the others, and from which depth on it is there.
    private static func rank(_ page: any Page) -> (rank: Int, depth: SnapshotDepth)? {
        switch page {
        case is PlansPage: (0, .overview)
        case is OverviewPage: (1, .overview)
        case is QueuePage: (2, .overview)
        case is PhasePage: (3, .overview)
        case is GraphPage: (4, .tasks)
        case is LogPage: (5, .tasks)
        case is FindingsPage: (6, .tasks)
        case is TaskPage: (7, .tasks)
        case is PlanPage: (8, .full)
        case is DocumentPage: (9, .full)
        case is ReceiptPage: (10, .full)
        default: (11, .full)
        }
    }
}
