import MilepostConfiguration
import Testing

@Suite("Patterns of paths")
struct GlobPatternTests {
    @Test(
        "what matches",
        arguments: [
            ("docs", "docs/a/b.md"), ("docs/", "docs/a.md"), ("*.md", "a.md"), ("**/*.md", "a.md"),
            ("**/*.md", "x/y/a.md"), ("docs/**", "docs/a"), ("docs/**/old", "docs/old/a.md"),
            ("docs/**/old", "docs/x/y/old/a.md"), ("a?c.md", "aäc.md"), ("*a*b*.md", "xaybz.md"), ("**", "a"),
            ("./docs/*.md", "docs/a.md"), ("**/**/a", "a"),
        ])
    func matches(_ pattern: String, _ path: String) throws {
        #expect(try #require(GlobPattern(pattern)).matches(path))
    }

    @Test(
        "what does not",
        arguments: [
            ("docs", "docs2/a.md"), ("*.md", "a.txt"), ("*.md", "docs/a.md"), ("docs/*.md", "docs/x/a.md"),
            ("docs/**/old", "docs/older/a.md"), ("a?c.md", "ac.md"), ("docs/a.md", "docs"), ("A.md", "a.md"),
        ])
    func others(_ pattern: String, _ path: String) throws {
        #expect(!(try #require(GlobPattern(pattern)).matches(path)))
    }

    @Test("a pattern of many stars ends in time")
    func stars() throws {
        let pattern = try #require(GlobPattern(String(repeating: "*a", count: 200)))
        #expect(!pattern.matches(String(repeating: "a", count: 199)))
        let folders = try #require(GlobPattern(String(repeating: "**/a/", count: 60)))
        #expect(!folders.matches(String(repeating: "a/", count: 59)))
    }
}
