import Testing

@testable import MilepostReport

@Suite("Links between documents")
struct RelativePathTests {
    @Test(
        "are resolved from the document's folder",
        arguments: [
            ("a.md", "docs/a.md"), ("../a.md", "a.md"), ("./b/../a%20b.md#x", "docs/a b.md"), ("../../a.md", nil),
            ("#x", nil), ("/etc/passwd", nil), ("a%2", "docs/a%2"),
        ] as [(String, String?)])
    func resolve(destination: String, expected: String?) {
        #expect(RelativePath.resolve(destination, in: ["docs"]) == expected)
    }
}
