import MilepostModel
import MilepostWorkspace
import Testing

@testable import MilepostCLI

@Suite("The two states that words name")
struct StatePairTests {
    private func pair(_ words: String...) throws -> StatePair {
        let present = try #require(PlanDate("2026-02-27T18:00:00"))
        return StatePair(words, paths: ["docs"], present: present) { path in
            ["docs", "main", "../old"].contains(path)
                ? .folder : path.hasSuffix(".json") || path == "PLAN.md" ? .file : .nothing
        }
    }

    @Test("without words, the last commit and the files as they are")
    func none() throws {
        let pair = try pair()
        #expect(pair.before.place == .commit(.named("HEAD")))
        #expect(pair.after.place == .files(["docs"]))
        #expect(pair.after.name == "the files as they are")
    }

    @Test("ranges are those of git")
    func ranges() throws {
        #expect(try pair("a..b").before.place == .commit(.named("a")))
        #expect(try pair("a..b").after.place == .commit(.named("b")))
        #expect(try pair("HEAD~5..").after.place == .commit(.named("HEAD")))
        #expect(try pair("..b").before.place == .commit(.named("HEAD")))
        #expect(try pair("a...").before.place == .commit(.commonAncestor("a", "HEAD")))
        #expect(try pair("a...b").before.name == "where b left a")
        #expect(try pair("a...b").after.place == .commit(.named("b")))
    }

    @Test("a path that exists is a path, reports by their names, and the rest is a time or a commit")
    func kinds() throws {
        #expect(try pair("main").before.place == .files(["main"]))
        #expect(try pair("../old").before.place == .files(["../old"]))
        #expect(try pair("PLAN.md").before.place == .files(["PLAN.md"]))
        #expect(try pair("week.json", "HEAD").before.place == .report("week.json"))
        #expect(try pair("week.json", "HEAD").after.place == .commit(.named("HEAD")))
        #expect(try pair("7d").before.place == .commit(.before("2026-02-20T18:00:00")))
        #expect(try pair("HEAD~5").after.place == .files(["docs"]))
    }
}
