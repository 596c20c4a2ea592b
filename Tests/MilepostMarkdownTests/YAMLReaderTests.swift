import MilepostMarkdown
import MilepostSource
import MilepostTestSupport
import Testing

@Suite("YAML")
struct YAMLReaderTests {
    @Test("Scalars of every style know their exact bytes")
    func scalars() throws {
        let marked = MarkedText(
            """
            plain: ⟦NOT_STARTED⟧   # waits
            single: ⟦'it''s'⟧
            double: ⟦"a \\" b"⟧ # c
            url: ⟦http://a.b/#c⟧
            folded: ⟦one
              two⟧
            tagged: !!str ⟦x⟧
            anchored: &y ⟦z⟧
            """)
        let pairs = try #require(try root(marked).mapping)
        #expect(pairs.map(\.value.range) == marked.ranges.indices.map { marked.range($0) })
        #expect(pairs.map(\.value.scalar) == ["NOT_STARTED", "it's", "a \" b", "http://a.b/#c", "one two", "x", "z"])
        #expect(pairs.map(\.value.comment) == ["waits", nil, "c", nil, nil, nil, nil])
    }

    @Test("Block scalars reach from their sign to their last line")
    func blocks() throws {
        let marked = MarkedText(
            "a: ⟦|-\n  one\n\n    two⟧\n\nb: ⟦>2 # c\n    three⟧\n# no\nc:\n  - ⟦|\n    four⟧\n  - d\n")
        let node = try root(marked)
        let first = try #require(node["a"])
        let second = try #require(node["b"])
        let third = try #require(node["c"]?.sequence?.first)
        #expect([first, second, third].map(\.range) == (0..<3).map { marked.range($0) })
        #expect([first, second, third].map(\.scalar) == ["one\n\n  two", "  three\n", "four\n"])
        #expect(second.comment == "c")
    }

    @Test("An absent value is an empty range behind the colon and its blank")
    func absent() throws {
        let marked = MarkedText("a: ⟦⟧\nb:⟦⟧\nc: ⟦⟧ # later\nd: {e: ⟦⟧, f: ⟦⟧}\ng:\n- ⟦⟧\n- &x⟦⟧\n")
        let node = try root(marked)
        let values = [
            node["a"], node["b"], node["c"], node["d"]?["e"], node["d"]?["f"], node["g"]?.sequence?.first,
            node["g"]?.sequence?.last,
        ]
        #expect(values.map { $0?.range } == (0..<7).map { marked.range($0) })
        #expect(values.allSatisfy { $0?.isNull == true })
        #expect(node["c"]?.comment == "later")
    }

    @Test("Collections reach from their first to their last byte")
    func collections() throws {
        let marked = MarkedText("a: ⟦[b, {c: d} # e\n  , f ]⟧ # g\nh: # i\n  ⟦j: k\n  l:\n  - m⟧ # n\n")
        let node = try root(marked)
        #expect(node["a"]?.range == marked.range(0))
        #expect(node["a"]?.comment == "g")
        #expect(node["h"]?.range == marked.range(1))
        #expect(node["h"]?.comment == "i")
    }

    @Test("Words stay words, whatever YAML 1.1 says of them")
    func words() throws {
        let node = try root(MarkedText("[yes, on, 2026-01-15, 0o7, 1_000, ~, TRUE, null]"))
        #expect(node.sequence?.map(\.scalar) == ["yes", "on", "2026-01-15", "0o7", "1_000", "~", "TRUE", "null"])
        #expect(node.sequence?.map(\.isNull) == [false, false, false, false, false, true, false, true])
    }

    @Test("Columns behind letters of several bytes are found, in short and long lines")
    func wideLetters() throws {
        let many = String(repeating: "\"é日👩‍👩‍👧\", ", count: 100)
        let marked = MarkedText("a: [\(many)⟦done⟧]\nü: {b: ⟦x⟧}\n")
        let node = try root(marked)
        #expect(node["a"]?.sequence?.last?.range == marked.range(0))
        #expect(node["ü"]?["b"]?.range == marked.range(1))
    }

    @Test("An alias has its own bytes and the content of its target")
    func aliases() throws {
        let marked = MarkedText("a: &x {s: ⟦done⟧}\nb: ⟦*x⟧ # c\nd: [⟦*x⟧, ⟦e⟧]\n")
        let node = try root(marked)
        #expect(node["b"]?.range == marked.range(1))
        #expect(node["b"]?.comment == "c")
        #expect(node["b"]?["s"]?.range == marked.range(0))
        #expect(node["d"]?.sequence?.map(\.range) == [marked.range(2), marked.range(3)])
    }

    @Test(
        "Values in fences that are indented or quoted know their bytes in the file",
        arguments: [
            "- x\n\n  ```yaml\n  a:\n    b: ⟦\"c\"⟧ # d\n  ```\n", "> ```yaml\n> a:\n>   b: ⟦\"c\"⟧ # d\n> ```\n",
            "1. x\n\n   > ```yaml\n   > a:\n   >\n   >   b: ⟦\"c\"⟧ # d\n",
            "```yaml\r\na:\r\n  b: ⟦\"c\"⟧ # d\r\n```\r\n",
            "  ```yaml\n  a:\n  # é\n    b: ⟦\"c\"⟧ # d\n  ```\n",
        ])
    func fences(_ text: String) throws {
        let marked = MarkedText(text)
        let document = MarkdownDocument.parse(marked.file()).value
        let code = try #require(document.codeBlocks.first)
        let node = try #require(try YAMLReader.parse(block: code, in: document.file).get()?["a"]?["b"])
        #expect(node.range == marked.range())
        #expect(node.scalar == "c")
        #expect(node.comment == "d")
    }

    @Test("Changing a value by its range changes that value only")
    func edit() throws {
        let marked = MarkedText("- {id: a, done: ⟦false⟧} # keep\n- id: b\n  done: ⟦false⟧ # keep\n")
        for (index, name) in ["a", "b"].enumerated() {
            let bytes = try marked.file().applying([TextEdit(range: marked.range(index), replacement: "true")])
            let edited = MarkedText(String(decoding: bytes, as: UTF8.self))
            let entries = try #require(try root(edited).sequence)
            #expect(entries.first { $0["id"]?.scalar == name }?["done"]?.scalar == "true")
            #expect(entries.first { $0["id"]?.scalar != name }?["done"]?.scalar == "false")
        }
    }

    @Test("All documents with content are read, and nothing is nil")
    func documents() throws {
        let file = SourceFile(path: "plan.yaml", text: "\u{FEFF}---\n# nothing\n---\na: 1\n---\nb: 2\n...\n")
        let roots = try YAMLReader.parseAll(file).get()
        #expect(roots.map { $0.mapping?.first?.key.scalar } == ["a", "b"])
        let empty = SourceFile(path: "plan.yaml", text: "# only a comment\n")
        #expect(try YAMLReader.parse(empty, bytes: 0..<empty.bytes.count).get() == nil)
    }

    private func root(_ marked: MarkedText) throws -> YAMLNode {
        try #require(try YAMLReader.parseAll(marked.file("plan.yaml")).get().first)
    }
}
