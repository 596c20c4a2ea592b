import MilepostWorkspace

/// Hands a mail to a server, and again where the server only postpones it: never twice, and never without a word.
struct MailDelivery {
    let workspace: Workspace
    /// How often it is tried again, and after how many seconds.
    let retries: Int
    let wait: Int

    /// - Throws: ``CommandFailure`` when the mail was not taken, or nobody can say whether it was.
    func deliver(_ mail: MailTransfer) async throws(CommandFailure) {
        let server = "\(mail.server.host):\(mail.server.port)"
        for attempt in 0...retries {
            switch await workspace.sendMail(mail) {
            case .accepted: return
            case .refused(let words):
                throw CommandFailure(
                    .unwritable, "\(server) refuses the mail: \(words)", hint: "nobody got it; see what the server says"
                )
            case .unknown(let words):
                throw CommandFailure(
                    .unwritable, "nobody can say whether \(server) took the mail: \(words)",
                    hint: "see whether it has arrived before you send it again")
            case .noProgram:
                throw CommandFailure(
                    .unwritable, "curl, which sends mails, cannot be run",
                    hint: "install curl, or write the mail with --output and send it by other means")
            case .postponed(let words):
                guard attempt < retries else {
                    let tries = retries == 0 ? "" : " in \(retries + 1) tries"
                    throw CommandFailure(
                        .unwritable, "\(server) did not take the mail\(tries): \(words)",
                        hint: "nobody got it; send it again later")
                }
                try StandardStream.error.write(
                    "note: \(TerminalText.sanitized("\(server) postpones the mail: \(words)")); trying again in \(wait) s\n"
                )
                try? await Task.sleep(for: .seconds(wait))
            }
        }
    }
}
