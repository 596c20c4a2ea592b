import MilepostConfiguration
package import MilepostHTML
import MilepostModel
import MilepostSource

/// A whole report as one HTML file that asks for nothing: its pages one below the other, style sheet and script inside,
/// and the report as data, so that it can be read back (``WrittenReport``).
///
/// Without script the file is one long page with a table of contents at its top. With it, one part is shown at a time, as
/// on the site; which one stands in the address.
package struct SnapshotOutput: Sendable {
    let depth: SnapshotDepth

    package init(depth: SnapshotDepth) {
        self.depth = depth
    }

    /// The file. The same input and theme give the same bytes.
    ///
    /// - Throws: ``TemplateError`` when a template of the theme cannot be used, ``SnapshotError`` when an asset cannot
    ///   stand inside a page.
    package func bytes(_ input: ReportInput, theme: Theme) async throws -> [UInt8] {
        let scopes = input.project.plans.indices.map { PlanScope(input, plan: $0, isInOneFile: true) }
        let library = try TemplateLibrary(theme: theme.ofSnapshot, words: input.words.inTemplates)
        let pages = depth.pages(input, scopes: scopes)
        let places = Self.places(of: pages)
        let contents = try await pages.concurrentMap { page in
            Result { try Self.content(page, input, library, places) }
        }.map { try $0.get() }
        let linked = await contents.concurrentMap(SharedDocument.destinations).reduce(into: Set()) { $0.formUnion($1) }
        let sections = try await zip(pages, contents).map { (page: $0, content: $1) }.concurrentMap { part in
            Result { try Self.section(part.page, part.content, linked, library) }
        }.map { try $0.get() }
        return try document(input, pages: pages, sections: sections, places, library, theme)
    }

    /// The templates of what stands around pages in the file.
    static let frames: Set = ["snapshot/document", "snapshot/page", "snapshot/section"]

    /// What the templates of pages and of ``frames`` are given, by their names, but for what is made of other templates or
    /// of the theme's assets.
    func values(_ input: ReportInput) -> [(template: String, value: TemplateValue)] {
        let scopes = input.project.plans.indices.map { PlanScope(input, plan: $0, isInOneFile: true) }
        let pages = depth.pages(input, scopes: scopes)
        let places = Self.places(of: pages)
        let inside = pages.flatMap { page -> [(template: String, value: TemplateValue)] in
            [
                (page.template, page.view(input)),
                ("snapshot/page", Self.around(.empty, of: page, input)),
                ("snapshot/section", Self.section(.empty, of: page)),
            ]
        }
        let logo: TemplateValue = input.logo == nil ? .absent : .text("")
        return inside + [
            (
                "snapshot/document",
                document(
                    input, pages: pages, sections: .empty, places, policy: "", style: .empty, script: .empty, logo: logo
                )
            )
        ]
    }

    /// What a page is called in the file: its path without the ending.
    private static func place(_ path: OutputPath) -> String {
        path.text.hasSuffix(".html") ? String(path.text.dropLast(5)) : path.text
    }

    /// What pages are called in the file, by their paths on a site.
    private static func places(of pages: [any Page]) -> [String: String] {
        Dictionary(pages.map { ($0.path.text, place($0.path)) }, uniquingKeysWith: { first, _ in first })
    }

    /// What a page says, with its links and ids made fit for the file.
    private static func content(
        _ page: any Page, _ input: ReportInput, _ library: TemplateLibrary, _ places: [String: String]
    ) throws -> SafeHTML {
        let main = try library.render(page.template, page.view(input))
        let content = try library.render("snapshot/page", around(main, of: page, input))
        return SharedDocument(name: place(page.path)) { destination($0, on: page.path.text, places) }.placed(content)
    }

    /// What stands around what a page says.
    private static func around(_ main: SafeHTML, of page: any Page, _ input: ReportInput) -> TemplateValue {
        let links = Links(from: page.path)
        let crumbs = page.frame(input).crumbs
        return [
            "main": .html(main), "hasCrumbs": .flag(!crumbs.isEmpty),
            "crumbs": .list(crumbs.map { ["text": .text($0.text), "link": links.to($0.path)] }),
        ]
    }

    /// - Parameter linked: the places of the file that links lead to.
    private static func section(
        _ page: any Page, _ content: SafeHTML, _ linked: Set<String>, _ library: TemplateLibrary
    ) throws -> SafeHTML {
        let headings = SharedDocument.id(ProseOptions.usualPrefix, of: place(page.path))
        let compact = CompactMarkup.of(content) { !$0.hasPrefix(headings) || linked.contains($0) }
        return try library.render("snapshot/section", section(compact, of: page))
    }

    private static func section(_ content: SafeHTML, of page: any Page) -> TemplateValue {
        ["place": .text(place(page.path)), "title": .text(page.title), "content": .html(content)]
    }

    /// Where an address of a page leads. Ours are relative; whatever has a scheme leaves the file.
    private static func destination(
        _ address: String, on page: String, _ places: [String: String]
    ) -> SharedDocument.Destination {
        if SafeURL(external: address) != nil { return .outside }
        let written = RelativeAddress.parts(of: address).path
        guard let path = RelativeAddress.resolved(written, from: page), let place = places[path] else {
            return .nowhere
        }
        guard let hash = address.firstIndex(of: "#") else { return .place(place) }
        let fragment = String(address[address.index(after: hash)...])
        return fragment.isEmpty ? .place(place) : .place(SharedDocument.id(fragment, of: place))
    }

    private func document(
        _ input: ReportInput, pages: [any Page], sections: [SafeHTML], _ places: [String: String],
        _ library: TemplateLibrary, _ theme: Theme
    ) throws -> [UInt8] {
        guard let style = theme.assets["milepost.css"].flatMap(InlineAsset.style),
            let script = theme.assets["milepost.js"].flatMap(InlineAsset.script),
            let drawings = theme.assets["graph.js"].flatMap(InlineAsset.script)
        else { throw SnapshotError.asset }
        let policy =
            "default-src 'none'; style-src \(style.source); script-src \(script.source) \(drawings.source); img-src data:; base-uri 'none'; form-action 'none'"
        let size = sections.reduce(0) { $0 + $1.utf8.count } + 65_536
        return try library.render(
            "snapshot/document",
            document(
                input, pages: pages, sections: sections.joined(), places, policy: policy, style: style.markup,
                script: [script.markup, drawings.markup].joined(), logo: logo(input, theme)), capacity: size
        ).utf8
    }

    private func document(
        _ input: ReportInput, pages: [any Page], sections: SafeHTML, _ places: [String: String], policy: String,
        style: SafeHTML, script: SafeHTML, logo: TemplateValue
    ) -> TemplateValue {
        let name = PlanNames.project(input)
        return [
            "policy": .text(policy), "style": .html(style), "script": .html(script),
            "title": .text(name), "brand": .text(name), "logo": logo,
            "home": .url(.fragment(Self.place(input.paths.index))),
            "version": .text(input.version), "asOf": DayView.of(input.asOf, input.words),
            "revision": .optional(BuiltView.revision(input, input.words)),
            "direction": input.words.direction, "sources": .text(BuiltView.sources(input)),
            "nav": nav(input, places), "contents": contents(pages, input),
            "sections": .html(sections),
            "footer": .optional(input.configuration.footer),
            "report": .html(EmbeddedReport.block(ReportDocument.bytes(input))),
        ]
    }

    private func logo(_ input: ReportInput, _ theme: Theme) -> TemplateValue {
        guard let name = input.logo?.parts.last, let bytes = theme.assets[name] else { return .absent }
        return SafeURL.picture(name, bytes).map { .url($0) } ?? .absent
    }

    /// The pages of the top bar that are in the file: those of the only plan, or the overviews of several.
    private func nav(_ input: ReportInput, _ places: [String: String]) -> TemplateValue {
        var entries: [(text: String, path: OutputPath)] = []
        if input.project.plans.count == 1 {
            let paths = input.paths.plans[0]
            entries = PageFrame.Entry.shown(input.configuration).map { (input.words[$0.word], paths.page($0)) }
        } else {
            entries = [(input.words[input.project.plans.isEmpty ? .overview : .allPlans], input.paths.index)]
        }
        return .list(
            entries.compactMap { text, path in
                places[path.text].map { ["text": .text(text), "link": .url(.fragment($0))] }
            })
    }

    /// Everything in the file but its tasks: what a reader without script begins with.
    private func contents(_ pages: [any Page], _ input: ReportInput) -> TemplateValue {
        .list(
            pages.filter { !($0 is TaskPage) }.map { page in
                let plan = input.project.plans.count > 1 ? page.frame(input).plan : nil
                let prefix = plan.map { PlanNames.short(input.project.plans[$0]) + ": " } ?? ""
                return ["text": .text(prefix + page.title), "link": .url(.fragment(Self.place(page.path)))]
            })
    }
}

/// Why a report cannot be one file.
package enum SnapshotError: Error, Sendable {
    /// The style sheet or the script is missing, or holds `</`, which would end its element.
    case asset
}
