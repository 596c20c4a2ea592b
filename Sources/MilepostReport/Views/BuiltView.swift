import MilepostModel

/// Sentences on what a report was made from.
enum BuiltView {
    /// "As of 2026-02-27, revision 3f9c2e1."
    static func asOf(_ input: ReportInput) -> String {
        "As of \(input.asOf.day)" + (input.revision.map { ", revision \($0)" } ?? "") + "."
    }

    /// "docs/IMPLEMENTATION_PLAN.md and 43 task files"
    static func sources(_ input: ReportInput) -> String {
        let plans = input.project.plans
        let taskFiles = plans.reduce(0) { $0 + $1.tasks.count { $0.taskFile != nil } }
        var parts: [String] = []
        if plans.count == 1, let path = plans[0].path {
            parts.append(path)
        } else if plans.count > 1 {
            parts.append(Words.count(plans.count, "plan", "plans"))
        }
        if taskFiles > 0 { parts.append(Words.count(taskFiles, "task file", "task files")) }
        return parts.isEmpty ? Words.count(input.project.files.count, "file", "files") : Words.list(parts)
    }

    /// "Read 214 of 220 lines that look like tracked work; 6 are listed with the reason why not."
    static func receipt(_ input: ReportInput) -> String {
        let coverage = input.project.coverage
        guard coverage.all > 0 else { return "No line looks like tracked work." }
        let sentence =
            "Read \(coverage.read) of \(Words.count(coverage.all, "line", "lines")) that look like tracked work"
        let unknown = coverage.unknown.count
        if unknown > 0 {
            return sentence + "; of \(Words.count(unknown, "line", "lines")) nobody can say what it is."
        }
        return coverage.skipped.isEmpty ? sentence + "." : sentence + "; the rest is listed with the reason."
    }

    /// "2 errors, 1 warning and 4 notes", empty when nothing was found.
    static func findings(errors: Int, warnings: Int, notes: Int) -> String {
        var parts: [String] = []
        if errors > 0 { parts.append(Words.count(errors, "error", "errors")) }
        if warnings > 0 { parts.append(Words.count(warnings, "warning", "warnings")) }
        if notes > 0 { parts.append(Words.count(notes, "note", "notes")) }
        return Words.list(parts)
    }
}
