import MilepostModel
import MilepostReport
import MilepostSource
import Testing

@Suite struct AtomFeedOutputTests {
    private func feed(_ project: Project) throws -> XMLReading {
        let file = try #require(AtomFeedOutput.files(try KilnProject.input(project)).first)
        return try XMLReading(String(decoding: file.bytes, as: UTF8.self))
    }

    @Test("a feed and each of its entries have what RFC 4287 asks for")
    func required() throws {
        let feed = try feed(KilnProject.project)
        #expect(feed.elements.first == "feed")
        #expect(feed.elements.count { $0 == "entry" } == 3)
        for name in ["id", "title", "updated"] { #expect(feed.texts[name]?.count == 4) }
        #expect(feed.texts["name"] == ["Kiln: fire & glaze <fast>"])
        #expect(feed.texts["updated"]?.first == "2026-01-12T09:30:00Z")
        #expect(feed.texts["content"]?.first == "Began & read \"all\" <of it>")
        #expect(Set(feed.texts["id"] ?? []).count == 4)
        let links = (feed.attributes["link"] ?? []).compactMap { $0["href"] }
        #expect(links == ["log.html", "feed.xml", "tasks/tasks-02.html", "tasks/tasks-01.html", "tasks/tasks-01.html"])
    }

    @Test("a log that says nothing gives a feed without entries, of the report's day")
    func empty() throws {
        var project = KilnProject.project
        project.plans[0].log = SessionLog()
        let feed = try feed(project)
        #expect(!feed.elements.contains("entry"))
        #expect(feed.texts["updated"] == ["2026-01-15T00:00:00Z"])
    }

    @Test("whatever a log holds, the feed is well-formed, and it ends after a hundred entries")
    func hostile() throws {
        var project = KilnProject.project
        var row = project.plans[0].log.entries[0]
        row.notes = Sourced("]]> </content> \u{0}\u{8}\u{1B}\u{FFFE} &amp; <!-- 🙂", row.range)
        project.plans[0].log.entries = Array(repeating: row, count: 250)
        project.plans[0].title = "<title>\u{1}"
        let feed = try feed(project)
        #expect(feed.elements.count { $0 == "entry" } == 100)
        #expect(feed.texts["content"]?.first == "]]> </content> \u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD} &amp; <!-- 🙂")
    }
}
