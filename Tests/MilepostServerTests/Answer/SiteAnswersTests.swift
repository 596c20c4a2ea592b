import CZlib
import Testing

@testable import MilepostServer

@Suite("Answers from an edition")
struct SiteAnswersTests {
    private let answers = SiteAnswers(host: HostRule(chosen: "127.0.0.1"))
    private let edition = Edition(
        number: 1,
        files: [
            "index.html": { Array("<html><head><title>A</title></head><body>one</body></html>".utf8) },
            "plans/a/index.html": { Array("<html><head></head>two</html>".utf8) },
            "report.json": { Array(String(repeating: "{\"a\": 1}\n", count: 500).utf8) },
            "badge.svg": { Array("<svg/>".utf8) },
            "broken.html": {
                struct Fault: Error, CustomStringConvertible { var description: String { "no <template>" } }
                throw Fault()
            },
        ])

    private func get(
        _ target: String, method: String = "GET", host: String? = "localhost",
        _ headers: (name: String, value: String)...
    ) -> Answer {
        let all = (host.map { [("Host", $0)] } ?? []) + headers
        return answers.answer(ServerRequest(method: method, target: target, headers: all), from: edition)
    }

    private func text(_ answer: Answer) -> String {
        guard case .bytes(let bytes) = answer.body else { return "" }
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test(
        "files with their types, folders by their index",
        arguments: [
            ("/", "text/html; charset=utf-8"), ("/index.html", "text/html; charset=utf-8"),
            ("/plans/a/", "text/html; charset=utf-8"), ("/report.json", "application/json"),
            ("/badge.svg", "image/svg+xml"), ("/-/live.js", "text/javascript; charset=utf-8"),
            ("/-/live.css", "text/css; charset=utf-8"), ("/-/events", "text/event-stream; charset=utf-8"),
        ])
    func types(target: String, type: String) {
        let answer = get(target)
        #expect(answer.status == 200)
        #expect(answer.header("content-type") == type)
    }

    @Test(
        "every answer says what browsers may do with it",
        arguments: [
            "/", "/report.json", "/nothing", "/%", "/plans/a", "/broken.html", "/-/events",
        ])
    func safety(target: String) {
        let answer = get(target)
        #expect(answer.header("x-content-type-options") == "nosniff")
        #expect(answer.header("cross-origin-resource-policy") == "same-origin")
        let policy = answer.header("content-security-policy") ?? ""
        #expect(policy.hasPrefix("default-src 'none';") && policy.contains("frame-ancestors 'none'"))
        #expect(!policy.contains("unsafe"))
    }

    @Test("a folder without a slash leads to the one with it")
    func folder() {
        #expect(get("/plans/a").status == 308)
        #expect(get("/plans/a").header("location") == "/plans/a/")
    }

    @Test(
        "what is not there is a page that waits for it", arguments: ["/nothing.html", "/plans/", "/../secret", "/-/x"])
    func missing(target: String) {
        let answer = get(target)
        #expect(answer.status == 404)
        #expect(text(answer).contains("/-/live.js"))
        #expect(!text(answer).contains("secret"))
    }

    @Test("a page that cannot be made says why, as text")
    func broken() {
        #expect(get("/broken.html").status == 500)
        #expect(text(get("/broken.html")).contains("no &lt;template&gt;"))
    }

    @Test("only reading, only of one host that is ours")
    func refused() {
        #expect(get("/", method: "POST").status == 405)
        #expect(get("/", method: "POST").header("allow") == "GET, HEAD")
        #expect(get("/", host: "evil.example").status == 421)
        #expect(!text(get("/", host: "evil.example")).contains("one"))
        #expect(get("/-/events", host: "evil.example").status == 421)
        #expect(get("/", host: nil).status == 400)
        #expect(get("/", host: "localhost", ("host", "evil.example")).status == 400)
        #expect(get("/%zz").status == 400)
        #expect(get("/" + String(repeating: "x", count: 5000)).status == 414)
    }

    @Test("the same content is not sent twice, in either coding")
    func tags() throws {
        for encoding in ["identity", "gzip"] {
            let accept = ("Accept-Encoding", encoding)
            let tag = try #require(get("/report.json", accept).header("etag"))
            for sent in [tag, "W/\(tag)", "\"other\", \(tag)", "*"] {
                let again = get("/report.json", accept, ("If-None-Match", sent))
                #expect(again.status == 304 && text(again).isEmpty)
                #expect(again.header("etag") == tag && again.header("vary") == "accept-encoding")
            }
            #expect(get("/report.json", accept, ("If-None-Match", "\"other\"")).status == 200)
        }
        #expect(get("/report.json").header("etag") != get("/report.json", ("Accept-Encoding", "gzip")).header("etag"))
        #expect(get("/").header("etag") != get("/plans/a/").header("etag"))
    }

    @Test("text is compressed for who takes it, and comes out as it was")
    func compressed() throws {
        let plain = get("/report.json")
        let packed = get("/report.json", ("Accept-Encoding", "br, gzip;q=0.5"))
        #expect(plain.header("content-encoding") == nil)
        #expect(packed.header("content-encoding") == "gzip")
        guard case .bytes(let bytes) = packed.body else { return }
        #expect(bytes.count < text(plain).utf8.count / 10)
        #expect(unpacked(bytes) == Array(text(plain).utf8))
        // What fits a packet is sent as it is.
        #expect(get("/badge.svg", ("Accept-Encoding", "gzip")).header("content-encoding") == nil)
    }

    @Test(
        "who takes gzip",
        arguments: [
            ("gzip", true), ("GZIP", true), ("deflate, gzip;q=1.0", true), ("*", true), ("*;q=0.1", true), ("", false),
            ("br", false), ("gzip;q=0", false), ("gzip; q=0.0, *", false), ("identity", false), ("*;q=0", false),
        ])
    func takes(list: String, isTaken: Bool) {
        let request = ServerRequest(target: "/", headers: [("accept-encoding", list)])
        #expect(Gzip.isAccepted(by: request.list("accept-encoding")) == isTaken)
    }

    private func unpacked(_ bytes: [UInt8]) -> [UInt8] {
        var stream = z_stream()
        inflateInit2_(&stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        defer { inflateEnd(&stream) }
        var (input, output) = (bytes, [UInt8](repeating: 0, count: 1 << 20))
        input.withUnsafeMutableBufferPointer { input in
            output.withUnsafeMutableBufferPointer { output in
                stream.next_in = input.baseAddress
                stream.avail_in = UInt32(input.count)
                stream.next_out = output.baseAddress
                stream.avail_out = UInt32(output.count)
                _ = inflate(&stream, Z_FINISH)
            }
        }
        return Array(output.prefix(Int(stream.total_out)))
    }
}
