import MilepostReport
import MilepostRules
import MilepostSource

/// SARIF 2.1.0, which code hosts take for their lists of alerts: rules with their texts, findings with regions, related
/// places, fixes, and fingerprints that stay while lines move.
///
/// <https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html>
enum SARIFFormat {
    static func json(_ result: CheckResult) -> JSONValue {
        let driver: JSONValue = [
            "name": "Milepost", "version": .string(Version.text), "semanticVersion": .string(Version.text),
            "rules": .array(RuleCatalog.rules.map(rule)),
        ]
        let run: JSONValue = [
            "tool": ["driver": driver], "columnKind": "unicodeCodePoints",
            "results": .array(
                result.findings.map { self.result($0, result) } + result.failingGates.map { self.result($0, result) }),
        ]
        return [
            "$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": .array([run]),
        ]
    }

    private static func rule(_ rule: any Rule) -> JSONValue {
        let help = "\(rule.summary.sentence)\n\n\(rule.rationale)"
        return [
            "id": .string(rule.id.rawValue),
            "name": .string(
                rule.id.rawValue.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()),
            "shortDescription": ["text": .string(rule.summary.sentence)],
            "fullDescription": ["text": .string(rule.rationale)],
            "help": ["text": .string(help), "markdown": .string(help + example(of: rule))],
            "defaultConfiguration": ["level": .string(level(rule.severity)), "enabled": .bool(rule.isOn)],
            "properties": ["tags": .array([.string(rule.category.rawValue)])],
        ]
    }

    private static func example(of rule: any Rule) -> String {
        guard let file = rule.bad.first?.files.first else { return "" }
        return "\n\nNot so:\n\n````markdown\n\(file.text)\n````"
    }

    private static func result(_ known: KnownFinding, _ result: CheckResult) -> JSONValue {
        let finding = known.finding
        var members: [JSONValue.Member] = [
            .init("ruleId", .string(finding.rule.rawValue)),
            .init("level", .string(level(finding.severity))),
            .init("message", ["text": .string(CheckResult.sentence(finding))]),
            .init("locations", .array([["physicalLocation": place(finding.range, result)]])),
            .init("partialFingerprints", ["milepostFinding/v1": .string(known.fingerprint)]),
        ]
        if let index = RuleCatalog.ids.firstIndex(of: finding.rule) {
            members.insert(.init("ruleIndex", .integer(index)), at: 1)
        }
        if !finding.notes.isEmpty {
            let related = finding.notes.enumerated().map { index, note -> JSONValue in
                [
                    "id": .integer(index + 1), "message": ["text": .string(note.message)],
                    "physicalLocation": place(note.range, result),
                ]
            }
            members.append(.init("relatedLocations", .array(related)))
        }
        if let fix = finding.fix, !fix.edits.isEmpty { members.append(.init("fixes", .array([self.fix(fix, result)]))) }
        if let task = finding.task { members.append(.init("properties", ["task": .string(task)])) }
        return .object(members)
    }

    /// A gate has no place of its own; code hosts show only what has one.
    private static func result(_ gate: GateResult, _ result: CheckResult) -> JSONValue {
        [
            "ruleId": .string("gate.\(gate.name)"), "level": "error", "message": ["text": .string(gate.sentence)],
            "locations": .array([
                [
                    "physicalLocation": [
                        "artifactLocation": ["uri": .string(uri(result.gatePath))], "region": ["startLine": 1],
                    ]
                ]
            ]),
            "partialFingerprints": ["milepostGate/v1": .string(gate.name)],
        ]
    }

    private static func fix(_ fix: Fix, _ result: CheckResult) -> JSONValue {
        let changes = Dictionary(grouping: fix.edits) { $0.range.file }.sorted { $0.key < $1.key }
        return [
            "description": ["text": .string(fix.title.sentence)],
            "artifactChanges": .array(
                changes.map { file, edits in
                    [
                        "artifactLocation": ["uri": .string(uri(result.path(file)))],
                        "replacements": .array(
                            edits.sorted { $0.range < $1.range }.map {
                                [
                                    "deletedRegion": region($0.range, result),
                                    "insertedContent": ["text": .string($0.replacement)],
                                ]
                            }),
                    ]
                }),
        ]
    }

    private static func place(_ range: SourceRange, _ result: CheckResult) -> JSONValue {
        [
            "artifactLocation": ["uri": .string(uri(result.path(range.file)))],
            "region": region(range, result),
        ]
    }

    private static func region(_ range: SourceRange, _ result: CheckResult) -> JSONValue {
        let (start, end) = result.region(range)
        return [
            "startLine": .integer(start.line), "startColumn": .integer(start.column), "endLine": .integer(end.line),
            "endColumn": .integer(end.column), "byteOffset": .integer(range.start),
            "byteLength": .integer(range.end - range.start),
        ]
    }

    private static func level(_ severity: Severity) -> String {
        switch severity {
        case .error: "error"
        case .warning: "warning"
        case .info: "note"
        }
    }

    /// A path as an address: one from the root is a file's.
    static func uri(_ path: String) -> String {
        (path.hasPrefix("/") ? "file://" : "") + EncodedPath.text(path)
    }
}
