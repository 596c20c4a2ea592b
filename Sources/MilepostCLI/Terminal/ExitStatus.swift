/// What a command tells the shell. The same for every command; `--help` lists them.
enum ExitStatus: Int32 {
    case fine = 0
    /// Findings at or above the limit, or a refusal by a rule.
    case findings = 1
    /// Wrong usage.
    case usage = 2
    /// Input could not be read at all.
    case unreadable = 3
    /// Output could not be written.
    case unwritable = 4
    /// Nothing to do.
    case nothingToDo = 5
}

/// Why a command ends: a sentence for standard error and an exit status.
struct CommandFailure: Error {
    let status: ExitStatus
    /// What is wrong, without a full stop. Empty when everything is said already, or by the findings.
    let message: String
    /// What to do about it, as a verb phrase.
    let hint: String?
    /// Findings that are the reason, as they are printed; empty where there are none.
    let findings: String

    init(_ status: ExitStatus, _ message: String = "", hint: String? = nil, findings: String = "") {
        self.status = status
        self.findings = findings
        self.message = message
        self.hint = hint
    }
}
