/// Where a page sits in the site's frame: which plan it belongs to, which entry of the top bar it is, and what lies
/// above it.
package struct PageFrame: Sendable {
    /// Entries of the top bar.
    package enum Entry: Sendable, CaseIterable {
        case overview
        case queue
        case graph
        case log
        case plan
        case findings

        /// What the top bar calls it.
        package var word: FixedWord {
            switch self {
            case .overview: .overview
            case .queue: .queue
            case .graph: .graph
            case .log: .log
            case .plan: .plan
            case .findings: .findings
            }
        }
    }

    /// A link of the breadcrumbs.
    package struct Crumb: Sendable {
        package let text: String
        package let path: OutputPath

        package init(_ text: String, _ path: OutputPath) {
            self.text = text
            self.path = path
        }
    }

    /// Position in ``Project/plans``; nil for pages above several plans.
    package let plan: Int?
    package let entry: Entry?
    package let crumbs: [Crumb]

    package init(plan: Int?, entry: Entry? = nil, crumbs: [Crumb] = []) {
        self.plan = plan
        self.entry = entry
        self.crumbs = crumbs
    }
}
