import Foundation
import MilepostTestSupport
import Testing

@testable import MilepostReport

@Suite("Headers of a mail")
struct MailHeaderTests {
    @Test("a text stays one header, whatever is in it")
    func injection() {
        for text in [
            "a\r\nBcc: x@example.org", "a\nB: c", "a\u{2028}b", "a\u{0}b", String(repeating: "long ", count: 200),
        ] {
            let header = MailHeader("Subject", text: text).text
            let lines = header.components(separatedBy: "\r\n").dropLast()
            #expect(lines.first?.hasPrefix("Subject: ") == true)
            #expect(lines.dropFirst().allSatisfy { $0.hasPrefix(" ") }, "\(lines)")
            #expect(lines.allSatisfy { $0.utf8.count <= 78 && !$0.contains("\n") && !$0.contains("\r") })
        }
    }

    @Test("letters beyond ASCII become encoded words that no character is cut in")
    func encoded() throws {
        #expect(MailHeader("Subject", text: "Plan: 61 % done").text == "Subject: Plan: 61 % done\r\n")
        for text in ["Größe: 61 %", String(repeating: "計画", count: 40), "=?utf-8?q?x?=", "שלום עולם"] {
            let header = MailHeader("Subject", text: text).text
            #expect(header.utf8.allSatisfy { $0 < 0x80 })
            var decoded = ""
            for word in header.dropFirst(9).components(separatedBy: .whitespacesAndNewlines) where !word.isEmpty {
                #expect(word.utf8.count <= 75)
                let data = try #require(Data(base64Encoded: String(word.dropFirst(10).dropLast(2))))
                decoded += try #require(String(data: data, encoding: .utf8))
            }
            #expect(decoded == text)
        }
    }

    @Test("addresses are read, and what is none is refused")
    func addresses() throws {
        let ana = try #require(MailAddress("Ana \"A\" Lindqvist <ana@example.org>"))
        #expect(ana.address == "ana@example.org" && ana.domain == "example.org")
        #expect(MailHeader("To", [ana]).text == "To: \"Ana \\\"A\\\" Lindqvist\" <ana@example.org>\r\n")
        let jose = try #require(MailAddress("José <josé@bücher.example>"))
        #expect(MailHeader("To", [jose]).text == "To: =?UTF-8?B?Sm9zw6k=?= <josé@bücher.example>\r\n")
        for text in [
            "", "ana", "a@b@c", "a b@example.org", "a@exa mple.org", "a@example.org\r\nBcc: b@c", "<>", "a@.org", "@b",
            "a@b>", "a<b@c.org", "x <a@b.org> y", "a,b@c.org",
        ] {
            #expect(MailAddress(text) == nil, "\(text)")
        }
    }

    @Test("quoted-printable reads back as it was, in short lines of ASCII")
    func quotedPrintable() throws {
        let text = "Grün = 61 %  \nFrom here\n.\n" + String(repeating: "長い行 ", count: 60) + "\tend"
        let encoded = QuotedPrintable.encoded(text)
        #expect(encoded.utf8.allSatisfy { $0 < 0x80 })
        #expect(
            encoded.components(separatedBy: "\r\n").allSatisfy {
                $0.count <= 76 && !$0.hasSuffix(" ") && !$0.hasPrefix("From ") && $0 != "."
            })
        var bytes: [UInt8] = []
        var rest = Array(
            encoded.replacingOccurrences(of: "=\r\n", with: "").replacingOccurrences(of: "\r\n", with: "\n").utf8)[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "=") else {
                bytes.append(byte)
                continue
            }
            bytes.append(try #require(UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)))
            rest = rest.dropFirst(2)
        }
        #expect(String(decoding: bytes, as: UTF8.self) == text)
    }
}
