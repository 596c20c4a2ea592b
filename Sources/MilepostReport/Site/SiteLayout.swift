import MilepostConfiguration
import MilepostHTML
import MilepostModel

/// The frame around every page: top bar, breadcrumbs, foot.
struct SiteLayout: Sendable {
    let input: ReportInput
    /// Data files that lie beside the pages and are linked from them, by path.
    private let dataFiles: Set<OutputPath>
    /// What the report was made from, the same on every page.
    private let sources: String
    /// What the top bar calls each plan.
    private let names: [String]
    private let projectName: String
    /// What pages have in common that belong to the same plan, lie in the same folder and are no entry of the top bar.
    private var common: [Place: TemplateFields] = [:]

    private struct Place: Hashable {
        let plan: Int?
        let folder: String
    }

    init(input: ReportInput, dataFiles: Set<OutputPath>) {
        self.input = input
        self.dataFiles = dataFiles
        sources = BuiltView.sources(input)
        names = input.project.plans.indices.map { PlanNames.short($0, input) }
        projectName = PlanNames.project(input)
        for (plan, paths) in input.paths.plans.enumerated() {
            for path in [paths.phases.first, paths.tasks.first].compactMap({ $0 }) {
                common[Place(plan: plan, folder: path.folder)] = shared(PageFrame(plan: plan), Links(from: path))
            }
        }
    }

    /// All that the frame is given but the page's own content, which comes as `main`.
    func view(_ page: some Page) -> TemplateFields {
        let links = Links(from: page.path)
        let frame = page.frame(input)
        let name = name(frame)
        let title = page.title
        var fields: TemplateFields = [
            "title": .text(title), "headTitle": .text(title == name ? name : "\(title) · \(name)"),
            "hasCrumbs": .flag(!frame.crumbs.isEmpty),
            "crumbs": .list(frame.crumbs.map { ["text": .text($0.text), "link": links.to($0.path)] }),
            "canonicalLink": input.configuration.baseURL?.below(page.path.text).map { .url($0) } ?? .absent,
        ]
        let known = frame.entry == nil ? common[Place(plan: frame.plan, folder: page.path.folder)] : nil
        fields.add(known ?? shared(frame, links))
        return fields
    }

    private func name(_ frame: PageFrame) -> String { frame.plan.map { names[$0] } ?? projectName }

    private func shared(_ frame: PageFrame, _ links: Links) -> TemplateFields {
        let home = frame.plan.map { input.paths.plans[$0].overview } ?? input.paths.index
        return [
            "version": .text(input.version), "asOf": DayView.of(input.asOf, input.words),
            "revision": .optional(BuiltView.revision(input, input.words)),
            "direction": input.words.direction, "sources": .text(sources),
            "brand": ["text": .text(name(frame)), "link": links.to(home)], "nav": nav(frame, links),
            "styleLink": links.to(SitePaths.styleSheet), "scriptLink": links.to(SitePaths.script),
            "iconLink": links.to(SitePaths.icon), "assetsLink": links.to(OutputPath("assets")),
            "receipt": ["text": .text(input.words[.receipt]), "link": links.to(input.paths.receipt)],
            "data": data(frame, links), "feedLink": feed(frame, links),
            "logo": input.logo.map { links.to($0) } ?? .absent, "footer": .optional(input.configuration.footer),
        ]
    }

    private func nav(_ frame: PageFrame, _ links: Links) -> TemplateValue {
        var entries: [TemplateValue] = []
        if names.count != 1 {
            entries.append([
                "text": .text(input.words[names.isEmpty ? .overview : .allPlans]), "link": links.to(input.paths.index),
                "isCurrent": .flag(frame.plan == nil && frame.entry == .overview),
            ])
        }
        if let plan = frame.plan {
            let paths = input.paths.plans[plan]
            entries += PageFrame.Entry.shown(input.configuration).map { entry in
                [
                    "text": .text(input.words[entry.word]), "link": links.to(paths.page(entry)),
                    "isCurrent": .flag(entry == frame.entry),
                ]
            }
        }
        return .list(entries)
    }

    /// The data outputs that exist, linked in the foot.
    private func data(_ frame: PageFrame, _ links: Links) -> TemplateValue {
        var paths = [Self.report]
        if let plan = frame.plan { paths += [input.paths.plans[plan].feed, input.paths.plans[plan].graphDOT] }
        return .list(
            paths.filter(dataFiles.contains).map { ["text": .text($0.parts.last ?? ""), "link": links.to($0)] })
    }

    private static let report = OutputPath("report.json")

    private func feed(_ frame: PageFrame, _ links: Links) -> TemplateValue {
        guard let plan = frame.plan else { return .absent }
        let feed = input.paths.plans[plan].feed
        return dataFiles.contains(feed) ? links.to(feed) : .absent
    }
}

extension PageFrame.Entry {
    /// What configurations call it.
    var name: PageName {
        switch self {
        case .overview: .overview
        case .queue: .queue
        case .graph: .graph
        case .log: .log
        case .plan: .plan
        case .findings: .findings
        }
    }

    /// The entries of the top bar, in their order.
    static func shown(_ configuration: Configuration) -> [PageFrame.Entry] {
        let order = configuration.navigation ?? allCases.map(\.name)
        return order.filter { !configuration.pagesOff.contains($0) }.compactMap { name in
            allCases.first { $0.name == name }
        }
    }
}

extension PlanPaths {
    /// The page behind an entry of the top bar.
    func page(_ entry: PageFrame.Entry) -> OutputPath {
        switch entry {
        case .overview: overview
        case .queue: queue
        case .graph: graph
        case .log: log
        case .plan: plan
        case .findings: findings
        }
    }
}
