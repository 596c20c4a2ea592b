import MilepostMarkdown
import MilepostSource
import Testing

@Suite("Deep nesting")
struct NestingTests {
    @Test(
        "Ten thousand levels are read, flattened, and lose no text",
        arguments: [
            String(repeating: ">", count: 10_000) + " deep",
            String(repeating: "- ", count: 10_000) + "deep",
            String(repeating: "*a **b ", count: 10_000) + "deep" + String(repeating: "** c*", count: 10_000),
            String(repeating: "[", count: 10_000) + "deep" + String(repeating: "](x)", count: 10_000),
            String(repeating: "![", count: 10_000) + "deep" + String(repeating: "](x)", count: 10_000),
        ])
    func levels(_ text: String) {
        let document = MarkdownDocument(text)
        #expect(document.paragraphs.map(\.inlines.plainText).joined().contains("deep"))
        #expect(depth(of: document.blocks) <= 102)
    }

    @Test("Boxes below the deepest level are still there")
    func staircase() {
        let text = (0..<150).map { String(repeating: " ", count: $0 * 2) + "- step \($0)\n" }.joined()
        let document = MarkdownDocument(text)
        #expect(document.paragraphs.map(\.inlines.plainText) == (0..<150).map { "step \($0)" })
    }

    @Test("A long definition that is meant often does not fill the memory: cmark makes no link of the rest")
    func definitions() {
        let address = "https://a.example/" + String(repeating: "u", count: 20_000)
        let document = MarkdownDocument("[x]: \(address)\n\n" + String(repeating: "[x] ", count: 5_000))
        let inlines = document.paragraphs.flatMap(\.inlines)
        #expect((1...10).contains(inlines.count { if case .link = $0 { true } else { false } }))
        #expect(inlines.plainText.count { $0 == "x" } == 5_000)
    }

    @Test("A rule of many marks is a rule")
    func rule() {
        let document = MarkdownDocument(
            String(repeating: "- ", count: 600) + "\n\n" + String(repeating: "-", count: 600))
        #expect(document.outline == ["rule", "rule"])
    }

    private func depth(of blocks: [Block]) -> Int {
        blocks.map { block -> Int in
            switch block {
            case .quote(let quote): 1 + depth(of: quote.blocks)
            case .list(let list): 2 + (list.items.map { depth(of: $0.blocks) }.max() ?? 0)
            default: 1
            }
        }.max() ?? 0
    }
}
