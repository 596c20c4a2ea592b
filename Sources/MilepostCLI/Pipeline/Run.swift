import MilepostReport

/// What a run of the pipeline gave: the report, and where its files lie as seen from the current folder.
struct Run {
    let report: ReportInput
    /// The folder that the report's paths are relative to, such as `docs`.
    let root: String
}
