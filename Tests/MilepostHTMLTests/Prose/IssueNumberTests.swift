import Foundation
import MilepostHTML
import Testing

@Suite("Numbers of issues in running text")
struct IssueNumberTests {
    private func html(_ markdown: String) throws -> String {
        let pattern = try AddressPattern("https://example.com/issues/{id}", holes: ["id"], requiring: "id")
        return ProseDocument.inline(markdown, ProseOptions(issues: pattern)).markup
    }

    private static func link(_ number: String) -> String {
        "<a href=\"https://example.com/issues/\(number)\" rel=\"noopener noreferrer nofollow\">#\(number)</a>"
    }

    @Test("a number is a link, wherever it stands in a text")
    func links() throws {
        #expect(try html("see #12, and (#7)") == "see \(Self.link("12")), and (\(Self.link("7")))")
        #expect(try html("#3") == Self.link("3"))
        #expect(try html("**#3** done") == "<strong>\(Self.link("3"))</strong> done")
    }

    @Test("a number in a table's cell is a link, too")
    func cells() throws {
        let pattern = try AddressPattern("https://example.com/issues/{id}", holes: ["id"], requiring: "id")
        let table = markup("| a |\n|---|\n| see #12 |\n", ProseOptions(issues: pattern))
        #expect(table.contains("<td>see \(Self.link("12"))</td>"))
    }

    @Test(
        "what is part of something else stays as it is",
        arguments: [
            "a#12", "##12", "#12a", "#12#13", "page.html/#12", "#1234567890", "# 12 is none", "#", "C# 12", "no number",
        ])
    func none(_ text: String) throws {
        #expect(try !html("x " + text).contains("<a"), "\(text)")
    }

    @Test("code and links are left alone")
    func code() throws {
        #expect(try html("`#12`") == "<code>#12</code>")
        #expect(try html("[#12](https://example.org/)").components(separatedBy: "<a").count == 2)
        #expect(ProseDocument.inline("see #12", ProseOptions()).markup == "see #12")
    }
}
