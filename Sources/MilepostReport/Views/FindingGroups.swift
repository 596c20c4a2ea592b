import MilepostHTML
import MilepostModel
import MilepostSource

/// Findings by severity, and inside it by file.
struct FindingGroups: Sendable {
    let input: ReportInput
    let view: FindingView
    /// How many are written out; a page of ten thousand findings helps nobody.
    static let limit = 500

    func of(_ findings: [Diagnostic]) -> TemplateValue {
        .list(
            Severity.allCases.compactMap { severity in
                let all = findings.filter { $0.severity == severity }
                guard !all.isEmpty else { return nil }
                return [
                    "severity": .text(severity.rawValue), "title": .text(Self.title(severity)),
                    "count": .number(all.count), "files": files(Array(all.prefix(Self.limit))),
                    "more": all.count > Self.limit
                        ? .text("\(all.count - Self.limit) more stand in report.json.") : .absent,
                ]
            })
    }

    private func files(_ findings: [Diagnostic]) -> TemplateValue {
        var groups: [(path: String, items: [TemplateValue])] = []
        for finding in findings {
            let path = Place.file(finding.range, in: input)?.path ?? ""
            if groups.last?.path != path { groups.append((path, [])) }
            groups[groups.count - 1].items.append(view.of(finding))
        }
        return .list(groups.map { ["path": .text($0.path), "items": .list($0.items)] })
    }

    static func title(_ severity: Severity) -> String {
        switch severity {
        case .error: "Errors"
        case .warning: "Warnings"
        case .info: "Notes"
        }
    }

    /// "2 errors, 1 warning and 4 notes"; empty when there is none.
    static func summary(_ findings: [Diagnostic]) -> String {
        BuiltView.findings(
            errors: findings.count { $0.severity == .error }, warnings: findings.count { $0.severity == .warning },
            notes: findings.count { $0.severity == .info })
    }
}
