import MilepostModel

/// The reading receipt in words.
struct CoverageWords {
    let coverage: Coverage

    init(_ coverage: Coverage) {
        self.coverage = coverage
    }

    /// "Read 210 of 214 lines that look like tracked work; not counted: 3 in a legend, 1 unknown".
    var text: String {
        let head = "Read \(coverage.read) of \(Count.text(coverage.all, "line")) that look like tracked work"
        let reasons = SkippedLine.Reason.allCases.compactMap { reason -> String? in
            let count = coverage.skipped.count { $0.reason == reason }
            return count == 0 ? nil : "\(count) \(Self.words(reason))"
        }
        return reasons.isEmpty ? head : "\(head); not counted: \(reasons.joined(separator: ", "))"
    }

    /// Lines that may hold work and could not be read; no number may be shown without them.
    var unreadLines: Int { coverage.skipped.count { $0.reason == .broken || $0.reason == .unknown } }

    private static func words(_ reason: SkippedLine.Reason) -> String {
        switch reason {
        case .legend: "in a legend"
        case .template: "in a template"
        case .fence: "inside a code fence"
        case .acceptance: "in lists that count as boxes only"
        case .duplicate: "stated a second time"
        case .registry: "in a registry"
        case .otherTable: "in other tables"
        case .broken: "in a block that could not be read"
        case .dialect: "in a form that is not read yet"
        case .unknown: "unknown"
        }
    }
}
