import MilepostSource
import MilepostTestSupport
import Testing

@testable import MilepostMarkdown

/// The short way through YAML against the parser, which is right by definition.
@Suite("Plain YAML")
struct PlainYAMLTests {
    private static func source(_ text: String) -> YAMLSource {
        let file = SourceFile(path: "a.yaml", text: text)
        return YAMLSource(file, bytes: 0..<file.bytes.count)
    }

    /// Whether the short way took a text. What it makes of it is what the parser makes of it.
    private static func isRead(_ text: String) -> Bool {
        guard let node = PlainYAMLReader.read(source(text)) else { return false }
        guard case .success(let roots) = YAMLReader.composed(source(text)) else {
            Issue.record("the parser refuses what was read: \(text.debugDescription)")
            return true
        }
        #expect("\(roots)" == "\([node])", "\(text.debugDescription)")
        return true
    }

    @Test(
        "what nearly everybody writes is read",
        arguments: [
            "a: b", "a:\n  b: c # d\n  e:   # f\n    - g\n    - 'h'\n", "- a: b\n  c: \"d: # e\"\n- f\n",
            "a:\n- b\n- c\nd: e",
            "# top\n\na: 2026-01-15T10:00:00  # when\n  # inner\nb: ~\nc:\nd: \n", "  a: x y, z [1]\n  b: Łódź — 12\n",
            "a:\n  - b:\n    - c: d\n    - e\n    f: g\nh: C# (10:30)",
        ])
    func usual(_ text: String) { #expect(Self.isRead(text)) }

    @Test(
        "what needs a parser is left to it",
        arguments: [
            "", "# nothing", "a", "a: b: c", "a: b\n  c", "a: b\na: c", "a: [b]", "a: {b: c}", "a: |\n  b", "a: &x b",
            "a: *x",
            "a: !t b", "? a", "a: \"b\\n\"", "a: 'it''s'", "a: \"b\" c", "a:\tb", "a: b\r\nc: d\r\n", "---\na: b",
            "a: b\n...\n",
            "a: b\n---\nc: d", "- - a", "-\n  a: b", "a:\n    b: c\n  d: e", "a: - b", "%YAML 1.1\na: b", "a: @b",
            "a: b\u{85}c: d",
            "a: b\u{2028}c: d", "a: \"b\"#c", "a:\n  - b\n c: d", "a: b\n- c",
        ])
    func other(_ text: String) { #expect(!Self.isRead(text)) }

    @Test("whatever it reads, the parser reads alike", arguments: 0..<20)
    func agreement(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var read = 0
        for _ in 0..<400 {
            var text = Self.random(indent: 0, depth: 0, &random)
            // As it is, and with a byte or a line changed.
            for _ in 0..<4 {
                if Self.isRead(text) { read += 1 }
                text = Self.mutated(text, &random)
            }
        }
        #expect(read > 250)
    }

    private static let scalars = [
        "b", "true", "null", "~", "2026-01-15", "10:30", "a b", "\"q\"", "'s'", "\"# no\"", "'a: b'", "x#y", "C++",
        "a,b", "(c)",
        "\"\"", "ä", "p — q", "x  y", "http://a.b/c", "a:b", "-1", "[x, y]", "a - b", "end.", "...", "'it''s'",
        "\"t\\t\"", "|", "a: b",
    ]
    private static let gaps = ["", "", "", " ", " # c", "  #  d e ", " #", " ", "#x"]

    private static func random(indent: Int, depth: Int, _ random: inout SeededGenerator) -> String {
        let pad = String(repeating: " ", count: indent)
        let isList = Bool.random(using: &random)
        var text = ""
        for index in 0..<Int.random(in: 1...3, using: &random) {
            if Int.random(in: 0..<8, using: &random) == 0 {
                text += ["\n", pad + "# c\n", "  \n", "# d\n"].randomElement(using: &random)!
            }
            let gap = gaps.randomElement(using: &random)!
            let key = ["a", "b_c", "d-e", "_f", "key1"][(index + Int.random(in: 0...2, using: &random)) % 5]
            let isNested = depth < 3 && Int.random(in: 0..<3, using: &random) == 0
            let deeper = indent + Int.random(in: 1...4, using: &random)
            switch (isList, isNested) {
            case (true, true):
                let inner = Self.random(indent: indent + 2, depth: depth + 1, &random)
                text += pad + "- " + inner.drop { $0 == " " }
            case (true, false): text += pad + "- " + scalars.randomElement(using: &random)! + gap + "\n"
            case (false, true):
                text += pad + key + ":" + gap + "\n" + Self.random(indent: deeper, depth: depth + 1, &random)
            case (false, false):
                let value =
                    Int.random(in: 0..<5, using: &random) == 0 ? "" : " " + scalars.randomElement(using: &random)!
                text += pad + key + ":" + value + gap + "\n"
            }
        }
        return text
    }

    private static func mutated(_ text: String, _ random: inout SeededGenerator) -> String {
        var bytes = Array(text.utf8)
        guard !bytes.isEmpty else { return text }
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes.remove(at: place)
        case 1: bytes.insert(Array(" -:#\n\"'ax,[".utf8).randomElement(using: &random)!, at: place)
        case 2: bytes.insert(contentsOf: [0x20, 0x20], at: place)
        default: bytes[place] = Array(" -:#\n\"'ax".utf8).randomElement(using: &random)!
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
