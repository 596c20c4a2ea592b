import MilepostAnalysis
import MilepostModel
import MilepostReport
import MilepostSource

/// All that a build says but for what was written: what a build of the same input says again, without reading it.
struct BuildTold: Sendable, Equatable {
    /// The plan's title, where there is but one.
    var title: String?
    /// Of all plans; nil where they have no tasks.
    var done: Fraction?
    /// Lines that were read as tracked work.
    var read: Int
    /// How many were not, by the reason.
    var skipped: [SkippedLine.Reason: Int]
    /// The path of the first page in the site.
    var index: String
    /// Sorted.
    var findings: [Diagnostic]
}

extension BuildTold {
    init(_ report: ReportInput) {
        let overall = report.analysis.overall
        let coverage = CoverageWords(report.project.coverage)
        self.init(
            title: report.project.plans.count == 1 ? report.project.plans.first?.title : nil,
            done: overall.total == 0 ? nil : overall.done, read: coverage.read, skipped: coverage.skipped,
            index: report.paths.index.text, findings: report.diagnostics)
    }
}

/// What a build notes beside its site, for a run that finds it standing: what it told, and what that depends on beside
/// the digest of the input.
struct BuildNote: Sendable, Equatable {
    /// The newest date of work that is stated. It did not lie ahead; while it does not, no finding depends on the hour.
    var newest: PlanDate?
    /// Paths of links that only the disk can answer for, from the folder that was read.
    var linked: [String]
    var told: BuildTold
}

extension BuildNote {
    /// One text, which ``init(_:files:)`` reads.
    var text: String {
        var writer = NoteWriter()
        writer.add(newest?.text)
        writer.add(linked) { $0.add($1) }
        writer.add(told.title)
        writer.add(told.done == nil ? 0 : 1)
        writer.add(told.done?.count ?? 0)
        writer.add(told.done?.of ?? 0)
        writer.add(told.read)
        writer.add(SkippedLine.Reason.allCases) { $0.add(told.skipped[$1] ?? 0) }
        writer.add(told.index)
        writer.add(told.findings) { $0.add($1) }
        return writer.text
    }

    /// Nil for a text that is none, or that speaks of other files.
    ///
    /// - Parameter files: that were read.
    init?(_ text: String, files: [SourceFile]) {
        var reader = NoteReader(text, files: files)
        guard let newest = reader.optionalText(),
            let linked = reader.list({ $0.text() }), let title = reader.optionalText(), let hasTasks = reader.number(),
            let done = reader.number(), let whole = reader.number(), let read = reader.number(),
            let counts = reader.list({ $0.number() }), counts.count == SkippedLine.Reason.allCases.count,
            let index = reader.text(), let findings = reader.list({ $0.finding() }), reader.isAtEnd
        else { return nil }
        let skipped = zip(SkippedLine.Reason.allCases, counts).filter { $0.1 > 0 }
        self.init(
            newest: newest.flatMap { PlanDate($0) }, linked: linked,
            told: BuildTold(
                title: title, done: hasTasks == 1 ? Fraction(done, of: whole) : nil, read: read,
                skipped: Dictionary(uniqueKeysWithValues: skipped.map { ($0.0, $0.1) }), index: index,
                findings: findings))
    }
}
