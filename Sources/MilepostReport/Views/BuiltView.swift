import MilepostModel

/// Sentences on what a report was made from.
enum BuiltView {
    /// "As of 2026-02-27, revision 3f9c2e1."
    static func asOf(_ input: ReportInput, _ words: any PageWords) -> String {
        words.asOf(words.day(input.asOf), revision: revision(input, words))
    }

    /// "3f9c2e1", or the same "with changes".
    static func revision(_ input: ReportInput, _ words: any PageWords) -> String? {
        guard let revision = input.revision, revision.hasSuffix(ReportInput.changedRevision) else {
            return input.revision
        }
        return words.changed(revision: String(revision.dropLast(ReportInput.changedRevision.count)))
    }

    /// "docs/IMPLEMENTATION_PLAN.md and 43 task files"
    static func sources(_ input: ReportInput) -> String {
        let plans = input.project.plans
        return input.words.madeOf(
            plan: plans.count == 1 ? plans[0].path : nil, plans: plans.count,
            taskFiles: plans.reduce(0) { $0 + $1.tasks.count { $0.taskFile != nil } }, files: input.project.files.count)
    }

    /// "Read 214 of 220 lines that look like tracked work; 6 are listed with the reason why not."
    static func receipt(_ input: ReportInput) -> String {
        let coverage = input.project.coverage
        guard coverage.all > 0 else { return input.words[.noLineTracked] }
        return input.words.receipt(
            read: coverage.read, of: coverage.all, unknown: coverage.unknown.count, isWhole: coverage.skipped.isEmpty)
    }
}
