/// Makes files from a report's input: data beside the pages.
package typealias OutputFormat = @Sendable (ReportInput) -> [OutputFile]

/// The outputs beside the pages, sorted by name.
package enum OutputFormats {
    package static let all: [OutputFormat] = [
        AtomFeedOutput.files, BadgeEndpointOutput.files, BadgeOutput.files, GraphDOTOutput.files,
        ReportJSONOutput.files,
    ]
}
