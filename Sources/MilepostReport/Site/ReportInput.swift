package import MilepostAnalysis
package import MilepostConfiguration
package import MilepostGraph
package import MilepostHTML
package import MilepostModel
package import MilepostSource

/// The only value a page or an output sees: what was read, what was computed, and when. A class, since every page and
/// every part of one holds it.
package final class ReportInput: Sendable {
    package let project: Project
    package let analysis: Analysis
    /// Sorted.
    package let diagnostics: [Diagnostic]
    /// The day the report speaks of; no page reads a clock.
    package let asOf: PlanDate
    /// The revision it was built from, short; nil outside a repository.
    package let revision: String?
    /// Milepost's own version.
    package let version: String
    /// What is different from an earlier state, where one was named. Its plans are in the order of the project's.
    package let changes: ComparisonInput?
    /// What the pages say, and in which language.
    package let words: any PageWords
    /// What the project says of its site.
    package let configuration: Configuration
    /// A picture beside the site's name, among the theme's assets.
    package let logo: OutputPath?
    /// Where the lines of files can be looked at.
    package let sourceLinks: SourceLinks
    package let paths: SitePaths
    /// Where layouts of drawings are kept between runs; nil for a run that is the only one.
    package let layouts: LayoutCache?
    /// The text of a file, to be shown on a page; nil for a file that is no Markdown. It may be asked
    /// for more than once, so it should hold what was read already.
    package let document: @Sendable (FileID) -> ProseDocument?
    /// The text of a task's file as ``prepared(_:of:issues:)`` made it when the file was read; nil for one that is to be asked
    /// of ``document``.
    package let prepared: @Sendable (FileID) -> PreparedProse?

    /// - Parameter paths: where pages lie, where that is known already; nil to find it out.
    package init(
        project: Project, analysis: Analysis, diagnostics: [Diagnostic], asOf: PlanDate, revision: String?,
        version: String, changes: ComparisonInput? = nil, words: any PageWords = English(),
        configuration: Configuration = Configuration(), logo: OutputPath? = nil,
        sourceLinks: SourceLinks = SourceLinks(), paths: SitePaths? = nil, layouts: LayoutCache? = nil,
        document: @escaping @Sendable (FileID) -> ProseDocument? = { _ in nil },
        prepared: @escaping @Sendable (FileID) -> PreparedProse? = { _ in nil }
    ) {
        self.project = project
        self.analysis = analysis
        self.diagnostics = diagnostics.sorted()
        self.asOf = asOf
        self.revision = revision
        self.version = version
        self.changes = changes
        self.words = words
        self.configuration = configuration
        self.logo = logo
        self.sourceLinks = sourceLinks
        self.layouts = layouts
        self.paths = paths ?? SitePaths(project, without: configuration.pagesOff)
        self.document = document
        self.prepared = prepared
    }

    /// What stands behind a revision that files differ from.
    package static let changedRevision = " with changes"

    /// What a task's page will show of its file. Where a file is parsed anyway, this is the time to make it: trees are
    /// large, markup is not.
    ///
    /// - Parameter issues: where the numbers of issues lead.
    package static func prepared(
        _ document: ProseDocument, of source: SourceFile, issues: AddressPattern? = nil
    ) -> PreparedProse {
        ProseView.prepared(document, of: source, issues: issues)
    }
}
