package import MilepostHTML
import MilepostModel
import MilepostSource

/// A report as files: pages, assets, the search index, and the data beside them.
package struct SiteOutput: Sendable {
    package init() {}

    /// Every file of the site, pages made on all cores. The same input and theme give the same bytes.
    ///
    /// - Throws: ``TemplateError`` when a template of the theme cannot be used, ``OutputTreeError`` when two outputs
    ///   need the same place.
    package func files(_ input: ReportInput, theme: Theme) async throws -> OutputTree {
        let scopes = input.project.plans.indices.map { PlanScope(input, plan: $0) }
        let library = try TemplateLibrary(theme: theme)
        let data = OutputFormats.all.flatMap { $0(input) }
        let layout = SiteLayout(input: input, dataFiles: Set(data.map(\.path)))
        var files = data
        let pages = await SitePages.all(input, scopes: scopes).concurrentMap { page in
            Result {
                let main = try library.render(page.template, page.view(input))
                let html = try library.render("layout", layout.view(page, main: main))
                return OutputFile(path: page.path, bytes: html.utf8)
            }
        }
        for page in pages { files.append(try page.get()) }
        files.append(SearchIndex.file(input, scopes: scopes))
        for (path, bytes) in theme.assets {
            let parts = path.split(separator: "/").map(String.init)
            files.append(OutputFile(path: OutputPath(["assets"] + parts), bytes: bytes))
        }
        return try OutputTree(files)
    }
}
