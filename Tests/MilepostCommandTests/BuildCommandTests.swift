import Foundation
import MilepostTestSupport
import Testing

@Suite("milepost build")
struct BuildCommandTests {
    @Test("the site is written, findings are told on standard error, and one summary says where it is")
    func site() throws {
        let project = try TemporaryProject(Ledger.files)
        let outcome = try project.milepost("build", "docs", "--now", "2026-01-15")
        #expect(outcome.status == 0)
        #expect(outcome.output.hasPrefix("Ledger: 33 % done (2 of 6)\n"))
        #expect(outcome.output.contains("\nRead 10 of 10 lines that look like tracked work\n"))
        #expect(outcome.output.hasSuffix("\nOpen _site/index.html\n"))
        #expect(
            outcome.error.contains(
                """
                info[unresolved-dependent]: 'Auditor' is no task or phase of this plan
                  --> docs/IMPLEMENTATION_PLAN.md:20:
                """))
        for file in ["index.html", "report.json", "badge.svg", "tasks/tasks-04.html", "assets/milepost.css"] {
            #expect(project.has("_site/\(file)"), "\(file)")
        }
        #expect(try project.text("_site/index.html").contains("Opening Balance"))
    }

    @Test("the same input gives the same site, and nothing is written twice")
    func again() throws {
        let project = try TemporaryProject(Ledger.files)
        let first = try document(try project.milepost("build", "docs", "--json", "--now", "2026-01-15"))
        let second = try document(try project.milepost("build", "docs", "--json", "--now", "2026-01-15"))
        let (before, after) = try (files(first), files(second))
        #expect(before["written"] ?? 0 > 10)
        #expect(after == ["written": 0, "unchanged": before["written"] ?? 0, "removed": 0])
    }

    @Test("what was done to the site since is undone, and a site that nobody touched is left alone")
    func standing() throws {
        let project = try TemporaryProject(Ledger.files)
        _ = try project.milepost("build", "docs", "--now", "2026-01-15")
        let page = try project.text("_site/index.html")
        let again = try project.milepost("build", "docs", "--now", "2026-01-15", "--json", "--timings")
        #expect(try files(document(again))["written"] == 0)
        for damage in ["<p>", page.replacing("Opening", with: "0pening")] {
            try project.write("_site/index.html", damage)
            let mended = try document(try project.milepost("build", "docs", "--now", "2026-01-15", "--json"))
            #expect(try files(mended)["written"] == 1)
            #expect(try project.text("_site/index.html") == page)
        }
        let later = try document(try project.milepost("build", "docs", "--now", "2026-01-16", "--json"))
        #expect(try files(later)["written"] ?? 0 > 10)
        try project.write(
            "docs/IMPLEMENTATION_PLAN.md", Ledger.plan.replacing("Opening Balance", with: "First Balance"))
        _ = try project.milepost("build", "docs", "--now", "2026-01-16")
        #expect(try project.text("_site/index.html").contains("First Balance"))
    }

    @Test("a build of the same input says the same without reading it, whatever it is asked to say")
    func sayingAgain() throws {
        let plan = Ledger.plan + "\nSee [the notes](notes.txt) and [the sheet](sheet.txt).\n"
        let project = try TemporaryProject(Ledger.files.merging(["docs/notes.txt": ""]) { $1 })
        try project.write("docs/IMPLEMENTATION_PLAN.md", plan)
        // Work was done up to the 13th: on the 2nd, that lies ahead.
        for now in ["2026-01-15", "2026-01-15T10:00:00", "2026-01-13", "2026-01-02"] {
            for more in [[], ["--strict"], ["--color", "always"], ["--quiet"], ["--findings", "json"]] {
                let folder = "site-\(now)"
                func build(_ arguments: String...) throws -> Milepost.Outcome {
                    try Milepost.run(
                        ["build", "docs", "--now", now, "--output", folder] + arguments + more, in: project.folder)
                }
                try? FileManager.default.removeItem(at: project.folder.appendingPathComponent(folder))
                let first = try build()
                #expect(try build() == first, "\(now) \(more)")
            }
        }
        func stages(_ now: String) throws -> [Substring] {
            try project.milepost("build", "docs", "--now", now, "--output", "site-\(now)", "--quiet", "--timings").error
                .split(separator: "\n").compactMap { $0.split(separator: " ").first }
        }
        #expect(try stages("2026-01-15") == ["load", "pages"])
        #expect(try stages("2026-01-13") == ["load", "pages"])
        // What lies ahead may have come in an hour.
        #expect(try stages("2026-01-02") == ["load", "read", "analyse", "check", "pages"])
    }

    @Test("what the disk says of links is asked again")
    func linksAgain() throws {
        let project = try TemporaryProject(Ledger.files)
        try project.write("docs/IMPLEMENTATION_PLAN.md", Ledger.plan + "\nSee [the notes](notes.txt).\n")
        let broken = try project.milepost("build", "docs", "--now", "2026-01-15")
        #expect(broken.error.contains("[broken-link]"))
        try project.write("docs/notes.txt", "")
        let whole = try project.milepost("build", "docs", "--now", "2026-01-15")
        #expect(!whole.error.contains("[broken-link]"))
        #expect(try project.milepost("build", "docs", "--now", "2026-01-15") == whole)
        try FileManager.default.removeItem(at: project.folder.appendingPathComponent("docs/notes.txt"))
        #expect(try project.milepost("build", "docs", "--now", "2026-01-15") == broken)
    }

    @Test("a note in the list of files that nobody can have written is not believed")
    func forgedNote() throws {
        let project = try TemporaryProject(Ledger.files)
        let first = try project.milepost("build", "docs", "--now", "2026-01-15")
        let list = try project.text("_site/.milepost-files")
        let note = try #require(list.split(separator: "\n").first { $0.hasPrefix("# Told ") })
        for other in ["# Told ", "# Told 1;", String(note) + "1", note.split(separator: ";").joined(separator: ";9")] {
            try project.write("_site/.milepost-files", list.replacing(note, with: other))
            let again = try project.milepost("build", "docs", "--now", "2026-01-15")
            #expect(again.status == 0 && again.error == first.error, "\(other)")
        }
    }

    @Test("the site is no input of the next run, wherever it lies")
    func outputIsNoInput() throws {
        let project = try TemporaryProject(Ledger.files)
        let first = try project.milepost("build", "docs", "--output", "docs/site", "--now", "2026-01-15")
        let second = try project.milepost("build", "docs", "--output", "docs/site", "--now", "2026-01-15")
        #expect(first == second)
    }

    @Test("--quiet says nothing when all is well")
    func quiet() throws {
        let project = try TemporaryProject(Ledger.files)
        #expect(try project.milepost("build", "docs", "--quiet") == .init(status: 0, output: "", error: ""))
        #expect(project.has("_site/index.html"))
    }

    @Test("--strict fails on errors, after the site is written")
    func strict() throws {
        let broken = Ledger.plan.replacing("| COMPLETED | SETUP-01 |", with: "| Complted | SETUP-01 |")
        let project = try TemporaryProject(Ledger.files)
        #expect(try project.milepost("build", "docs", "--strict").status == 0)
        try project.write("docs/IMPLEMENTATION_PLAN.md", broken)
        #expect(try project.milepost("build", "docs").status == 0)
        let outcome = try project.milepost("build", "docs", "--strict", "--output", "strict")
        #expect(outcome.status == 1)
        #expect(outcome.error.contains("error[unknown-status]"))
        #expect(outcome.error.contains("and --strict allows none\n"))
        #expect(project.has("strict/index.html"))
    }

    @Test("--timings names the stages")
    func timings() throws {
        let project = try TemporaryProject(Ledger.files)
        let outcome = try project.milepost("build", "docs", "--quiet", "--timings")
        let stages = outcome.error.split(separator: "\n").compactMap { $0.split(separator: " ").first.map(String.init) }
        #expect(stages == ["load", "read", "analyse", "check", "pages"])
    }

    @Test("a folder with other files is refused and stays as it is")
    func foreign() throws {
        let project = try TemporaryProject(Ledger.files)
        try project.write("public/mine.txt", "mine")
        let outcome = try project.milepost("build", "docs", "--output", "public")
        #expect(outcome.status == 4)
        #expect(outcome.output.isEmpty)
        #expect(outcome.error.contains("public"))
        #expect(try project.text("public/mine.txt") == "mine")
        #expect(!project.has("public/index.html"))
    }

    @Test("a folder that cannot be made exits 4")
    func unwritable() throws {
        let project = try TemporaryProject(Ledger.files)
        try project.write("file", "a file, no folder")
        let outcome = try project.milepost("build", "docs", "--output", "file/site")
        #expect(outcome.status == 4)
        #expect(outcome.error.contains("file/site"))
    }

    @Test("a plan in a form that is not read still gets an honest page")
    func untracked() throws {
        let project = try TemporaryProject(["IMPLEMENTATION_PLAN.md": "# Garden\n\nSow in spring, reap in autumn.\n"])
        let outcome = try project.milepost("build")
        #expect(outcome.status == 0)
        #expect(outcome.output.hasPrefix("Garden: no tracked tasks were recognised\n"))
        #expect(try project.text("_site/index.html").contains("Garden"))
    }

    private func document(_ outcome: Milepost.Outcome) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    }

    private func files(_ document: [String: Any]) throws -> [String: Int] {
        try #require(document["files"] as? [String: Int])
    }
}
