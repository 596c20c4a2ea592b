import MilepostTestSupport
import Testing

@Suite("--language, and language: in milepost.yml")
struct LanguageTests {
    @Test("the option decides, then the configuration, then it is English; another language writes the site again")
    func build() throws {
        let project = try TemporaryProject(Ledger.files)
        func language(_ arguments: String...) throws -> String? {
            let outcome = try Milepost.run(
                ["build", "docs", "--now", "2026-01-15", "--output", "site"] + arguments, in: project.folder)
            #expect(outcome.status == 0, "\(outcome.error)")
            return try project.text("site/queue.html").firstMatch(of: #/<html lang="([a-z]*)">/#).map { String($0.1) }
        }
        #expect(try language() == "en")
        #expect(try language("--language", "de") == "de")
        #expect(try project.text("site/queue.html").contains("<h1>Warteschlange</h1>"))
        #expect(try language() == "en")
        try project.write("docs/milepost.yml", "language: de\n")
        #expect(try language() == "de")
        #expect(try language("--language", "en") == "en")
    }

    @Test("terminal and data stay English")
    func terminal() throws {
        let project = try TemporaryProject(Ledger.files)
        let english = try project.milepost("status", "docs", "--now", "2026-01-15")
        try project.write("docs/milepost.yml", "language: de\n")
        #expect(try project.milepost("status", "docs", "--now", "2026-01-15").output == english.output)
    }

    @Test("one file in German")
    func snapshot() throws {
        let project = try TemporaryProject(Ledger.files)
        let outcome = try project.milepost(
            "snapshot", "docs", "--output", "report.html", "--now", "2026-01-15", "--language", "de")
        #expect(outcome.status == 0, "\(outcome.error)")
        let page = try project.text("report.html")
        #expect(page.contains("<html lang=\"de\">") && page.contains("<h1>Warteschlange</h1>"))
        #expect(try project.milepost("status", "report.html").status == 0)
    }

    @Test("a language that nobody speaks here is refused, with those that are", arguments: ["fr", "DE", ""])
    func unknown(language: String) throws {
        let project = try TemporaryProject(Ledger.files)
        let outcome = try project.milepost("build", "docs", "--language", language)
        #expect(outcome.status == 2)
        #expect(outcome.error.contains("'en' and 'de'"), "\(outcome.error)")
    }
}
