import MilepostTestSupport
import Testing

@Suite("milepost theme, and --theme")
struct ThemeCommandTests {
    private let project: TemporaryProject

    init() throws {
        project = try TemporaryProject(Ledger.files)
    }

    private func build(_ arguments: String...) throws -> Milepost.Outcome {
        try Milepost.run(["build", "docs", "--quiet", "--now", "2026-01-15"] + arguments, in: project.folder)
    }

    @Test("a template and an asset replace ours alone, and others come along")
    func replaces() throws {
        #expect(try build("--output", "ours").status == 0)
        try project.write("mine/pages/queue.mustache", "<h1>Mine: {{lead}}</h1>{{> partials/mine}}\n")
        try project.write("mine/partials/mine.mustache", "<img src=\"assets/banner.svg\" alt=\"\">\n")
        try project.write("mine/assets/milepost.css", "body { margin: 0 }\n")
        try project.write("mine/assets/banner.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n")
        try project.write("mine/README.md", "Our look.\n")
        let outcome = try build("--theme", "mine")
        #expect(outcome == .init(status: 0, output: "", error: ""))
        #expect(try project.text("_site/queue.html").contains("<h1>Mine: "))
        #expect(try project.text("_site/queue.html").contains("banner.svg"))
        #expect(try project.text("_site/assets/milepost.css") == "body { margin: 0 }\n")
        #expect(project.has("_site/assets/banner.svg") && !project.has("_site/assets/README.md"))
        #expect(try project.text("_site/index.html") == project.text("ours/index.html"))
    }

    @Test("a wrong template is told with its place, what is wrong and what was meant, and nothing is written")
    func wrong() throws {
        try project.write("mine/partials/status.mustache", "<b>\n{{#.word}}{{.word}</b>\n")
        let broken = try build("--theme", "mine")
        #expect(broken.status == 2 && broken.error.contains("--> mine/partials/status.mustache:2:"), "\(broken.error)")
        try project.write("mine/partials/status.mustache", "{{> partials/glif}}\n")
        let missing = try build("--theme", "mine")
        #expect(missing.error.contains("there is no template “partials/glif”"))
        #expect(missing.error.contains("did you mean “partials/glyph”?"))
        try project.write("mine/partials/status.mustache", "<b>{{.wrd}}</b>\n")
        let unknown = try build("--theme", "mine")
        #expect(
            unknown.error == """
                error[template]: there is no value “wrd” here, so nothing would be written
                  --> mine/partials/status.mustache:1:7
                    |
                  1 | <b>{{.wrd}}</b>
                    |       ^
                    = help: did you mean “word”?

                1 error

                """)
        #expect(unknown.status == 2 && missing.status == 2 && !project.has("_site/index.html"))
    }

    @Test(
        "a name that no mail or one-file report gives is told in the same words, before anything is written",
        arguments: [
            ("mail/report", "{{persent}}", "persent", "percent"),
            ("snapshot/document", "{{sektions}}", "sektions", "sections"),
            ("snapshot/pages/task", "{{nam}}", "nam", "name"), ("snapshot/pages/queue", "{{leed}}", "leed", "lead"),
        ])
    func travelling(_ template: String, _ text: String, _ value: String, _ near: String) throws {
        try project.write("mine/\(template).mustache", "<p>\n\(text)</p>\n")
        let expected = """
            error[template]: there is no value “\(value)” here, so nothing would be written
              --> mine/\(template).mustache:2:3
                |
              2 | \(text)</p>
                |   ^
                = help: did you mean “\(near)”?

            1 error

            """
        for command in [["snapshot", "docs", "--output", "report.html"], ["mail", "docs", "--format", "html"]] {
            let outcome = try Milepost.run(command + ["--theme", "mine", "--now", "2026-01-15"], in: project.folder)
            #expect(outcome == .init(status: 2, output: "", error: expected))
        }
        #expect(!project.has("report.html"))
    }

    @Test("a short form of a page that ours have none of stands in one file alone; a mail has the words of pages")
    func shortForm() throws {
        try project.write("mine/snapshot/pages/queue.mustache", "<h1>Short: {{lead}}</h1>\n")
        try project.write("mine/mail/report.mustache", "{{title}}: {{words.queue}}\n")
        let report = try project.milepost("snapshot", "docs", "--output", "report.html", "--theme", "mine")
        #expect(report.status == 0 && report.error.isEmpty)
        #expect(try project.text("report.html").contains("<h1>Short: "))
        #expect(try build("--theme", "mine").status == 0)
        #expect(try !project.text("_site/queue.html").contains("Short"))
        let mail = try project.milepost("mail", "docs", "--format", "html", "--theme", "mine")
        #expect(mail == .init(status: 0, output: "Ledger: Queue\n", error: ""))
    }

    @Test(
        "what is no part of a theme is refused with what to do",
        arguments: [
            ("notes.txt", "assets/"), ("pages/tsak.mustache", "did you mean pages/task.mustache?"),
            ("assets/Banner.SVG", "assets/banner.svg"), ("assets/search-index.js", "rename it"),
        ])
    func refused(_ path: String, _ hint: String) throws {
        try project.write("mine/\(path)", "x\n")
        let outcome = try build("--theme", "mine")
        #expect(outcome.status == 2 && outcome.error.contains(hint), "\(outcome.error)")
        #expect(try build("--theme", "nowhere").status == 3)
    }

    @Test("milepost.yml names a theme, which counts when somebody trusts it; --theme beats it")
    func trusted() throws {
        try project.write("docs/look/pages/queue.mustache", "<h1>Trusted</h1>\n")
        try project.write("docs/milepost.yml", "theme: look\n")
        let refused = try build()
        #expect(refused.status == 2 && refused.error.contains("--trust-theme"))
        #expect(try build("--trust-theme").status == 0)
        #expect(try project.text("_site/queue.html").contains("<h1>Trusted</h1>"))
        try project.write("mine/pages/queue.mustache", "<h1>Named</h1>\n")
        #expect(try build("--theme", "mine").status == 0)
        #expect(try project.text("_site/queue.html").contains("<h1>Named</h1>"))
        #expect(try project.milepost("status", "docs").status == 0)
    }

    @Test("eject writes ours, one or all, over nothing that is there, and they give the site that ours give")
    func eject() throws {
        let one = try project.milepost("theme", "eject", "pages/task", "--output", "mine")
        #expect(
            one
                == .init(
                    status: 0, output: "mine/pages/task.mustache\nChange them, and build with --theme mine\n", error: ""
                ))
        try project.write("mine/pages/task.mustache", "changed\n")
        let again = try project.milepost("theme", "eject", "--output", "mine")
        #expect(again.status == 4 && again.error.contains("mine/pages/task.mustache” is there already"))
        #expect(!project.has("mine/layout.mustache"))
        #expect(try project.milepost("theme", "eject", "milepost.css", "--output", "mine").status == 0)
        #expect(try project.milepost("theme", "eject", "--output", "mine", "--force").status == 0)
        #expect(try project.text("mine/pages/task.mustache") != "changed\n")
        #expect(try build("--output", "ours").status == 0)
        #expect(try build("--theme", "mine").status == 0)
        #expect(try Milepost.shell("diff -r --exclude .milepost-files ours _site", in: project.folder).status == 0)
        let wrong = try project.milepost("theme", "eject", "pages/tsak")
        #expect(wrong.status == 2 && wrong.error.contains("did you mean pages/task?"))
    }
}
