/// `report.json`: the whole model and analysis for other programs.
package enum ReportJSONOutput {
    @Sendable package static func files(_ input: ReportInput) -> [OutputFile] {
        [OutputFile(path: OutputPath("report.json")) { ReportDocument.bytes(input) }]
    }
}
