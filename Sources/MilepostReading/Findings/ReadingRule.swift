import MilepostModel
package import MilepostSource

/// The rules that reading itself can break. The rules about a whole project live in MilepostRules.
package enum ReadingRule {
    package static let invalidYAML = RuleID("invalid-yaml")
    package static let invalidTable = RuleID("invalid-table")
    package static let unknownStatus = RuleID("unknown-status")
    package static let unknownPriority = RuleID("unknown-priority")
    package static let badDate = RuleID("bad-date")
    package static let badBoolean = RuleID("bad-boolean")
    package static let duplicateID = RuleID("duplicate-id")
    package static let unresolvedDependent = RuleID("unresolved-dependent")
    package static let tableYAMLMismatch = RuleID("table-yaml-mismatch")
    package static let placeholder = RuleID("placeholder")
    package static let fileName = RuleID("file-name")
    package static let duplicateSectionNumber = RuleID("duplicate-section-number")
    package static let brokenArchive = RuleID("broken-archive")
    package static let unendedComment = RuleID("unended-comment")

    package static let all: [RuleID] = [
        badBoolean, badDate, brokenArchive, duplicateID, duplicateSectionNumber, fileName, invalidTable, invalidYAML,
        placeholder, tableYAMLMismatch, unendedComment, unknownPriority, unknownStatus, unresolvedDependent,
    ]
}

/// The sentences of the reading rules, one place for all.
enum ReadingFinding {
    static func invalidYAML(_ error: YAMLFailure) -> Diagnostic {
        Diagnostic(
            rule: ReadingRule.invalidYAML, severity: .error, range: error.range,
            message: "this block is not valid YAML: \(error.message)", label: "the parser stopped here",
            hint: "mend the YAML; until then nothing in this block is counted")
    }

    static func unknownStatus(_ word: String, nearest: String?, at range: SourceRange, task: String?) -> Diagnostic {
        Diagnostic(
            rule: ReadingRule.unknownStatus, severity: .error, range: range,
            message: "'\(word)' is not a status this plan knows", label: "counted as not started",
            hint: nearest.map { "did you mean '\($0)'?" }
                ?? "use NOT_STARTED, IN_PROGRESS, BLOCKED, COMPLETED or DEFERRED, or define the word in the status legend",
            task: task)
    }

    static func unknownPriority(_ word: String, nearest: String?, at range: SourceRange, task: String?) -> Diagnostic {
        Diagnostic(
            rule: ReadingRule.unknownPriority, severity: .error, range: range,
            message: "'\(word)' is not a priority", label: "read as no priority",
            hint: nearest.map { "did you mean '\($0)'?" } ?? "use P0 to P9, or critical, high, medium or low",
            task: task)
    }

    static func badDate(_ text: String, at range: SourceRange, task: String?) -> Diagnostic {
        Diagnostic(
            rule: ReadingRule.badDate, severity: .error, range: range,
            message: "'\(text)' is not an ISO 8601 date", label: "read as no date",
            hint: "write it as 2026-01-15 or 2026-01-15T10:00:00", task: task)
    }

    static func badBoolean(
        _ text: String, name: String, reads value: Bool, at range: SourceRange, task: String?
    ) -> Diagnostic {
        Diagnostic(
            rule: ReadingRule.badBoolean, severity: .warning, range: range,
            message: "the check '\(name)' says '\(text)'; only a plain true or false counts as stated",
            label: "read as \(value)",
            hint: "write '\(value)'",
            fix: Fix(title: "write '\(value)'", edits: [TextEdit(range: range, replacement: "\(value)")]), task: task)
    }

    static func duplicateID(_ id: String, at range: SourceRange, first: SourceRange, inFiles: Bool = false)
        -> Diagnostic
    {
        Diagnostic(
            rule: ReadingRule.duplicateID, severity: .error, range: range,
            message: inFiles ? "two task files are \(id)" : "\(id) is stated a second time",
            label: "not counted: the first one stands", hint: "remove it, or give it an id of its own",
            notes: [DiagnosticNote(range: first, message: "first stated here")], task: id)
    }

    static func unresolvedDependent(_ text: String, task: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            rule: ReadingRule.unresolvedDependent, severity: .info, range: range,
            message: "'\(text)' is no task or phase of this plan", label: "kept as an outside component",
            hint: "write the id or name of a task, or leave it if it is meant", task: task)
    }

    static func unresolvedNeed(_ text: String, task: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            rule: ReadingRule.unresolvedDependent, severity: .info, range: range,
            message: "\(task) says that it needs '\(text)', which no plan or task file here states",
            label: "holds nothing back", hint: "write the id of a task of this plan, or remove it", task: task)
    }

    static func tooManyDependencies(_ limit: Int, task: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            rule: ReadingRule.unresolvedDependent, severity: .error, range: range,
            message: "this plan states more than \(limit) dependencies",
            label: "left out, like all that are stated below",
            hint: "name fewer tasks at once, such as the last one of a phase", task: task)
    }

    static func tableYAMLMismatch(
        _ differences: [String], task: String, at range: SourceRange, other: SourceRange, fix: Fix
    ) -> Diagnostic {
        Diagnostic(
            rule: ReadingRule.tableYAMLMismatch, severity: .error, range: range,
            message: "the table and the YAML block disagree on \(task): \(differences.joined(separator: ", "))",
            label: "the table says this", hint: "make both the same; until then the YAML counts",
            notes: [DiagnosticNote(range: other, message: "the YAML says this")], fix: fix, task: task)
    }

    static func placeholder(_ text: String, at range: SourceRange, task: String?) -> Diagnostic {
        Diagnostic(
            rule: ReadingRule.placeholder, severity: .warning, range: range,
            message: "'\(text)' is left over from the template", hint: "put the real text here", task: task)
    }

    static func fileName(_ message: String, task: String, at range: SourceRange, hint: String, fix: Fix? = nil)
        -> Diagnostic
    {
        Diagnostic(
            rule: ReadingRule.fileName, severity: .warning, range: range, message: message, hint: hint, fix: fix,
            task: task)
    }

    static func missingArchive(_ address: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            rule: ReadingRule.brokenArchive, severity: .error, range: range,
            message: "'\(address)' is no archive of a phase", label: "the tasks of this phase are missing",
            hint:
                "bring the file back, with `document_type: \(PlanArchive.documentType)` and one phase in it, or correct the address"
        )
    }

    static func strayArchive(at range: SourceRange) -> Diagnostic {
        Diagnostic(
            rule: ReadingRule.brokenArchive, severity: .error, range: range,
            message: "no phase of a plan says that it lies in this archive", label: "nothing in it is counted",
            hint:
                "write `**\(PlanArchive.label)**: [its tasks](this file)` below the phase's heading, or remove the file"
        )
    }

    static func duplicateSectionNumber(_ number: String, at range: SourceRange, first: SourceRange) -> Diagnostic {
        Diagnostic(
            rule: ReadingRule.duplicateSectionNumber, severity: .info, range: range,
            message: "two sections have the number \(number)", label: "the second one",
            hint: "give it the next number", notes: [DiagnosticNote(range: first, message: "the first one")])
    }

    static func unendedComment(at range: SourceRange) -> Diagnostic {
        Diagnostic(
            rule: ReadingRule.unendedComment, severity: .warning, range: range,
            message: "this comment has no end", label: "all that follows belongs to it, and no task in it is counted",
            hint: "write --> where the comment ends")
    }
}

/// What a YAML parser has to say, without its type.
struct YAMLFailure: Sendable {
    let message: String
    let range: SourceRange
}
