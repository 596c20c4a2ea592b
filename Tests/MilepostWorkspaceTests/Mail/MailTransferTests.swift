import Testing

@testable import MilepostWorkspace

@Suite("Sending mails")
struct MailTransferTests {
    @Test(
        "servers are named as addresses; ports and TLS follow from the scheme",
        arguments: [
            ("smtp://smtp.example.org", nil, "smtp.example.org", 587, false),
            ("SMTPS://Ana@Mail.Example.org/", "Ana", "mail.example.org", 465, true),
            ("smtp://ana%40example.org@[2001:db8::1]:2525", "ana@example.org", "[2001:db8::1]", 2525, false),
            ("smtp://ana@example.org@smtp.example.org", "ana@example.org", "smtp.example.org", 587, false),
        ] as [(String, String?, String, Int, Bool)])
    func server(_ text: String, _ user: String?, _ host: String, _ port: Int, _ tls: Bool) throws {
        let server = try #require(SMTPServer(text))
        #expect(server.user == user && server.host == host && server.port == port && server.isTLSFromStart == tls)
    }

    @Test(
        "anything else is none",
        arguments: [
            "", "smtp://", "smtp://a b", "http://smtp.example.org", "smtp://ana:pw@smtp.example.org",
            "smtp://smtp.example.org:0", "smtp://smtp.example.org:65536", "smtp://@smtp.example.org",
            "smtp://a%0Ab@smtp.example.org", "smtp://a%zz@smtp.example.org", "smtp://smtp.example.org/x",
        ])
    func noServer(_ text: String) {
        #expect(SMTPServer(text) == nil)
    }

    @Test("what is said between the two decides: only what a server surely did not take is sent again")
    func outcomes() {
        func outcome(_ code: Int32, _ log: String) -> MailTransfer.Outcome {
            SMTPConversation(log).outcome(code: code, reason: "why")
        }
        #expect(outcome(0, "> DATA\n< 354 go\n< 250 kept\n> QUIT\n") == .accepted)
        #expect(outcome(56, "> DATA\n< 354 go\n< 250 kept\n> QUIT\n") == .accepted)
        #expect(outcome(56, "> RCPT TO:<a@b>\n< 250 ok\n> DATA\n< 354 go\n") == .unknown("why"))
        #expect(outcome(56, "> RCPT TO:<a@b>\n< 250 ok\n") == .postponed("why"))
        #expect(outcome(55, "> RCPT TO:<a@b>\n< 450 4.2.0 come again\n") == .postponed("450 4.2.0 come again"))
        #expect(outcome(55, "> RCPT TO:<a@b>\n< 550 5.1.1 nobody\n> QUIT\n< 221 bye\n") == .refused("550 5.1.1 nobody"))
        #expect(outcome(8, "> DATA\n< 354 go\n< 451 later\n") == .postponed("451 later"))
        #expect(outcome(8, "> DATA\n< 354 go\n< 554 spam\n") == .refused("554 spam"))
        #expect(outcome(7, "") == .postponed("why"))
        #expect(outcome(60, "< 220 hello\n< 250 tls\n") == .refused("why"))
        #expect(outcome(67, "< 535 no\n") == .refused("535 no"))
    }

    @Test("no address, password or path can add a setting to curl's")
    func settings() throws {
        let server = try #require(SMTPServer("smtp://ana@smtp.example.org"))
        let mail = MailTransfer(
            server: server, password: "a\"b\\c\nurl = \"file:///etc/passwd\"", from: "plan@example.org",
            recipients: ["a@example.org", "b@example.org"], message: [])
        let text = Curl.settings(mail, file: "/tmp/\"x", seconds: 9)
        #expect(
            text == """
                url = "smtp://smtp.example.org:587/example.org"
                proto = "=smtp,smtps"
                silent
                show-error
                verbose
                connect-timeout = "20"
                max-time = "9"
                mail-from = "plan@example.org"
                upload-file = "/tmp/\\"x"
                ssl-reqd
                mail-rcpt = "a@example.org"
                mail-rcpt = "b@example.org"
                user = "ana:a\\"b\\\\curl = \\"file:///etc/passwd\\""

                """)
    }
}
