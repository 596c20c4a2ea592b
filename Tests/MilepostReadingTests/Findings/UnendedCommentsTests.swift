import MilepostReading
import MilepostSource
import Testing

/// Which comments take the rest of a document with them (CommonMark, section 4.6, condition 2).
struct UnendedCommentsTests {
    @Test(
        "a comment ends at the first line with -->, that with its beginning included",
        arguments: [
            "<!-- words -->", "<!---->", "<!-->", "<!--->", "<!-- over\ntwo lines\n\nand a blank one -->", "  <!-->",
            "<!-- words --> and more",
        ])
    func ended(_ comment: String) async {
        #expect(await rules(of: "# Plan\n\n\(comment)\n").isEmpty)
    }

    @Test("without one it is told", arguments: ["<!--", "<!-- words --", "   <!-- words ->\n\n## Phase 1\n"])
    func unended(_ comment: String) async {
        #expect(await rules(of: "# Plan\n\n\(comment)\n") == ["unended-comment"])
    }

    private func rules(of plan: String) async -> [String] {
        let file = SourceFile(path: "IMPLEMENTATION_PLAN.md", text: plan)
        return await ProjectReader.read([file]).diagnostics.map(\.rule.rawValue).filter { $0 == "unended-comment" }
    }
}
