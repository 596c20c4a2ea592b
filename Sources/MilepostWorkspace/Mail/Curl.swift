import MilepostSource
import Subprocess

/// The `curl` program, which hands mails to servers: it knows TLS, its certificates and the ways of logging in.
enum Curl {
    /// - Parameter seconds: after these it gives up.
    static func send(_ mail: MailTransfer, seconds: Int = 120) async -> MailTransfer.Outcome {
        let file: RawPath
        do {
            file = try written(mail.message)
        } catch {
            return .postponed("the mail cannot be kept while it is sent: \(error.reason)")
        }
        defer { try? FileSystem.removeFile(file) }
        do {
            // Settings come over standard input: what stands on a command line can be read by everybody on the machine.
            let result = try await Subprocess.run(
                .name("curl"), arguments: ["--disable", "--config", "-"],
                environment: .inherit.updating(["LC_ALL": "C"]),
                input: .array(Array(settings(mail, file: file.text, seconds: seconds).utf8)),
                output: .discarded, error: .bytes(limit: 1 << 20))
            guard case .exited(let code) = result.terminationStatus else { return .unknown("curl was stopped") }
            let log = String(decoding: result.standardError, as: UTF8.self)
            return SMTPConversation(log).outcome(code: code, reason: reason(log, code))
        } catch {
            return .noProgram
        }
    }

    /// The file that curl reads the mail from; nobody else may.
    private static func written(_ message: [UInt8]) throws(SystemError) -> RawPath {
        let file = Workspace.temporaryFolder.appending(".milepost-mail-\(UInt64.random(in: 0 ... .max))")
        do {
            try FileSystem.writeNew(file, message, permissions: 0o600)
        } catch {
            try? FileSystem.removeFile(file)
            throw error
        }
        return file
    }

    static func settings(_ mail: MailTransfer, file: String, seconds: Int) -> String {
        let server = mail.server
        // Behind the slash stands what we call ourselves; the machine's own name is nobody's business.
        let domain = mail.from.split(separator: "@").last.map(String.init) ?? ""
        let name = !domain.isEmpty && domain.utf8.allSatisfy({ $0 < 0x80 }) ? domain : "localhost"
        let scheme = server.isTLSFromStart ? "smtps" : "smtp"
        var lines = [
            setting("url", "\(scheme)://\(server.host):\(server.port)/\(name)"), setting("proto", "=smtp,smtps"),
            "silent", "show-error", "verbose", setting("connect-timeout", "20"), setting("max-time", "\(seconds)"),
            setting("mail-from", mail.from), setting("upload-file", file),
        ]
        if !server.isTLSFromStart, !server.allowsPlain { lines.append("ssl-reqd") }
        if !server.isTLSFromStart, server.allowsPlain { lines.append("ssl") }
        lines += mail.recipients.map { setting("mail-rcpt", $0) }
        if let user = server.user { lines.append(setting("user", "\(user):\(mail.password ?? "")")) }
        return lines.map { $0 + "\n" }.joined()
    }

    private static func setting(_ name: String, _ value: String) -> String {
        let value = value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
            .filter { !$0.isNewline && $0 != "\0" }
        return "\(name) = \"\(value)\""
    }

    /// curl's own sentence: "curl: (7) Failed to connect to …".
    private static func reason(_ log: String, _ code: Int32) -> String {
        let line = log.split(whereSeparator: \.isNewline).last { $0.hasPrefix("curl: (") }
        guard let line, let end = line.firstIndex(of: ")") else { return "curl ended with \(code)" }
        return String(line[line.index(after: end)...].drop { $0 == " " })
    }
}
