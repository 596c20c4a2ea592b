import Foundation
import MilepostTestSupport
import Testing

@Suite("milepost.yml")
struct ConfigurationTests {
    private static let configuration = """
        title: The <b>Ledger</b>
        base_url: https://example.com/ledger
        accent: "#7a1f5c"
        footer: Ask Ana.
        links:
          issues: https://example.com/issues/{id}
          source: https://example.com/blob/{path}#L{line}
        words:
          statuses:
            IN_PROGRESS: {read: [on the desk]}
        navigation: [findings, overview]
        pages: {queue: off, log: off, graph: off, plan: off}
        output: public

        """

    private func project(_ configuration: String = configuration) throws -> TemporaryProject {
        let project = try TemporaryProject(Ledger.files)
        try project.write("docs/milepost.yml", configuration)
        try project.write(
            "docs/IMPLEMENTATION_PLAN.md",
            Ledger.plan.replacing("status: IN_PROGRESS", with: "status: On the desk")
                .replacing("Everybody can push", with: "Everybody can push, see #12")
                .replacing("| COMPLETED | SETUP-02 |", with: "| Complted | SETUP-02 |"))
        return project
    }

    @Test("says how the site is called, where it lies and leads, which pages it has, and where it is written")
    func site() throws {
        let project = try project()
        #expect(try project.milepost("build", "docs", "--quiet", "--now", "2026-01-15").status == 0)
        let index = try project.text("docs/public/index.html")
        #expect(index.contains("<title>Overview · The &lt;b&gt;Ledger&lt;/b&gt;</title>"))
        #expect(index.contains(#"<link rel="canonical" href="https://example.com/ledger/index.html">"#))
        #expect(index.contains("<span>Ask Ana.</span>"))
        #expect(index.contains(#"<a href="https://example.com/issues/12" rel="noopener noreferrer nofollow">#12</a>"#))
        let findings = try project.text("docs/public/findings.html")
        #expect(findings.contains(#"<a href="https://example.com/blob/IMPLEMENTATION_PLAN.md#L10" rel="noopener"#))
        let entries = index.components(separatedBy: "<nav aria-label=\"Main\">")[1].components(separatedBy: "</nav>")[0]
        #expect(entries.components(separatedBy: "<li>").count == 3)
        #expect(entries.range(of: "findings.html")!.lowerBound < entries.range(of: "index.html")!.lowerBound)
        for page in ["queue", "log", "graph", "plan"] {
            #expect(!project.has("docs/public/\(page).html"))
            for file in ["index", "findings", "receipt", "tasks/tasks-01", "phases/phase-1-accounts"] {
                #expect(try !project.text("docs/public/\(file).html").contains("\(page).html"), "\(file)")
            }
        }
        #expect(!index.contains(#"href="""#))
        #expect(try project.text("docs/public/assets/milepost.css").contains(":root { --link: #7a1f5c; }"))
        #expect(try project.text("docs/public/feed.xml").contains("<id>https://example.com/ledger/feed.xml</id>"))
        #expect(!project.has("_site/index.html"))
        let status = try project.milepost("status", "docs", "--now", "2026-01-15").output
        #expect(status.contains("1 in progress"))
    }

    @Test("says what pages call statuses and priorities, as text; data and the terminal keep the normal words")
    func shown() throws {
        let project = try project(
            "words:\n  statuses: {IN_PROGRESS: {shown: under <b>way}}\n  priorities: {P1: {shown: soon}}\n")
        try project.write(
            "docs/IMPLEMENTATION_PLAN.md", Ledger.plan.replacing("status: IN_PROGRESS", with: "status: under <b>way"))
        #expect(try project.milepost("build", "docs", "--quiet", "--now", "2026-01-15").status == 0)
        for page in ["index", "queue", "phases/phase-1-accounts"] {
            let text = try project.text("_site/\(page).html")
            #expect(text.contains("under &lt;b&gt;way") && !text.contains("under <b>way"), "\(page)")
        }
        #expect(try project.text("_site/queue.html").contains(">soon</span>"))
        #expect(try project.text("_site/report.json").contains("\"IN_PROGRESS\""))
        #expect(try project.milepost("status", "docs", "--now", "2026-01-15").output.contains("1 in progress"))
    }

    @Test("lies beside the plan, too, or where --config says; the command line beats it")
    func places() throws {
        let project = try project()
        #expect(try project.milepost("build", "--quiet", "--now", "2026-01-15").status == 0)
        #expect(project.has("docs/public/index.html"))
        #expect(try project.milepost("build", "docs", "-o", "out", "--quiet", "--now", "2026-01-15").status == 0)
        #expect(try project.text("out/index.html").contains("Ask Ana."))
        try project.write("ci/other.yml", "footer: Ask Ben.\n")
        let arguments = ["build", "docs", "-o", "out", "--quiet", "--now", "2026-01-15", "--config", "ci/other.yml"]
        #expect(try Milepost.run(arguments, in: project.folder).status == 0)
        #expect(try project.text("out/index.html").contains("Ask Ben."))
        #expect(try project.milepost("status", "docs", "--config", "ci/none.yml").status == 3)
    }

    @Test("says which files are read, by paths in its folder")
    func globs() throws {
        let project = try project("exclude: [archive, 'tasks/*_journal.md']\n")
        try project.write("docs/archive/IMPLEMENTATION_PLAN.md", Ledger.plan)
        for paths in [["docs"], [], ["docs/IMPLEMENTATION_PLAN.md"]] {
            let report = try Milepost.run(["status"] + paths + ["--json", "--now", "2026-01-15"], in: project.folder)
                .output
            #expect(report.components(separatedBy: "IMPLEMENTATION_PLAN.md\"").count > 1)
            #expect(
                !report.contains("archive/") && !report.contains("_journal.md\"")
                    && report.contains("_bank_import.md\""))
        }
        try project.write("docs/milepost.yml", "include: [IMPLEMENTATION_PLAN.md]\n")
        #expect(try !project.milepost("status", "docs", "--json").output.contains("_bank_import.md\""))
    }

    @Test(
        "wrong in any way, it ends every command with its place and what to do",
        arguments: ["build", "status", "check"])
    func wrong(_ command: String) throws {
        let project = try project("titel: A\n")
        let outcome = try project.milepost(command, "docs")
        #expect(outcome.status == 2 && outcome.output.isEmpty)
        #expect(
            outcome.error == """
                error[configuration]: `titel` is no key at the top of the configuration
                  --> docs/milepost.yml:1:1
                    |
                  1 | titel: A
                    | ^^^^^ unknown key
                    = help: did you mean `title`?

                1 error

                """)
        #expect(!project.has("_site/index.html") && !project.has("docs/public/index.html"))
    }

    @Test("can do no more than a plan: no theme, no drawing, no path out of its folder, no address but the web's")
    func hostile() throws {
        for (text, word) in [
            ("theme: theme\n", "--trust-theme"), ("logo: logo.svg\n", "PNG"), ("output: ../out\n", "inside"),
            ("base_url: javascript:alert(1)\n", "https://"), ("links: {issues: 'javascript:{id}'}\n", "https://"),
        ] {
            let project = try project(text)
            try project.write("docs/theme/layout.mustache", "<script>alert(1)</script>")
            try project.write(
                "docs/logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>")
            let outcome = try project.milepost("build", "docs")
            #expect(outcome.status == 2 && outcome.error.contains(word), "\(text): \(outcome.error)")
            #expect(!project.has("_site/index.html"))
        }
    }

    @Test("a logo stands on every page of a site, and inside a report that is one file")
    func logo() throws {
        let project = try project("logo: logo.png\n")
        let picture: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2]
        try Data(picture).write(to: project.folder.appending(path: "docs/logo.png"))
        #expect(try project.milepost("build", "docs", "--quiet", "--now", "2026-01-15").status == 0)
        #expect(
            try project.text("_site/index.html").contains(
                #"<img class="logo" src="assets/logo.png" alt="" height="24">"#))
        let outcome = try project.milepost("snapshot", "docs", "--now", "2026-01-15", "--output", "one.html", "--quiet")
        #expect(outcome.status == 0, "\(outcome.error)")
        let address = "data:image/png;base64,\(Data(picture).base64EncodedString())"
        #expect(try project.text("one.html").contains(#"<img class="logo" src="\#(address)" alt="" height="24">"#))
    }

    @Test("a change of it is a change of the site, with build --watch too")
    func watched() async throws {
        let project = try project("footer: One.\n")
        let running = try RunningMilepost(["build", "docs", "--now", "2026-01-15", "--watch"], in: project.folder)
        func index() -> String { (try? project.text("_site/index.html")) ?? "" }
        _ = try await running.waits { running.error.contains("Stop with Ctrl-C.\n") ? true : nil }
        #expect(index().contains("One."))
        try project.write("docs/milepost.yml", "footer: Two.\n")
        _ = try await running.waits { index().contains("Two.") ? true : nil }
        #expect(try await running.stop() == 0)
        try project.write("docs/milepost.yml", "footer: Three.\n")
        #expect(try project.milepost("build", "docs", "--quiet", "--now", "2026-01-15").status == 0)
        #expect(index().contains("Three."))
    }

    @Test("what it names is watched too, where it only lies beside the plan")
    func watchedBeside() async throws {
        let project = try project("logo: pictures/logo.png\n")
        func picture(_ last: UInt8) -> Data { Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, last]) }
        let source = project.folder.appending(path: "docs/pictures/logo.png")
        try FileManager.default.createDirectory(
            at: source.deletingLastPathComponent(), withIntermediateDirectories: true)
        try picture(1).write(to: source)
        let running = try RunningMilepost(["build", "--now", "2026-01-15", "--watch"], in: project.folder)
        func shown() -> Data? { try? Data(contentsOf: project.folder.appending(path: "_site/assets/logo.png")) }
        _ = try await running.waits { running.error.contains("Stop with Ctrl-C.\n") ? true : nil }
        #expect(shown() == picture(1))
        try picture(2).write(to: source)
        _ = try await running.waits { shown() == picture(2) ? true : nil }
        #expect(try await running.stop() == 0)
    }
}
