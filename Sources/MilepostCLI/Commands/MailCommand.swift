import ArgumentParser
import MilepostConfiguration
import MilepostHTML
import MilepostReport
import MilepostWorkspace

/// `milepost mail`: the report as a mail.
struct MailCommand: AsyncParsableCommand {
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case eml
        case html
        case text
        case json
    }

    static let configuration = CommandConfiguration(
        commandName: "mail",
        abstract: "Writes the report as a mail, and sends it.",
        discussion: """
            How far the work is and what changed in the subject; headline, bar, changes, next, held up, phases and new \
            findings in one screen, as HTML that mail programs show and as text. It is written as a message (.eml) that \
            any mail program opens and any server sends; with --send it is handed to a server.

            EXAMPLES
              milepost mail docs --from plan@example.org --to team@example.org --output plan.eml
              milepost mail docs --since 7d --from plan@example.org --to team@example.org > week.eml
              milepost mail docs --format html > mail.html
              milepost mail docs --from plan@example.org --to team@example.org --send smtp://plan@smtp.example.org

            \(HelpText.exitCodes)
            """)

    @Option(help: ArgumentHelp("Who it is from: ana@example.org, or 'Ana <ana@example.org>'.", valueName: "address"))
    var from: String?

    @Option(help: ArgumentHelp("Who it is for; several times for several.", valueName: "address"))
    var to: [String] = []

    @Option(help: ArgumentHelp("Who gets a copy; several times for several.", valueName: "address"))
    var cc: [String] = []

    @Option(help: ArgumentHelp("Where answers go.", valueName: "address"))
    var replyTo: String?

    @Option(help: ArgumentHelp("The subject, instead of the one that the report gives.", valueName: "text"))
    var subject: String?

    @Option(help: ArgumentHelp("The mail that this one answers, <id@host>.", valueName: "id"))
    var inReplyTo: String?

    @Option(help: ArgumentHelp("What mail programs filter by, such as ledger.example.org.", valueName: "id"))
    var listID: String?

    @Option(
        help: ArgumentHelp(
            "Where the site stands, to link to it: https://example.org/plan/.",
            discussion: "Without it, base_url of milepost.yml.", valueName: "address"))
    var site: String?

    @Option(help: ArgumentHelp("A file to add: snapshot, the whole report as one file.", valueName: "what"))
    var attach: Attached?

    enum Attached: String, CaseIterable, ExpressibleByArgument {
        case snapshot
    }

    @Option(
        help: ArgumentHelp(
            "What to write: eml; html or text, one part of it; json, subject and parts.", valueName: "format"))
    var format = Format.eml

    @Option(
        name: .shortAndLong, help: ArgumentHelp("A file to write, instead of standard output.", valueName: "file"),
        completion: .file())
    var output: String?

    @OptionGroup(title: "Sending") var sending: SendOptions
    @OptionGroup var since: SinceOptions
    @OptionGroup(title: "Theme") var themed: ThemeOptions
    @OptionGroup var input: InputOptions

    func validate() throws {
        if sending.send != nil, format != .eml {
            throw ValidationError("--send hands over a whole mail; leave --format out")
        }
        if format == .eml, from == nil || to.isEmpty {
            throw ValidationError("a mail needs --from and --to; --format html, text or json writes parts without them")
        }
        for text in [from, replyTo].compactMap({ $0 }) + to + cc where MailAddress(text) == nil {
            throw ValidationError("'\(TerminalText.sanitized(text))' is no mail address such as ana@example.org")
        }
        if let inReplyTo, inReplyTo.wholeMatch(of: /<[!#-;=?A-~]+@[!#-;=?A-~]+>/) == nil {
            throw ValidationError("--in-reply-to takes an id such as <1234@example.org>")
        }
        if let listID, listID.wholeMatch(of: /[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+/) == nil {
            throw ValidationError("--list-id takes a name such as ledger.example.org")
        }
        if let site, SafeURL(external: site) == nil || !site.lowercased().hasPrefix("http") {
            throw ValidationError("--site takes an address that begins with https:// or http://")
        }
    }

    func run() async throws {
        let pipeline = Pipeline()
        var stopwatch = Stopwatch()
        let run: Run
        if attach == .snapshot {
            run = try await pipeline.run(input, for: .pages, since: since.since, themed: themed, stopwatch: &stopwatch)
        } else {
            run = try await pipeline.run(
                input, for: .screen, since: since.since, themed: themed, stopwatch: &stopwatch)
        }
        let bytes = try await bytes(run, pipeline)
        let transfer = try transfer(bytes, pipeline)
        if output == nil, let transfer { return try await send(transfer, pipeline) }
        guard let output else { return try StandardStream.output.write(bytes) }
        do {
            try pipeline.workspace.writeFile(output, bytes)
        } catch {
            throw CommandFailure(error)
        }
        if let transfer { try await send(transfer, pipeline) }
    }

    /// What is handed to the server; nil where nothing is sent.
    private func transfer(_ bytes: [UInt8], _ pipeline: Pipeline) throws(CommandFailure) -> MailTransfer? {
        guard let server = sending.server, let from = from.flatMap({ MailAddress($0) }) else { return nil }
        var seen: Set<String> = []
        return MailTransfer(
            server: server, password: try sending.password(pipeline.workspace), from: from.address,
            recipients: (to + cc).compactMap { MailAddress($0)?.address }.filter { seen.insert($0).inserted },
            message: bytes)
    }

    private func send(_ transfer: MailTransfer, _ pipeline: Pipeline) async throws(CommandFailure) {
        try await MailDelivery(workspace: pipeline.workspace, retries: sending.retries, wait: sending.retryWait)
            .deliver(transfer)
        let count = transfer.recipients.count
        try StandardStream.output.write(
            "Sent to \(count == 1 ? transfer.recipients[0] : "\(count) addresses") by \(transfer.server.host)\n")
    }

    private func bytes(_ run: Run, _ pipeline: Pipeline) async throws(CommandFailure) -> [UInt8] {
        let site = site ?? run.report.configuration.baseURL?.text
        let report = MailReport(run.report, site: site)
        let text = MailText(report: run.report, site: site).text
        do {
            switch format {
            case .text: return Array(text.utf8)
            case .html: return Array(try report.html(theme: run.theme).utf8)
            case .json:
                let html = try report.html(theme: run.theme)
                let document = MailDocument.json(
                    run.report, subject: subject ?? report.subject, text: text, html: html)
                return Array(document.text.utf8)
            case .eml:
                var attachment: MailMessage.Attachment?
                if attach == .snapshot {
                    let bytes = try await pipeline.snapshot(run, depth: .tasks)
                    attachment = MailMessage.Attachment(name: "report.html", bytes: bytes)
                }
                return try report.message(envelope(), text: text, attachment: attachment, theme: run.theme).bytes
            }
        } catch let error as CommandFailure {
            throw error
        } catch {
            throw CommandFailure(.unwritable, "the mail cannot be made: \(error)")
        }
    }

    private func envelope() throws(CommandFailure) -> MailMessage.Envelope {
        guard let from = from.flatMap({ MailAddress($0) }) else { throw CommandFailure(.usage, "a mail needs --from") }
        var envelope = MailMessage.Envelope(from: from, to: to.compactMap { MailAddress($0) })
        envelope.cc = cc.compactMap { MailAddress($0) }
        envelope.replyTo = replyTo.flatMap { MailAddress($0) }
        envelope.subject = subject
        envelope.inReplyTo = inReplyTo
        envelope.listID = listID
        return envelope
    }
}
