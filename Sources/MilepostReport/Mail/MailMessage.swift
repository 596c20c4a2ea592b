import MilepostHTML
import MilepostModel
import MilepostSource

/// A mail as it is sent and kept (RFC 5322): headers, the same words as text and as HTML, and maybe a file.
package struct MailMessage: Sendable {
    /// Who it is from and for, and where it belongs.
    package struct Envelope: Sendable {
        package var from: MailAddress
        package var to: [MailAddress]
        package var cc: [MailAddress] = []
        package var replyTo: MailAddress?
        /// Instead of the subject that the report gives.
        package var subject: String?
        /// The id of a mail that this one answers, `<…@…>`; nil for the plan's own thread.
        package var inReplyTo: String?
        /// What mail programs filter by, `ledger.example.org`; nil for one made of the plan's name.
        package var listID: String?

        package init(from: MailAddress, to: [MailAddress]) {
            self.from = from
            self.to = to
        }
    }

    /// A file that comes along.
    package struct Attachment: Sendable {
        /// Letters of ASCII, digits, `.`, `_` and `-`.
        package let name: String
        package let bytes: [UInt8]

        package init(name: String, bytes: [UInt8]) {
            self.name = name
            self.bytes = bytes
        }
    }

    let envelope: Envelope
    let subject: String
    /// In UTC.
    let date: PlanDate
    /// What the plan is called, and what tells its mails from those of others.
    let project: (name: String, key: String)
    let text: String
    let html: String
    let attachment: Attachment?

    /// The whole message; lines end in CR LF, and all of it is ASCII but for addresses beyond it.
    package var bytes: [UInt8] {
        let alternative = boundary("alternative")
        let body = [
            "--\(alternative)\r\n", Self.part("text/plain", QuotedPrintable.encoded(text)), "--\(alternative)\r\n",
            Self.part("text/html", QuotedPrintable.encoded(html)), "--\(alternative)--\r\n",
        ].joined()
        guard let attachment else {
            return Array((headers(type: "multipart/alternative", alternative) + "\r\n" + body).utf8)
        }
        let mixed = boundary("mixed")
        return Array(
            [
                headers(type: "multipart/mixed", mixed), "\r\n--\(mixed)\r\n",
                "Content-Type: multipart/alternative; boundary=\"\(alternative)\"\r\n\r\n", body, "--\(mixed)\r\n",
                "Content-Type: text/html; charset=utf-8\r\n", "Content-Transfer-Encoding: base64\r\n",
                "Content-Disposition: attachment; filename=\"\(attachment.name)\"\r\n\r\n",
                Base64.lines(attachment.bytes), "--\(mixed)--\r\n",
            ].joined().utf8)
    }

    private static func part(_ type: String, _ encoded: String) -> String {
        "Content-Type: \(type); charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n\(encoded)\r\n"
    }

    private func headers(type: String, _ boundary: String) -> String {
        let thread = "<thread.\(project.key)@\(domain)>"
        let answered = envelope.inReplyTo ?? thread
        var headers = [
            MailHeader("From", [envelope.from]), MailHeader("To", envelope.to),
        ]
        if !envelope.cc.isEmpty { headers.append(MailHeader("Cc", envelope.cc)) }
        if let replyTo = envelope.replyTo { headers.append(MailHeader("Reply-To", [replyTo])) }
        let list = envelope.listID ?? "\(project.key.prefix(12)).milepost.\(domain)"
        headers += [
            MailHeader("Subject", text: subject), MailHeader("Date", [Self.date(date)]),
            MailHeader("Message-ID", ["<\(messageKey)@\(domain)>"]), MailHeader("In-Reply-To", [answered]),
            MailHeader("References", answered == thread ? [thread] : [thread, answered]),
            MailHeader("List-Id", MailHeader.encoded(project.name) + ["<\(list)>"]),
            MailHeader("Auto-Submitted", ["auto-generated"]), MailHeader("MIME-Version", ["1.0"]),
            MailHeader("Content-Type", ["\(type);", "boundary=\"\(boundary)\""]),
        ]
        return headers.map(\.text).joined()
    }

    /// The sender's, where it is ASCII: ids are.
    private var domain: String {
        let domain = envelope.from.domain
        return domain.utf8.allSatisfy { $0 < 0x80 } ? domain : "milepost.invalid"
    }

    /// The same message has the same id, in every run: whoever receives it twice sees it once.
    private var messageKey: String {
        var digest = ContentDigest()
        digest.add("message")
        digest.add(project.key)
        digest.add(date.text)
        digest.add(subject)
        digest.add(text)
        digest.add(html)
        for address in [envelope.from] + envelope.to + envelope.cc { digest.add(address.address) }
        return digest.text
    }

    private func boundary(_ kind: String) -> String {
        var digest = ContentDigest()
        digest.add(kind)
        digest.add(messageKey)
        // Quoted-printable and base64 hold no "=_".
        return "=_milepost_\(digest.text)"
    }

    /// `Fri, 27 Feb 2026 18:00:00 +0000` (RFC 5322, 3.3).
    static func date(_ date: PlanDate) -> String {
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        let parts = date.day.split(separator: "-")
        let month = Int(parts[1]).flatMap { months.indices.contains($0 - 1) ? months[$0 - 1] : nil } ?? "Jan"
        let time =
            date.text.utf8.count >= 19 ? String(date.text.dropFirst(11).prefix(8)) : "\(date.timeOfDay ?? "00:00"):00"
        return "\(English().weekday(date).prefix(3)), \(parts[2]) \(month) \(parts[0]) \(time) +0000"
    }
}
