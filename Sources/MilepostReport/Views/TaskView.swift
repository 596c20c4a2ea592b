import MilepostAnalysis
import MilepostConfiguration
import MilepostHTML
import MilepostModel

/// Tasks for templates: everywhere named the same way, `TASKS-07 Session store`, linked.
struct TaskView: Sendable {
    let scope: PlanScope
    let links: Links
    /// How the folder of the tasks' pages is reached; empty from inside.
    private let folder: String

    init(scope: PlanScope, links: Links) {
        self.scope = scope
        self.links = links
        folder = scope.briefs.first.map { String(links.from.link(to: $0.path).dropLast($0.path.name.count)) } ?? ""
    }

    /// Id, name and link.
    func reference(_ task: Int, after: String = "") -> TemplateValue {
        if folder.isEmpty, after.isEmpty { return scope.siblings[task] }
        return scope.briefs[task].reference(below: folder, after: after)
    }

    /// Several, with what parts them.
    func references(_ tasks: [Int], end: String = "", limit: Int = 5) -> TemplateValue {
        let shown = Array(tasks.prefix(limit))
        let rest = tasks.count - shown.count
        let separators =
            rest > 0
            ? shown.indices.map { $0 == shown.count - 1 ? " \(scope.words.andMore(rest))\(end)" : "," }
            : scope.words.separators(shown.count, end: end)
        return .list(zip(shown, separators).map { reference($0, after: $1) })
    }

    func status(_ task: Int) -> TemplateValue { scope.statuses[scope.briefs[task].status] }

    /// The places that state an edge: "IMPLEMENTATION_PLAN.md:91 and tasks/TASKS-07.md:14, 22"; links where lines can be
    /// looked at.
    func places(_ statements: [DependencyStatement], in input: ReportInput, limit: Int) -> TemplateValue {
        let (shown, count) = Place.lines(statements.map(\.range), in: input, limit: limit)
        let rest = count - shown.count
        guard input.configuration.links.source != nil else {
            return .text(scope.words.list(shown.map(\.text), more: rest))
        }
        let ends = rest > 0 ? shown.map { _ in "," } : scope.words.separators(shown.count)
        var markup = zip(shown, ends).map { place, end in
            Place.linked(place.text, place.first, in: input) + .text(end.isEmpty ? "" : end + " ")
        }.joined()
        if rest > 0 { markup = markup + .text(scope.words.andMore(rest)) }
        return .html(markup)
    }
}
