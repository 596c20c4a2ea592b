import FoundationEssentials
import MilepostModel
import MilepostReport
import MilepostSource

/// Findings that a project knows of and lives with for now: they are counted and not shown.
struct Baseline: Sendable {
    static let schema = "milepost/baseline/1"

    private struct Document: Decodable {
        struct Entry: Decodable {
            let fingerprint: String
        }

        let schema: String
        let findings: [Entry]
    }

    /// What each is known by; edits around a finding do not change it.
    let fingerprints: Set<String>

    /// - Throws: ``CommandFailure`` for a file that is none of ours.
    init(bytes: [UInt8], path: String) throws(CommandFailure) {
        let document: Document
        do {
            document = try JSONDecoder().decode(Document.self, from: Data(bytes))
        } catch {
            throw CommandFailure(
                .usage, "\(path) is no baseline", hint: "write one with milepost check --write-baseline")
        }
        guard document.schema == Self.schema else {
            throw CommandFailure(.usage, "\(path) is no baseline: its schema is not \(Self.schema)")
        }
        fingerprints = Set(document.findings.map(\.fingerprint))
    }

    /// The file that holds these findings, for version control: a line for each, and no numbers of lines, which would
    /// change with every edit.
    static func text(_ findings: [KnownFinding], in project: Project) -> String {
        let entries = findings.map { known -> JSONValue in
            [
                "fingerprint": .string(known.fingerprint), "rule": .string(known.finding.rule.rawValue),
                "file": .string(project.file(known.finding.range.file).path), "task": JSONValue(known.finding.task),
            ]
        }
        let value: JSONValue = ["schema": .string(schema), "findings": .array(entries)]
        return value.text
    }
}
