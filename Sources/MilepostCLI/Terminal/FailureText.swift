/// How a failure is told on standard error.
struct FailureText {
    let text: String

    init(_ failure: CommandFailure) {
        guard !failure.message.isEmpty else {
            text = failure.findings
            return
        }
        let hint = failure.hint.map { "  help: \(TerminalText.sanitized($0))\n" } ?? ""
        text = "\(failure.findings)error: \(TerminalText.sanitized(failure.message))\n\(hint)"
    }

    /// To standard error; if that is gone too there is nobody left to tell.
    func print() {
        try? StandardStream.error.write(text)
    }
}
