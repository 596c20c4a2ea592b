import MilepostModel

/// What `milepost mail --format json` prints: a mail's parts, for those whose programs send mails of their own.
package enum MailDocument {
    /// What ``json(_:subject:text:html:)`` says it is; `Docs/schemas/mail.schema.json` describes it.
    package static let schema = "milepost/mail/1"

    package static func json(_ input: ReportInput, subject: String, text: String, html: String) -> JSONValue {
        [
            "schema": .string(schema), "asOf": .string(input.asOf.text), "subject": .string(subject),
            "text": .string(text), "html": .string(html),
        ]
    }
}
