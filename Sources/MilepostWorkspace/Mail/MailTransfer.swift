/// A mail on its way to a server.
package struct MailTransfer: Sendable {
    /// Where mails are handed in.
    package let server: SMTPServer
    /// Of ``SMTPServer/user``; nil where the server asks for none.
    package let password: String?
    /// Addresses without names.
    package let from: String
    package let recipients: [String]
    /// The message (RFC 5322).
    package let message: [UInt8]

    package init(server: SMTPServer, password: String?, from: String, recipients: [String], message: [UInt8]) {
        self.server = server
        self.password = password
        self.from = from
        self.recipients = recipients
        self.message = message
    }

    /// What became of it. A mail is taken for all recipients or for none.
    package enum Outcome: Sendable, Equatable {
        case accepted
        /// Not taken, and it would not be if it were sent again.
        case refused(String)
        /// Not taken, this time.
        case postponed(String)
        /// All of it was sent, and the server did not say whether it took it: sent again, it might arrive twice.
        case unknown(String)
        /// There is no program to send it with.
        case noProgram
    }
}

/// A server that takes mails (RFC 5321), as `smtp://user@host:port` names it.
package struct SMTPServer: Sendable, Equatable {
    /// Whether TLS comes before all else (`smtps`); else the server is asked for it (STARTTLS).
    package let isTLSFromStart: Bool
    package let user: String?
    /// A name, or an address of version 6 in brackets.
    package let host: String
    package let port: Int
    /// Whether a server without TLS is good enough.
    package var allowsPlain = false

    /// Nil for what is no such address. Without a port, it is 587 (RFC 6409), and 465 for `smtps` (RFC 8314).
    package init?(_ address: String) {
        var rest = address[...]
        if rest.lowercased().hasPrefix("smtps://") {
            isTLSFromStart = true
            rest = rest.dropFirst(8)
        } else if rest.lowercased().hasPrefix("smtp://") {
            isTLSFromStart = false
            rest = rest.dropFirst(7)
        } else {
            return nil
        }
        if rest.last == "/" { rest.removeLast() }
        var user: String?
        if let at = rest.lastIndex(of: "@") {
            // A password would be seen by everybody who lists the machine's processes.
            guard let name = Self.decoded(rest[..<at]), !name.isEmpty, !name.contains(":") else { return nil }
            user = name
            rest = rest[rest.index(after: at)...]
        }
        self.user = user
        let standard = isTLSFromStart ? 465 : 587
        guard let parts = rest.wholeMatch(of: /([A-Za-z0-9.-]+|\[[0-9A-Fa-f:.]+\])(:([0-9]{1,5}))?/) else { return nil }
        let port = parts.3.map { Int($0) ?? 0 } ?? standard
        guard (1...65535).contains(port) else { return nil }
        host = String(parts.1).lowercased()
        self.port = port
    }

    /// With `%40` and its like resolved; nil where that is no text on one line.
    private static func decoded(_ text: Substring) -> String? {
        var bytes: [UInt8] = []
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard rest.count >= 2, let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) else {
                return nil
            }
            bytes.append(code)
            rest = rest.dropFirst(2)
        }
        guard bytes.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else { return nil }
        return String(validating: bytes, as: UTF8.self)
    }
}
