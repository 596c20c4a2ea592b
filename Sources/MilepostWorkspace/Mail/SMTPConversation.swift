/// What was said between curl and a server, as curl's `--verbose` tells it: `> DATA`, `< 354 Go ahead`.
struct SMTPConversation {
    /// Whether the mail itself was begun. Before that, no server has taken anything.
    private(set) var hasBegunData = false
    /// The code of the last answer, and that of the last one behind the mail itself.
    private(set) var last: Int?
    private(set) var lastBehindMail: Int?
    /// The last answer as it stands, on one line.
    private(set) var words = ""

    init(_ log: String) {
        for line in log.split(whereSeparator: \.isNewline) {
            // What follows is a farewell.
            if line == "> QUIT" { break }
            if line == "> DATA" {
                hasBegunData = true
            } else if line.hasPrefix("< "), let code = Int(line.dropFirst(2).prefix(3)) {
                last = code
                words = String(line.dropFirst(2))
                // 354 says that the mail may come, and is no answer to it.
                if hasBegunData, code != 354 { lastBehindMail = code }
            }
        }
    }

    /// What became of the mail.
    ///
    /// - Parameters:
    ///   - code: curl's exit code; 0 when all went well.
    ///   - reason: what curl says of it.
    func outcome(code: Int32, reason: String) -> MailTransfer.Outcome {
        if code == 0 { return .accepted }
        let words = words.isEmpty ? reason : words
        if hasBegunData {
            switch lastBehindMail {
            case nil: return .unknown(reason)
            case (200..<400)?: return .accepted
            case (400..<500)?: return .postponed(words)
            default: return .refused(words)
            }
        }
        if let last, (400..<500).contains(last) { return .postponed(words) }
        if let last, last >= 500 { return .refused(words) }
        return Self.passing.contains(code) ? .postponed(reason) : .refused(reason)
    }

    /// Exit codes of curl for what may be over in a moment: no name, no connection, none any more, too slow, nothing said.
    private static let passing: Set<Int32> = [6, 7, 8, 18, 28, 52, 55, 56]
}
