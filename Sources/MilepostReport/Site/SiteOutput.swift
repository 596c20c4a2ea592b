package import MilepostHTML
import MilepostModel
import MilepostSource

/// A report as files: pages, assets, the search index, and the data beside them.
package struct SiteOutput: Sendable {
    package init() {}

    /// Every file of the site, to be made one by one. The same input and theme give the same bytes.
    ///
    /// - Parameter templates: the theme's in the language of the input, where they were read already.
    /// - Throws: ``TemplateError`` when a template of the theme cannot be used, ``OutputTreeError`` when two outputs
    ///   need the same place.
    package func site(
        _ input: ReportInput, theme: Theme, templates: SiteTemplates? = nil
    ) async throws -> SiteFiles {
        var scopes: [PlanScope] = []
        for plan in input.project.plans.indices { scopes.append(await PlanScope.made(input, plan: plan)) }
        let library = try (templates ?? SiteTemplates(theme: theme, words: input.words)).library
        let data = OutputFormats.all.flatMap { $0(input) }
        let layout = SiteLayout(input: input, dataFiles: Set(data.map(\.path)))
        var look = ContentDigest()
        theme.add(to: &look)
        look.add(input.words.code)
        var entries: [SiteFiles.Entry] = SitePages.all(input, scopes: scopes).map { page in
            (page.path, PageMaker(page: page, layout: layout, library: library, look: look))
        }
        for file in data + [SearchIndex.file(input, scopes: scopes)] {
            entries.append((file.path, DataFileMaker { file.bytes }))
        }
        for (path, bytes) in theme.assets {
            let parts = path.split(separator: "/").map(String.init)
            entries.append((OutputPath(["assets"] + parts), DataFileMaker { bytes }))
        }
        return try SiteFiles(entries)
    }

    /// Every file of the site, made now.
    ///
    /// - Throws: as ``site(_:theme:templates:)`` and ``SiteFiles/bytes(at:)`` do.
    package func files(_ input: ReportInput, theme: Theme) async throws -> OutputTree {
        let site = try await site(input, theme: theme)
        return try OutputTree(
            site.paths.indices.map { OutputFile(path: site.paths[$0], bytes: try site.bytes(at: $0)) })
    }
}

/// Makes a page: what its templates are given, then the rendering, which only looks at that.
private struct PageMaker: SiteFileMaker {
    let page: any Page
    let layout: SiteLayout
    let library: TemplateLibrary
    /// Of the theme, whose templates ``library`` holds.
    let look: ContentDigest

    func bytes() throws -> [UInt8] {
        try render(page.view(layout.input), layout.view(page))
    }

    func file(unlessMarked known: ContentDigest?) throws -> MarkedFile {
        let (content, frame) = (page.view(layout.input), layout.view(page))
        var mark = look
        mark.add(page.template)
        content.add(to: &mark)
        TemplateValue.object(frame).add(to: &mark)
        return MarkedFile(bytes: mark == known ? nil : try render(content, frame), mark: mark)
    }

    private func render(_ content: TemplateValue, _ frame: TemplateFields) throws -> [UInt8] {
        var frame = frame
        frame.add("main", .filled(TemplateFilling(page.template, content)))
        return try library.render("layout", .object(frame), capacity: Self.usualSize).utf8
    }

    /// Of most pages, in bytes, and not so much that it would be asked of the system each time.
    private static let usualSize = 96 << 10
}
