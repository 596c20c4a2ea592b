package import MilepostHTML
import MilepostModel
import MilepostSource

/// A report as files: pages, assets, the search index, and the data beside them.
package struct SiteOutput: Sendable {
    package init() {}

    /// Every file of the site, to be made one by one. The same input and theme give the same bytes.
    ///
    /// - Throws: ``TemplateError`` when a template of the theme cannot be used, ``OutputTreeError`` when two outputs
    ///   need the same place.
    package func site(_ input: ReportInput, theme: Theme) throws -> SiteFiles {
        let scopes = input.project.plans.indices.map { PlanScope(input, plan: $0) }
        let library = try TemplateLibrary(theme: theme)
        let data = OutputFormats.all.flatMap { $0(input) }
        let layout = SiteLayout(input: input, dataFiles: Set(data.map(\.path)))
        var entries: [SiteFiles.Entry] = SitePages.all(input, scopes: scopes).map { page in
            (page.path, { try Self.render(page, layout, library) })
        }
        for file in data + [SearchIndex.file(input, scopes: scopes)] { entries.append((file.path, { file.bytes })) }
        for (path, bytes) in theme.assets {
            let parts = path.split(separator: "/").map(String.init)
            entries.append((OutputPath(["assets"] + parts), { bytes }))
        }
        return try SiteFiles(entries)
    }

    /// Every file of the site, made now.
    ///
    /// - Throws: as ``site(_:theme:)`` and ``SiteFiles/bytes(at:)`` do.
    package func files(_ input: ReportInput, theme: Theme) throws -> OutputTree {
        let site = try site(input, theme: theme)
        return try OutputTree(
            site.paths.indices.map { OutputFile(path: site.paths[$0], bytes: try site.bytes(at: $0)) })
    }

    private static func render(_ page: any Page, _ layout: SiteLayout, _ library: TemplateLibrary) throws -> [UInt8] {
        let main = try library.render(page.template, page.view(layout.input))
        return try library.render("layout", layout.view(page, main: main), capacity: main.utf8.count + 8192).utf8
    }
}
