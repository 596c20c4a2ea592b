import ArgumentParser
import MilepostWorkspace

/// Where a mail is handed in.
struct SendOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Send it, by smtp://user@host:port; smtps is TLS from the start.",
            discussion: """
                The password comes from the variable MILEPOST_SMTP_PASSWORD or from --password-file, never from the \
                command line, which everybody on the machine can read. Sending is curl's work.
                """, valueName: "server"))
    var send: String?

    @Option(
        help: ArgumentHelp("The file whose first line is the password.", valueName: "file"), completion: .file())
    var passwordFile: String?

    @Flag(
        help: ArgumentHelp(
            "Send without TLS where the server has none.",
            discussion: "Everybody on the way can read the mail and the password then."))
    var allowPlain = false

    @Option(help: ArgumentHelp("How often to try again what a server postpones, 0 to 10.", valueName: "count"))
    var retries = 3

    @Option(help: ArgumentHelp("Seconds to wait before that, 0 to 3600.", valueName: "seconds"))
    var retryWait = 60

    /// The server; nil where nothing is sent.
    var server: SMTPServer? {
        var server = send.flatMap { SMTPServer($0) }
        server?.allowsPlain = allowPlain
        return server
    }

    func validate() throws {
        if let send, SMTPServer(send) == nil {
            throw ValidationError(
                """
                '\(TerminalText.sanitized(send))' names no server such as smtp://ana@smtp.example.org:587; \
                an @ in the user's name is written as %40, and a password does not belong here
                """)
        }
        guard (0...10).contains(retries) else { throw ValidationError("--retries takes a number from 0 to 10") }
        guard (0...3600).contains(retryWait) else { throw ValidationError("--retry-wait takes 0 to 3600 seconds") }
        if send == nil, passwordFile != nil || allowPlain {
            throw ValidationError("--password-file and --allow-plain belong to --send")
        }
    }

    /// The password of the server's user.
    ///
    /// - Throws: ``CommandFailure`` where there is none, or the file cannot be read.
    func password(_ workspace: Workspace) throws(CommandFailure) -> String? {
        guard server?.user != nil else { return nil }
        let password: String
        if let passwordFile {
            do {
                let bytes = try workspace.readFile(passwordFile, 4096)
                password = String(decoding: bytes.prefix { $0 != 0x0A && $0 != 0x0D }, as: UTF8.self)
            } catch {
                throw CommandFailure(error)
            }
        } else {
            password = workspace.environment("MILEPOST_SMTP_PASSWORD") ?? ""
        }
        guard !password.isEmpty else {
            throw CommandFailure(
                .usage, "the server's user has no password",
                hint: "put it into the variable MILEPOST_SMTP_PASSWORD, or into a file for --password-file")
        }
        return password
    }
}
