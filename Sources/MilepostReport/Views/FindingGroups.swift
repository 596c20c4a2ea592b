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
                    "severity": .text(severity.rawValue), "title": .text(input.words[Self.title(severity)]),
                    "count": .number(all.count), "files": files(Array(all.prefix(Self.limit))),
                    "more": all.count > Self.limit
                        ? .text(input.words.moreFindings(all.count - Self.limit)) : .absent,
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

    static func title(_ severity: Severity) -> FixedWord {
        switch severity {
        case .error: .errors
        case .warning: .warnings
        case .info: .notesFound
        }
    }

    /// "2 errors, 1 warning and 4 notes"; empty when there is none.
    static func summary(_ findings: [Diagnostic], _ words: any PageWords) -> String {
        let kinds: [(Severity, Noun)] = [(.error, .error), (.warning, .warning), (.info, .note)]
        return words.list(
            kinds.compactMap { severity, noun in
                let count = findings.count { $0.severity == severity }
                return count > 0 ? words.count(count, noun) : nil
            })
    }
}
