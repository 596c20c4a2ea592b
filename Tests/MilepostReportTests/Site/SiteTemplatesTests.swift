import MilepostHTML
import MilepostReport
import MilepostSource
import Testing

@Suite("Templates of a site from run to run")
struct SiteTemplatesTests {
    private static let texts = [
        (
            "IMPLEMENTATION_PLAN.md",
            "# Plan\n\n## Phase 1: A\n\n| ID | Task | Status |\n|---|---|---|\n| T-1 | One | DONE |\n"
        )
    ]

    private func queue(_ site: Site, _ theme: Theme, known: SiteTemplates?) async throws -> (String, SiteTemplates) {
        let templates = try SiteTemplates(theme: theme, words: site.input.words, known: known)
        let files = try await SiteOutput().site(site.input, theme: theme, templates: templates)
        let place = try #require(files.paths.firstIndex { $0.text == "queue.html" })
        return (String(decoding: try files.bytes(at: place), as: UTF8.self), templates)
    }

    @Test("those that are known serve until a template or the language is another")
    func known() async throws {
        let english = try await Site(Self.texts)
        let (first, templates) = try await queue(english, .embedded, known: nil)
        let (again, _) = try await queue(english, .embedded, known: templates)
        #expect(first == again)
        let changed = Theme.embedded.replacing(templates: ["pages/queue": "<p>mine</p>"], assets: [:])
        let (mine, _) = try await queue(english, changed, known: templates)
        #expect(mine.contains("<p>mine</p>"))
        let german = try await Site(Self.texts, words: German())
        let (other, _) = try await queue(german, .embedded, known: templates)
        #expect(other == (try await queue(german, .embedded, known: nil)).0)
        #expect(other != first)
    }
}
