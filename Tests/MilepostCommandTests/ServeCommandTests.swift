import Foundation
import MilepostTestSupport
import Testing

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

@Suite("milepost serve", .timeLimit(.minutes(5)))
struct ServeCommandTests {
    private let project: TemporaryProject

    init() throws {
        project = try TemporaryProject(Ledger.files)
    }

    /// The running server and the port it says it has.
    private func start(_ arguments: String...) async throws -> (running: RunningMilepost, port: UInt16) {
        let running = try RunningMilepost(
            ["serve", "docs", "--now", "2026-01-15", "--port", "0"] + arguments, in: project.folder)
        let port = try await running.waits {
            running.output.firstMatch(of: /Open http:\/\/127\.0\.0\.1:(\d+)\/\n/).flatMap { UInt16($0.output.1) }
        }
        return (running, port)
    }

    private static let broken = Ledger.plan.replacing("| COMPLETED | SETUP-01 |", with: "| Complted | SETUP-01 |")

    @Test("the address is printed, the pages are those of a build but for the script, and nothing is written")
    func pages() async throws {
        let (running, port) = try await start()
        #expect(running.output.hasPrefix("Ledger: 33 % done (2 of 6)\nOpen http://127.0.0.1:"))
        _ = try project.milepost("build", "docs", "--now", "2026-01-15", "--output", "built", "--quiet")
        let built = project.folder.appendingPathComponent("built")
        let paths = try #require(FileManager.default.subpaths(atPath: built.path)).filter { path in
            path.contains(".") && !path.hasPrefix(".")
        }
        #expect(paths.count > 20)
        for path in paths {
            let answer = try HTTPExchange("/\(path)", port: port)
            #expect(answer.status == 200, "\(path)")
            let file = try String(contentsOf: built.appendingPathComponent(path), encoding: .utf8)
            if path.hasSuffix(".html") {
                let lines = answer.text.split(separator: "\n", omittingEmptySubsequences: false)
                    .filter { !$0.contains("/-/live.") }
                #expect(lines.joined(separator: "\n").replacing("connect-src 'self'; ", with: "") == file, "\(path)")
                #expect(answer.text.contains("/-/live.js") && !file.contains("/-/"), "\(path)")
            } else {
                #expect(answer.text == file, "\(path)")
            }
        }
        #expect(!project.has("_site"))
        #expect(try HTTPExchange("/", port: port).text == HTTPExchange("/index.html", port: port).text)
        #expect(try await running.stop() == 0)
    }

    @Test("HEAD, 304, gzip, and a date")
    func transport() async throws {
        let (running, port) = try await start()
        let page = try HTTPExchange("/", port: port)
        let tag = try #require(page.headers["etag"])
        let head = try HTTPExchange("/", port: port, method: "HEAD")
        #expect(head.status == 200 && head.body.isEmpty)
        #expect(head.headers["content-length"] == "\(page.body.count)" && head.headers["etag"] == tag)
        #expect(page.headers["date"]?.hasSuffix(" GMT") == true)
        let same = try HTTPExchange("/", port: port, ["If-None-Match: \(tag)"])
        #expect(same.status == 304 && same.body.isEmpty)
        let packed = try HTTPExchange("/", port: port, ["Accept-Encoding: gzip"])
        #expect(packed.headers["content-encoding"] == "gzip" && packed.body.prefix(2) == [0x1F, 0x8B])
        #expect(packed.body.count < page.body.count / 2)
        try Data(packed.body).write(to: project.folder.appendingPathComponent("page.gz"))
        #expect(try Milepost.shell("gzip -dc page.gz", in: project.folder).output == page.text)
        #expect(try await running.stop() == 0)
    }

    #if os(Linux)
        // All of 127.0.0.0/8 is this machine there, so a server that listens on every address answers at the second.
        @Test("only 127.0.0.1 is listened on, unless --host says otherwise")
        func loopback() async throws {
            let (running, port) = try await start()
            #expect(try HTTPExchange("/", port: port).status == 200)
            #expect(throws: HTTPExchange.Failure.self) { try HTTPExchange("/", at: (127, 0, 0, 2), port: port) }
            #expect(try await running.stop() == 0)
            let (open, openPort) = try await start("--host", "0.0.0.0")
            #expect(try HTTPExchange("/", at: (127, 0, 0, 2), port: openPort, host: "127.0.0.2").status == 200)
            #expect(try await open.stop() == 0)
        }
    #endif

    @Test("foreign names, paths that lead out, links that lead out, and writing are refused")
    func refused() async throws {
        try project.write("docs/secret.txt", "the secret")
        try FileManager.default.createSymbolicLink(
            atPath: project.folder.appendingPathComponent("docs/tasks/link.html").path,
            withDestinationPath: "/etc/passwd")
        let (running, port) = try await start()
        for host in ["evil.example", "evil.example:\(port)", "localhost.evil.example"] {
            let answer = try HTTPExchange("/", port: port, host: host)
            #expect(answer.status == 421 && !answer.text.contains("Ledger"), "\(host)")
        }
        #expect(try HTTPExchange("/", port: port, host: nil).status == 400)
        for host in ["localhost", "127.0.0.1:\(port)", "[::1]:\(port)"] {
            #expect(try HTTPExchange("/", port: port, host: host).status == 200, "\(host)")
        }
        let targets = [
            "/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/%2e%2e%2f%2e%2e%2fetc%2fpasswd",
            "//etc/passwd",
            "/secret.txt", "/docs/secret.txt", "/tasks/link.html", "/tasks/../../../etc/passwd", "/%00",
            "/IMPLEMENTATION_PLAN.md", "/.milepost-files",
        ]
        for target in targets {
            let answer = try HTTPExchange(target, port: port)
            #expect(
                answer.status == 404 && !answer.text.contains("secret") && !answer.text.contains("root:"), "\(target)")
        }
        for target in ["http://evil.example/", "/%zz", "index.html", "*"] {
            #expect(try HTTPExchange(target, port: port).status == 400, "\(target)")
        }
        #expect(try HTTPExchange("/", port: port, method: "POST").status == 405)
        #expect(try HTTPExchange("/", port: port, method: "DELETE").status == 405)
        #expect(try await running.stop() == 0)
    }

    @Test("what is no HTTP is answered as such, and the next is served")
    func noise() async throws {
        let (running, port) = try await start()
        for noise in [
            "\u{16}\u{3}\u{1}", "GET\r\n\r\n", "GET / HTTP/9.9\r\n\r\n", String(repeating: "A", count: 200_000),
        ] {
            _ = try? HTTPExchange(noise, port: port)
        }
        #expect(try HTTPExchange("/", port: port).status == 200)
        #expect(try await running.stop() == 0)
    }

    @Test(
        "a save becomes the next edition; a broken plan is told and the mended one served", arguments: [[], ["--poll"]])
    func goesOn(_ options: [String]) async throws {
        let running = try RunningMilepost(
            ["serve", "docs", "--now", "2026-01-15", "--port", "0"] + options, in: project.folder)
        let port = try await running.waits {
            running.output.firstMatch(of: /:(\d+)\/\n/).flatMap { UInt16($0.output.1) }
        }
        let listening = try HTTPExchange.Listening("/-/events", port: port)
        #expect(listening.receives("id: 1\n"))

        try project.write(
            "docs/IMPLEMENTATION_PLAN.md", Ledger.plan.replacing("Opening Balance", with: "First Balance"))
        #expect(listening.receives("id: 2\n"))
        #expect(try HTTPExchange("/", port: port).text.contains("First Balance"))

        try project.write("docs/IMPLEMENTATION_PLAN.md", Self.broken)
        #expect(listening.receives("data: error[unknown-status]: "))
        #expect(try HTTPExchange("/findings.html", port: port).text.contains("Complted"))

        for path in Ledger.files.keys {
            try FileManager.default.removeItem(at: project.folder.appendingPathComponent(path))
        }
        #expect(listening.receives("data: This is the last site that could be made\n"))
        #expect(listening.receives("data: error: no plan was found in docs\n"))
        // Whatever was there last: files went one by one.
        #expect(try HTTPExchange("/", port: port).status == 200)

        let told = running.output.matches(of: /Ledger: 33 % done/).count
        for (path, text) in Ledger.files { try project.write(path, text) }
        _ = try await running.waits { running.output.matches(of: /Ledger: 33 % done/).count > told ? true : nil }
        #expect(running.error.contains("error[unknown-status]"))
        // A page that still listens keeps nobody from stopping.
        #expect(try await running.stop(SIGTERM) == 0)
    }

    @Test("a milepost.yml that cannot be used is shown with what is wrong in it, and a mended one heeded")
    func configured() async throws {
        let (running, port) = try await start()
        let listening = try HTTPExchange.Listening("/-/events", port: port)
        #expect(listening.receives("id: 1\n"))
        try project.write("docs/milepost.yml", "ruls: {}\n")
        #expect(listening.receives("data: This is the last site that could be made\n"))
        #expect(listening.receives("data:   --> docs/milepost.yml:1:1\n"))
        _ = try await running.waits { running.error.contains("--> docs/milepost.yml:1:1\n") ? true : nil }
        try project.write("docs/milepost.yml", "rules: {}\n")
        #expect(listening.receives("event: edition\n"))
        #expect(listening.receives("data: \n\n"))
        #expect(try await running.stop() == 0)
    }

    @Test("what was kept up to date is what a fresh server serves")
    func same() async throws {
        let (running, port) = try await start()
        let listening = try HTTPExchange.Listening("/-/events", port: port)
        #expect(listening.receives("id: 1\n"))
        let changed = Ledger.plan.replacing("Opening Balance", with: "First Balance")
        try project.write("docs/IMPLEMENTATION_PLAN.md", changed)
        #expect(listening.receives("id: 2\n"))
        let (fresh, freshPort) = try await start()
        for path in [
            "/", "/queue.html", "/report.json", "/tasks/tasks-04.html", "/graph.dot", "/assets/search-index.js",
        ] {
            #expect(try HTTPExchange(path, port: port).text == HTTPExchange(path, port: freshPort).text, "\(path)")
        }
        #expect(try await running.stop() == 0)
        #expect(try await fresh.stop() == 0)
    }

    @Test("a port that is taken is said, unless none was asked for")
    func taken() async throws {
        let (running, port) = try await start()
        let outcome = try project.milepost("serve", "docs", "--port", "\(port)")
        #expect(outcome.status == 4)
        #expect(
            outcome.error.contains("error: cannot listen on 127.0.0.1, port \(port): another program does already\n"))
        #expect(outcome.error.contains("--port 0 takes a free one"))
        #expect(try await running.stop() == 0)
    }

    @Test("wrong usage, and nothing to serve")
    func usage() throws {
        #expect(try project.milepost("serve", "docs", "--port", "70000").status == 2)
        #expect(try project.milepost("serve", "docs", "--host", "").status == 2)
        #expect(try project.milepost("serve", "nowhere").status == 3)
        let outcome = try project.milepost("serve", "docs", "--host", "no.such.host.invalid")
        #expect(outcome.status == 4)
        #expect(outcome.error.contains("there is no such address here"))
    }
}
