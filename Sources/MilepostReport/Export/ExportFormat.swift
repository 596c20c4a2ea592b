import MilepostModel

/// Forms in which a plan goes to other programs. All are plain files; nothing is sent anywhere.
package enum ExportFormat: String, Sendable, CaseIterable {
    /// A table of tasks (RFC 4180).
    case csv
    /// The same with tabs between the cells.
    case tsv
    /// Due dates and phases for a calendar (RFC 5545).
    case ics
    /// A table of tasks as JSON.
    case json
    /// A shell script that creates and updates issues on GitHub.
    case github
    /// A project for programs that read Microsoft Project's XML.
    case msproject

    /// The file, and what could not be in it: sentences without a full stop.
    package func file(_ input: ReportInput) -> (text: String, leftOut: [String]) {
        let tasks = ExportTask.all(input)
        switch self {
        case .csv: return (TableExport.csv(tasks), [])
        case .tsv: return (TableExport.tsv(tasks), [])
        case .json: return (JSONExport.json(tasks, input).text, [])
        case .ics: return CalendarExport(input: input, tasks: tasks).file
        case .github: return (GitHubExport(input: input, tasks: tasks).script, [])
        case .msproject: return (ProjectExport(input: input, tasks: tasks).document, [])
        }
    }
}
