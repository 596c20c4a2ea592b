import MilepostConfiguration
import MilepostSource

/// Reads a configuration as a user wrote it.
struct Read {
    let file: SourceFile
    let configuration: Configuration
    let findings: [Diagnostic]

    init(_ text: String) {
        file = SourceFile(path: "milepost.yml", text: text)
        let read = ConfigurationReader.read(file)
        configuration = read.value
        findings = read.diagnostics
    }

    /// `2:1 sentence (hint)`
    var lines: [String] {
        findings.map { finding in
            let place = file.location(at: finding.range.start)
            return "\(place.line):\(place.column) \(finding.message)" + (finding.hint.map { " (\($0))" } ?? "")
        }
    }
}
