import MilepostMarkdown
import MilepostSource
import MilepostTestSupport
import Testing

@Suite("Broken YAML")
struct YAMLErrorTests {
    @Test(
        "The error is at the parser's own place, in plain words",
        arguments: [
            ("a: 1\nb: 2\n⟦a⟧: 3\n", "the key 'a' stands twice in one map, first in line 1"),
            ("a:\n  - {b: 1, b: 2}\n", "the key 'b' stands twice in one map"),
            ("a: b⟦:⟧ c\n", "mapping values are not allowed in this context"),
            ("a:\n⟦\t⟧b: c\n", "found a tab where indentation belongs"),
            ("a: ⟦@⟧b\n", "found '@', which no value can begin with"),
            ("a: [b\n⟦⟧", "did not find expected ',' or ']' while parsing a list in brackets that begins in line 1"),
            ("a: \"b\n⟦⟧", "found unexpected end of stream while scanning a quoted scalar that begins in line 1"),
            ("a: ⟦*⟧b\n", "found undefined alias"),
            ("a: b⟦\u{7}⟧\n", "control characters and bytes that are no UTF-8 are not allowed"),
        ])
    func messages(_ text: String, _ message: String) throws {
        let marked = MarkedText(text)
        let error = try #require(failure(marked.file("plan.yaml")))
        #expect(error.message == message)
        if !marked.ranges.isEmpty { #expect(error.range == marked.range()) }
    }

    @Test("The place is moved out of an indented fence into the file")
    func fence() throws {
        let marked = MarkedText("# é\n\n- x\n\n  ```yaml\n  a: 1\n  b: c⟦:⟧ d\n  ```\n")
        let document = MarkdownDocument.parse(marked.file()).value
        let code = try #require(document.codeBlocks.first)
        guard case .failure(let error) = YAMLReader.parse(block: code, in: document.file) else {
            Issue.record("the block was read")
            return
        }
        #expect(error.range == marked.range())
    }

    @Test(
        "Deep nesting is refused without a deep call stack",
        arguments: ["[", "{a: ", "- ", "? ", "[{a: "])
    func nesting(_ opening: String) throws {
        let text = String(repeating: opening, count: 100_000)
        let message = try #require(failure(SourceFile(path: "a.yaml", text: text))).message
        #expect(message.contains("nested"))
    }

    @Test("Three hundred levels are too many, a hundred are not")
    func levels() {
        func nested(_ depth: Int) -> SourceFile {
            SourceFile(
                path: "a.yaml",
                text: String(repeating: "[", count: depth) + "x" + String(repeating: "]", count: depth))
        }
        #expect(failure(nested(100)) == nil)
        #expect(failure(nested(300))?.message == "it is nested deeper than 200 levels")
    }

    @Test("Aliases that stand for millions of values are refused")
    func bomb() {
        let lines = (1...9).map { level in
            "a\(level): &a\(level) [\(Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", "))]\n"
        }
        let text = "a0: &a0 x\n" + lines.joined()
        let file = SourceFile(path: "a.yaml", text: text)
        #expect(failure(file)?.message == "its aliases stand for more than 10000 values")
    }

    @Test("So are aliases used as keys, and chains of them, which the parser itself would choke on")
    func keysAndChains() {
        let levels = (1...40).map { "- &a\($0) [*a\($0 - 1), *a\($0 - 1)]\n" }.joined()
        #expect(failure(SourceFile(path: "a.yaml", text: "- &a0 x\n" + levels + "- {*a40 : x}\n")) != nil)
        let chain = (1...100_000).map { "- &a\($0) [*a\($0 - 1)]\n" }.joined()
        #expect(failure(SourceFile(path: "a.yaml", text: "- &a0 x\n" + chain)) != nil)
    }

    @Test("Any text is read or refused, with ranges in the file", arguments: 0..<20)
    func anything(_ seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        for _ in 0..<50 {
            let count = Int.random(in: 1...40, using: &random)
            var bytes = (0..<count).flatMap { _ in Array((pieces.randomElement(using: &random) ?? "").utf8) }
            if !bytes.isEmpty, Int.random(in: 0..<4, using: &random) == 0 {
                bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            let file = SourceFile(id: FileID(0), path: "a.yaml", bytes: bytes)
            switch YAMLReader.parseAll(file) {
            case .success(let roots): #expect(RangeCheck.problems(in: roots, files: [file]) == [])
            case .failure(let error): #expect(RangeCheck.problems(in: error, files: [file]) == [])
            }
        }
    }

    private func failure(_ file: SourceFile) -> YAMLError? {
        if case .failure(let error) = YAMLReader.parseAll(file) { error } else { nil }
    }
}
