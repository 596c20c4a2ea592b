import MilepostTestSupport
import Testing

@testable import MilepostReading

@Suite("Tags in task files")
struct TagScannerTests {
    @Test(
        "values, with the bytes they stand at",
        arguments: [
            ("@spec: ⟦SPEC-05⟧", ["spec"]),
            (
                "@spec: ⟦SPEC-05⟧\n@depends-tasks: ⟦TASKS-04⟧\r\n@depends:⟦TASKS-01, TASKS-02⟧  \n",
                ["spec", "depends-tasks", "depends"]
            ),
            ("- `@depends: ⟦TASKS-01⟧` - uses the schema of TASKS-07.", ["depends"]),
            ("- `@depends-tasks: ⟦TASKS-02 (because of TASKS-06); TASKS-03 (rates)⟧`", ["depends-tasks"]),
            ("`@spec: ⟦SPEC-01⟧`, `@req: ⟦REQ.1⟧` and `plain`", ["spec", "req"]),
            ("<!-- @depends: ⟦TASKS-01⟧ -->", ["depends"]),
            ("<!-- @depends: ⟦TASKS-01⟧--> @spec: ⟦A⟧", ["depends", "spec"]),
            ("Grüße an @spec: ⟦SPEC-05 für Änne⟧", ["spec"]),
            ("- \"@spec: ⟦SPEC-NN⟧\"  # why", ["spec"]),
            ("| @spec: ⟦SPEC-05⟧ | store |", ["spec"]),
            ("@spec: ⟦SPEC-05⟧<br>@req: ⟦REQ-1⟧", ["spec", "req"]),
            ("@spec: ⟦SPEC-05⟧ @req: ⟦REQ-1⟧", ["spec", "req"]),
            ("**@spec: ⟦SPEC-05⟧**", ["spec"]),
            ("(@threshold: ⟦PRD.1.p99 < 5 ms (or so)⟧) @spec: ⟦A⟧", ["threshold", "spec"]),
            ("@depends: ⟦TASKS-01 - uses TASKS-07⟧", ["depends"]),
            ("see `x` @depends: ⟦TASKS-01⟧", ["depends"]),
            ("@tasks: ⟦TASKS-01:Service⟧", ["tasks"]),
            ("@depends: ⟦`TASKS-01⟧`", ["depends"]),
        ])
    func tags(marked: String, names: [String]) {
        let example = MarkedText(marked)
        let found = TagScanner.tags(in: example.text, baseOffset: 0)
        #expect(found.map(\.name) == names)
        #expect(found.map(\.range) == example.ranges)
        #expect(found.map { Array($0.value.utf8) } == example.ranges.map { Array(Array(example.text.utf8)[$0]) })
    }

    @Test(
        "what is no tag",
        arguments: [
            "write to ann@example.com: soon", "a@b: x", "@spec", "@spec:", "`@spec:`, `@req:`, ...", "@Spec: x",
            "@1a: x", "@: x", "@a::b", "git@github.com:foo",
            "user.@host: x", "@@spec: x", "é@spec: x", "@spec:\nnext", "@spec : x", "",
        ])
    func none(text: String) {
        #expect(TagScanner.tags(in: text, baseOffset: 0).isEmpty)
    }

    @Test("ranges begin at the text's own offset")
    func offset() {
        #expect(TagScanner.tags(in: "@spec: A", baseOffset: 100).map(\.range) == [107..<108])
    }

    @Test("ranges stay in the text and give the value back, whatever the text")
    func anyText() {
        let pieces = ["@", "spec", ":", " ", "`", "\"", "\n", "TASKS-01", "-->", "<", "é", "🔴", "|", "@depends: ", "*"]
        var random = SeededGenerator(seed: 3)
        for _ in 0..<3000 {
            let text = (0..<12).map { _ in pieces[Int.random(in: pieces.indices, using: &random)] }.joined()
            let bytes = Array(text.utf8)
            var end = 0
            for tag in TagScanner.tags(in: text, baseOffset: 0) {
                #expect(tag.range.lowerBound >= end && tag.range.upperBound <= bytes.count && !tag.range.isEmpty)
                end = tag.range.upperBound
                #expect(String(decoding: bytes[tag.range], as: UTF8.self) == tag.value)
            }
        }
    }
}
