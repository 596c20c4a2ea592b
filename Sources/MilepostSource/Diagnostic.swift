/// The stable name of a rule, such as `unknown-status`.
public struct RuleID: RawRepresentable, Sendable, Hashable, Comparable, CustomStringConvertible {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    public init(_ rawValue: String) {
        self.rawValue = rawValue
    }

    public var description: String { rawValue }

    public static func < (left: RuleID, right: RuleID) -> Bool {
        left.rawValue < right.rawValue
    }
}

/// How much a finding matters, worst first.
public enum Severity: String, Sendable, Hashable, CaseIterable, Comparable {
    case error
    case warning
    case info

    public static func < (left: Severity, right: Severity) -> Bool {
        left.order < right.order
    }

    private var order: Int {
        switch self {
        case .error: 0
        case .warning: 1
        case .info: 2
        }
    }
}

/// A further place that explains a finding, with a few words for it.
public struct DiagnosticNote: Sendable, Hashable {
    public let range: SourceRange
    public let message: String

    public init(range: SourceRange, message: String) {
        self.range = range
        self.message = message
    }
}

/// Edits that mend a finding.
public struct Fix: Sendable, Hashable {
    /// What the fix does, as a verb phrase.
    public let title: String
    public let edits: [TextEdit]
    /// Whether nothing has to be weighed: what it writes follows from what stands there. One that is not is only made
    /// when it is asked for.
    public let isSafe: Bool

    public init(title: String, edits: [TextEdit], isSafe: Bool = true) {
        self.title = title
        self.edits = edits
        self.isSafe = isSafe
    }
}

/// A finding: what is wrong, where, and what to do about it.
///
/// A value beside values; nothing is printed or thrown where it arises. `Docs/diagnostics-style.md` is its style.
public struct Diagnostic: Sendable, Hashable {
    public let rule: RuleID
    public let severity: Severity
    /// Where it is; an empty range at the start of a file speaks of the whole file.
    public let range: SourceRange
    /// One sentence without a full stop.
    public let message: String
    /// A few words to stand under the marked bytes.
    public let label: String?
    /// What to do, as a verb phrase.
    public let hint: String?
    public let notes: [DiagnosticNote]
    public let fix: Fix?
    /// The id of the task it speaks of, as written; nil when it speaks of none.
    public let task: String?

    public init(
        rule: RuleID, severity: Severity, range: SourceRange, message: String, label: String? = nil,
        hint: String? = nil, notes: [DiagnosticNote] = [], fix: Fix? = nil, task: String? = nil
    ) {
        self.rule = rule
        self.severity = severity
        self.range = range
        self.message = message
        self.label = label
        self.hint = hint
        self.notes = notes
        self.fix = fix
        self.task = task
    }
}

extension Diagnostic: Comparable {
    /// By file, place, rule and sentence: the order in which findings are shown.
    public static func < (left: Diagnostic, right: Diagnostic) -> Bool {
        if left.range != right.range { return left.range < right.range }
        if left.rule != right.rule { return left.rule < right.rule }
        return left.message < right.message
    }
}

extension Diagnostic {
    /// The same finding with another weight.
    public func with(severity: Severity) -> Diagnostic {
        Diagnostic(
            rule: rule, severity: severity, range: range, message: message, label: label, hint: hint, notes: notes,
            fix: fix, task: task)
    }

    /// The same finding about a task.
    public func with(task: String) -> Diagnostic {
        Diagnostic(
            rule: rule, severity: severity, range: range, message: message, label: label, hint: hint, notes: notes,
            fix: fix, task: task)
    }
}
