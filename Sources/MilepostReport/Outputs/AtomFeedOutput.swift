import MilepostConfiguration
import MilepostHTML
import MilepostModel

/// `feed.xml` for each plan: its session log as an Atom feed (RFC 4287).
///
/// Where nobody said where the site will lie, the feed's name is a URN and links are relative to its own address, as
/// section 4.2.7.1 of the RFC allows. Entries are named by URNs in any case: several may speak of one page.
package enum AtomFeedOutput {
    /// The newest rows; older ones are on the log page.
    static let limit = 100

    @Sendable package static func files(_ input: ReportInput) -> [OutputFile] {
        zip(input.project.plans, input.paths.plans).map { plan, paths in
            let path = paths.feed
            return OutputFile(path: path) { Array(feed(plan, paths, path, input).document.utf8) }
        }
    }

    private static func feed(_ plan: Plan, _ paths: PlanPaths, _ path: OutputPath, _ input: ReportInput) -> XMLNode {
        let base = input.configuration.baseURL
        let own = base?.below(path.text)?.text
        let entries = FeedEntry.all(of: plan, limit: limit)
        let head: [XMLNode] = [
            .element("title", [:], .text("\(plan.title): session log")),
            .element("id", [:], .text(own ?? StableURN.of(["feed", plan.path ?? ""]))),
            .element("updated", [:], .text(AtomDate.text(entries.first?.date ?? input.asOf))),
            .element(
                "link", ["rel": "alternate", "type": "text/html", "href": address(paths.newsPage, from: path, base)]),
            .element("link", ["rel": "self", "type": "application/atom+xml", "href": own ?? path.parts.last ?? ""]),
            .element("author", [:], .element("name", [:], .text(plan.title))),
            .element("generator", ["version": input.version], .text("Milepost")),
        ]
        return .element(
            "feed", [XMLNode.Attribute("xmlns", "http://www.w3.org/2005/Atom")],
            head + entries.map { node($0, paths, path, base) })
    }

    private static func address(_ page: OutputPath, from path: OutputPath, _ base: SafeURL?) -> String {
        base?.below(page.text)?.text ?? path.link(to: page)
    }

    private static func node(_ entry: FeedEntry, _ paths: PlanPaths, _ path: OutputPath, _ base: SafeURL?) -> XMLNode {
        let page = entry.task.map { paths.tasks[$0] } ?? paths.newsPage
        var parts: [XMLNode] = [
            .element("title", [:], .text(entry.title)),
            .element("id", [:], .text(entry.urn)),
            .element("updated", [:], .text(AtomDate.text(entry.date))),
            .element("link", ["rel": "alternate", "type": "text/html", "href": address(page, from: path, base)]),
        ]
        if let status = entry.status {
            parts.append(.element("category", ["term": status.rawValue, "label": status.words]))
        }
        // An entry's content is what it says beyond its title; the title again where that is nothing.
        let notes = entry.notes.flatMap { $0.isEmpty ? nil : $0 } ?? entry.title
        parts.append(.element("content", ["type": "text"], .text(notes)))
        return .element("entry", [], parts)
    }
}
