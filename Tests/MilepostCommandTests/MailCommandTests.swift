import Foundation
import MilepostTestSupport
import Testing

@Suite("milepost mail")
struct MailCommandTests {
    private static let address = [
        "--from", "Plan <plan@example.org>", "--to", "team@example.org", "--now", "2026-01-15T09:30:00",
    ]

    /// Headers by their names, lower case, unfolded; and the bytes behind them.
    private func message(_ text: String) throws -> (headers: [(name: String, value: String)], body: String) {
        let end = try #require(text.firstRange(of: "\r\n\r\n"))
        let lines = text[..<end.lowerBound].replacing("\r\n ", with: " ").components(separatedBy: "\r\n")
        let headers = lines.map { line in
            let colon = line.firstIndex(of: ":") ?? line.endIndex
            return (line[..<colon].lowercased(), String(line[colon...].dropFirst(2)))
        }
        return (headers, String(text[end.upperBound...]))
    }

    @Test("a message with one of each header, the same words as text and as HTML, the same in every run")
    func eml() throws {
        let project = try TemporaryProject(Ledger.files)
        let outcome = try Milepost.run(["mail", "docs"] + Self.address, in: project.folder)
        #expect(outcome.status == 0 && outcome.error.isEmpty)
        let (headers, body) = try message(outcome.output)
        #expect(
            headers.map(\.name) == [
                "from", "to", "subject", "date", "message-id", "in-reply-to", "references", "list-id", "auto-submitted",
                "mime-version", "content-type",
            ])
        #expect(headers[2].value == "Ledger: 33 % done, 1 blocked")
        #expect(headers[3].value == "Thu, 15 Jan 2026 09:30:00 +0000")
        #expect(
            body.contains("Content-Type: text/plain; charset=utf-8\r\n")
                && body.contains("Content-Type: text/html; charset=utf-8\r\n"))
        #expect(outcome.output.utf8.allSatisfy { $0 < 0x80 })
        #expect(
            outcome.output.components(separatedBy: "\r\n").allSatisfy { $0.utf8.count <= 998 && !$0.contains("\n") })
        #expect(try Milepost.run(["mail", "docs"] + Self.address, in: project.folder) == outcome)
        #expect(
            try Milepost.run(["mail", "docs", "--output", "plan.eml"] + Self.address, in: project.folder).output.isEmpty
        )
        #expect(try project.text("plan.eml") == outcome.output)
    }

    @Test("subject and both parts as JSON, for programs that send mails of their own")
    func json() throws {
        let project = try TemporaryProject(Ledger.files)
        let time = ["--now", "2026-01-15T09:30:00"]
        func output(_ format: String) throws -> String {
            let outcome = try Milepost.run(["mail", "docs", "--format", format] + time, in: project.folder)
            #expect(outcome.status == 0 && outcome.error.isEmpty)
            return outcome.output
        }
        let document = try #require(
            try JSONSerialization.jsonObject(with: Data(try output("json").utf8)) as? [String: String])
        #expect(
            document == [
                "schema": "milepost/mail/1", "asOf": "2026-01-15T09:30:00", "subject": "Ledger: 33 % done, 1 blocked",
                "text": try output("text"), "html": try output("html"),
            ])
    }

    @Test(
        "lists of a large plan are cut in both parts, with links to the rest, and the current phase is among those shown"
    )
    func large() throws {
        let phases = (1...60).map { phase in
            let status = phase < 40 ? "COMPLETED" : "BLOCKED"
            return "## Phase \(phase): Part\n\n| Status | ID | Task |\n|-|-|-|\n| \(status) | L-\(phase) | Lay it |\n\n"
        }
        let project = try TemporaryProject([
            "old/IMPLEMENTATION_PLAN.md": "# Large\n\n" + phases.joined().replacing("COMPLETED", with: "TODO"),
            "docs/IMPLEMENTATION_PLAN.md": "# Large\n\n" + phases.joined(),
        ])
        func part(_ format: String) throws -> String {
            try project.milepost(
                "mail", "docs", "--since", "old", "--site", "https://example.org/plan", "--format", format, "--now",
                "2026-01-15"
            ).output
        }
        let (html, text) = try (part("html"), part("text"))
        for (link, words) in [
            ("index.html", "and 23 more"), ("queue.html", "and 13 more"), ("index.html", "and 36 more"),
        ] {
            #expect(
                html.contains(
                    "<a class=\"link\" href=\"https://example.org/plan/\(link)\" style=\"color:#1f4fa3;\">\(words)</a>"),
                "\(words)")
        }
        for words in ["and 13 more", "and 36 more", "and 31 more"] {
            #expect(text.contains("\n  \(words)\n"), "\(words)")
        }
        for part in [html, text] {
            #expect(part.contains("Phase 40: Part") && part.contains("Phase 55: Part"))
            #expect(!part.contains("Phase 31: Part") && !part.contains("Phase 56: Part"))
        }
        #expect(text.utf8.count < 6_000, "\(text.utf8.count)")
    }

    @Test("a name as long as a book does not make the mail one")
    func long() throws {
        let name = String(repeating: "lengthy ", count: 5_000)
        let project = try TemporaryProject([
            "docs/IMPLEMENTATION_PLAN.md":
                "# \(name)\n\n## Phase 1: \(name)\n\n| Status | ID | Task |\n|-|-|-|\n| BLOCKED | L-1 | \(name) |\n"
        ])
        for format in ["text", "html"] {
            let outcome = try project.milepost("mail", "docs", "--format", format, "--now", "2026-01-15")
            #expect(outcome.status == 0 && outcome.output.utf8.count < 8_000, "\(format): \(outcome.output.utf8.count)")
        }
    }

    @Test(
        "what cannot be sent is refused before anything is read",
        arguments: [
            (["--send", "https://example.org"], "names no server"),
            (["--send", "smtp://ana:secret@smtp.example.org"], "a password does not belong here"),
            (["--send", "smtp://smtp.example.org:99999"], "names no server"),
            (["--send", "smtp://ana@smtp.example.org"], "the server's user has no password"),
            (["--send", "smtp://smtp.example.org", "--format", "html"], "leave --format out"),
            (["--send", "smtp://smtp.example.org", "--retries", "99"], "0 to 10"),
            (["--password-file", "x"], "belong to --send"),
        ])
    func notSent(_ arguments: [String], _ words: String) throws {
        let project = try TemporaryProject(Ledger.files)
        let outcome = try Milepost.run(["mail", "docs"] + Self.address + arguments, in: project.folder)
        #expect(outcome.status == 2 && outcome.error.contains(words), "\(outcome.error)")
        #expect(!outcome.error.contains("secret") || arguments[1].contains("secret"))
    }

    @Test("wrong addresses, ids and sites are refused, line ends above all")
    func refused() throws {
        let project = try TemporaryProject(Ledger.files)
        for wrong in [
            ["--from", "a@example.org\r\nBcc: b@example.org"], ["--cc", "nobody"], ["--reply-to", "a@b@c"],
            ["--in-reply-to", "<a@b>\r\nX: y"], ["--in-reply-to", "a@b"], ["--list-id", "a b"],
            ["--site", "javascript:alert(1)"],
        ] {
            let outcome = try Milepost.run(["mail", "docs"] + Self.address + wrong, in: project.folder)
            #expect(outcome.status == 2, "\(wrong)")
            #expect(outcome.output.isEmpty)
        }
        #expect(try project.milepost("mail", "docs").error.contains("needs --from and --to"))
        #expect(try project.milepost("mail", "docs", "--format", "text").output.hasPrefix("Ledger\n"))
    }

    @Test("no title makes a header, and no text makes markup")
    func hostile() throws {
        var files = Ledger.files
        files["docs/IMPLEMENTATION_PLAN.md"] = Ledger.plan
            .replacing("# Ledger", with: "# Ledger\u{2028}Bcc: evil@example.org <script>alert(1)</script>")
            .replacing("Opening Balance", with: "<img src=x onerror=alert(1)> \u{202E}")
        let project = try TemporaryProject(files)
        let eml = try Milepost.run(
            ["mail", "docs", "--subject", "a\r\nX-Injected: b"] + Self.address, in: project.folder)
        let (headers, _) = try message(eml.output)
        #expect(!headers.contains { $0.name == "x-injected" || $0.name == "bcc" })
        let html = try project.milepost("mail", "docs", "--format", "html", "--now", "2026-01-15").output
        #expect(!html.contains("<script") && !html.contains("<img"))
        #expect(html.contains("Bcc: evil@example.org"))
    }

    @Test("the HTML stays small at any size of plan, and says what it leaves out")
    func size() throws {
        let rows = (1...3_000).map { "| BLOCKED | T-\($0) | \(String(repeating: "A long name ", count: 30)) \($0) |\n" }
            .joined()
        let phases = (1...200).map {
            "## Phase \($0): \(String(repeating: "Name ", count: 40))\n\n| Status | ID | Task |\n|-|-|-|\n| TODO | P-\($0) | x |\n\n"
        }.joined()
        let plan = "# Plan\n\n## Phase 0: Start\n\n| Status | ID | Task |\n|---|---|---|\n\(rows)\n\(phases)"
        let project = try TemporaryProject([
            "docs/IMPLEMENTATION_PLAN.md": plan,
            "old/IMPLEMENTATION_PLAN.md": plan.replacing("BLOCKED", with: "TODO"),
        ])
        let html = try project.milepost("mail", "docs", "--since", "old", "--format", "html").output
        #expect(html.utf8.count < 75_000)
        #expect(html.contains("and 2992 more") || html.contains("and 2996 more"))
        let quotes = String(repeating: "\"&'<", count: 200)
        for path in ["docs", "old"] {
            try project.write(
                "\(path)/IMPLEMENTATION_PLAN.md",
                try project.text("\(path)/IMPLEMENTATION_PLAN.md").replacing("A long name", with: quotes))
        }
        #expect(try project.milepost("mail", "docs", "--since", "old", "--format", "html").output.utf8.count < 75_000)
    }

    @Test("a snapshot comes along, and is a snapshot")
    func attached() throws {
        let project = try TemporaryProject(Ledger.files)
        let outcome = try Milepost.run(["mail", "docs", "--attach", "snapshot"] + Self.address, in: project.folder)
        let (headers, body) = try message(outcome.output)
        #expect(headers.last?.value.hasPrefix("multipart/mixed;") == true)
        let mark = "filename=\"report.html\"\r\n\r\n"
        let start = try #require(body.firstRange(of: mark))
        let lines = body[start.upperBound...].components(separatedBy: "\r\n").prefix { !$0.hasPrefix("--") }
        let data = try #require(Data(base64Encoded: lines.joined()))
        try data.write(to: project.folder.appendingPathComponent("read.html"))
        #expect(try project.milepost("diff", "read.html", "docs").output.contains("Nothing changed."))
    }
}
