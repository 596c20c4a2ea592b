import MilepostModel

/// The reading receipt in words.
struct CoverageWords {
    /// Lines that were read as tracked work.
    let read: Int
    /// How many were not, by the reason; no reason without any.
    let skipped: [SkippedLine.Reason: Int]

    init(_ coverage: Coverage) {
        self.init(read: coverage.read, skipped: coverage.skipped.reduce(into: [:]) { $0[$1.reason, default: 0] += 1 })
    }

    init(read: Int, skipped: [SkippedLine.Reason: Int]) {
        self.read = read
        self.skipped = skipped
    }

    /// "Read 210 of 214 lines that look like tracked work; not counted: 3 in a legend, 1 unknown".
    var text: String {
        let all = read + skipped.values.reduce(0, +)
        let head = "Read \(read) of \(Count.text(all, "line")) that look like tracked work"
        let reasons = SkippedLine.Reason.allCases.compactMap { reason in
            skipped[reason].map { "\($0) \(Self.words(reason))" }
        }
        return reasons.isEmpty ? head : "\(head); not counted: \(reasons.joined(separator: ", "))"
    }

    /// Lines that may hold work and could not be read; no number may be shown without them.
    var unreadLines: Int { skipped[.broken, default: 0] + skipped[.unknown, default: 0] }

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
