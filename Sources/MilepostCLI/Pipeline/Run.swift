import MilepostGraph
import MilepostHTML
import MilepostReading
import MilepostReport
import MilepostSource
import MilepostWorkspace

/// What a run of the pipeline gave: the report, and where its files lie as seen from the current folder.
struct Run {
    let report: ReportInput
    /// The folder that the report's paths are relative to, such as `docs`.
    let root: String
    /// The folder that the site is for.
    var folder = Pipeline.siteFolder
    /// How its pages look.
    var theme = Theme.embedded
    /// The theme's, where they were read while the files were.
    var templates: SiteTemplates?
    /// What the site is made from (``SiteDigest``), and at which revision.
    var input = ""
    /// For a run that finds the site standing; nil where it had better read the files itself.
    var note: BuildNote?
    /// The site that an earlier run made from the same; nil where it has to be written.
    var standing: StandingFolder?
    /// For the next run over the same input, where one was announced.
    var kept: Kept?
}

/// What a run leaves to the next one over the same input, which reads only what has changed since.
struct Kept: Sendable {
    /// As they were loaded.
    var files: [SourceFile] = []
    /// The configuration's bytes.
    var configuration: [UInt8] = []
    var read = ReadFiles()
    var documents: Documents?
    var templates: SiteTemplates?
    /// Of drawings, by what they are layouts of.
    var layouts = LayoutCache()
}
