import MilepostAnalysis
import MilepostHTML
import MilepostMarkdown
import MilepostModel
import MilepostReading
import MilepostRules
import MilepostSource
import MilepostTestSupport

/// What must hold of any input, whatever it is.
enum FuzzChecks {
    /// What does not hold, one line each.
    static func problems(with files: [SourceFile]) async -> [String] {
        let read = await ProjectReader.read(files)
        var problems = RangeCheck.problems(in: read, files: files).map { "a range: \($0)" }
        problems += receiptProblems(read.value)
        problems += await EditChecks.problems(in: read.value, files: files)
        let analysis = Analysis(of: read.value)
        guard let present = PlanDate("2026-02-01") else { return problems }
        let broken = RuleCatalog.check(
            RuleInput(project: read.value, analysis: analysis, read: read.diagnostics, present: present)
        ).findings
        problems += RangeCheck.problems(in: broken, files: files).map { "a rule's range: \($0)" }
        problems += fixProblems(read.diagnostics + broken, files: files)
        for file in files where file.path.hasSuffix(".md") { problems += proseProblems(file) }
        return problems
    }

    /// The receipt names each line once, in order and whole.
    private static func receiptProblems(_ project: Project) -> [String] {
        var problems: [String] = []
        var last: SourceRange?
        for line in project.coverage.skipped {
            if let last, line.range <= last { problems.append("the receipt lists \(line.range) after \(last)") }
            last = line.range
            let file = project.file(line.range.file)
            if file.lineRange(file.line(at: line.range.start)) != line.range.bytes {
                problems.append("the receipt lists a part of a line: \(line.range) as \(line.reason)")
            }
        }
        return problems
    }

    /// A fix can be made, and mends its finding without another place changing.
    private static func fixProblems(_ diagnostics: [Diagnostic], files: [SourceFile]) -> [String] {
        diagnostics.compactMap { diagnostic in
            guard let fix = diagnostic.fix, let first = fix.edits.first else { return nil }
            let edits = fix.edits.filter { $0.range.file == first.range.file }
            do {
                _ = try files[first.range.file.index].applying(edits)
                return nil
            } catch {
                return "the fix of \(diagnostic.rule) cannot be made: \(error)"
            }
        }
    }

    /// Markdown has a reading, and its markup holds nothing that acts.
    private static func proseProblems(_ file: SourceFile) -> [String] {
        let parsed = MarkdownDocument.parse(file)
        var files = Array(repeating: SourceFile(path: "", text: ""), count: file.id.index)
        files.append(file)
        var problems = RangeCheck.problems(in: parsed, files: files).map { "a range of Markdown: \($0)" }
        let html = ProseDocument(parsed.value).render().html.markup.lowercased()
        for needle in ["<script", "<img", "<iframe", "<style", "javascript:\"", "href=\"javascript"]
        where html.contains(needle) {
            problems.append("markup holds \(needle)")
        }
        return problems
    }
}
