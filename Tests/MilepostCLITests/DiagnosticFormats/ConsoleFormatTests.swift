import MilepostSource
import MilepostTestSupport
import Testing

@testable import MilepostCLI

@Suite("Findings on the console")
struct ConsoleFormatTests {
    private let console = ConsoleFormat(terminal: Terminal())

    private func finding(
        _ range: SourceRange, severity: Severity = .error, message: String = "something is wrong here",
        label: String? = nil, hint: String? = nil, notes: [DiagnosticNote] = []
    ) -> Diagnostic {
        Diagnostic(
            rule: RuleID("a-rule"), severity: severity, range: range, message: message, label: label, hint: hint,
            notes: notes)
    }

    @Test("sentence, place, source, marks, notes and help stand where a compiler puts them")
    func whole() {
        let lines = MarkedText(
            String(repeating: "\n", count: 209) + """
                          - checked_deps: ⟦false⟧



                        status: ⟦IN_PROGRESS⟧
                """)
        let finding = Diagnostic(
            rule: RuleID("started-without-pre-check"), severity: .error, range: lines.range(1),
            message: "TASKS-07 is in progress, but its pre-check is not complete", label: "set to IN_PROGRESS here",
            hint: "verify it (milepost verify TASKS-07 checked_deps), or set the task to BLOCKED",
            notes: [DiagnosticNote(range: lines.range(0), message: "still false")])
        #expect(
            console.text(finding, files: [lines.file("docs/IMPLEMENTATION_PLAN.md")]) == """
                error[started-without-pre-check]: TASKS-07 is in progress, but its pre-check is not complete
                  --> docs/IMPLEMENTATION_PLAN.md:214:17
                    |
                214 |         status: IN_PROGRESS
                    |                 ^^^^^^^^^^^ set to IN_PROGRESS here
                  ::: docs/IMPLEMENTATION_PLAN.md:210:27
                    |
                210 |           - checked_deps: false
                    |                           ----- still false
                    = help: verify it (milepost verify TASKS-07 checked_deps), or set the task to BLOCKED
                """)
    }

    @Test("a finding on a whole file shows the path alone")
    func wholeFile() {
        let file = SourceFile(path: "notes/PLAN.md", text: "text")
        let finding = finding(SourceRange(file: file.id, start: 0, end: 0), severity: .warning, hint: "read it again")
        #expect(
            console.text(finding, files: [file]) == """
                warning[a-rule]: something is wrong here
                  --> notes/PLAN.md
                    = help: read it again
                """)
    }

    @Test("marks stand under what they mark, behind tabs and wide letters")
    func columns() {
        let text = MarkedText("a\t進捗 ⟦👩🏽‍💻 done⟧ x")
        #expect(
            console.text(finding(text.range(), severity: .info), files: [text.file("p.md")]) == """
                info[a-rule]: something is wrong here
                  --> p.md:1:6
                    |
                  1 | a   進捗 👩🏽‍💻 done x
                    |          ^^^^^^^
                """)
    }

    @Test("a place without bytes has one mark, at a line's end too")
    func emptyPlace() {
        let text = MarkedText("| a |\n| b⟦⟧\n")
        #expect(console.text(finding(text.range()), files: [text.file("p.md")]).hasSuffix("  2 | | b\n    |    ^"))
    }

    @Test("a place over several lines is marked on its first")
    func severalLines() {
        let text = MarkedText("x: ⟦one\ntwo⟧\nthree\n")
        #expect(console.text(finding(text.range()), files: [text.file("p.md")]).hasSuffix("  1 | x: one\n    |    ^^^"))
    }

    @Test("a very long line is cut around the place", arguments: [0, 17, 400, 5_000, 9_990, 9_995])
    func longLine(_ position: Int) throws {
        let filler = String(repeating: "lorem ipsum ", count: 900).prefix(10_000)
        let text = MarkedText(filler.prefix(position) + "⟦HERE⟧" + filler.dropFirst(position))
        let lines = console.text(finding(text.range(), label: "this"), files: [text.file("p.md")])
            .split(separator: "\n").map(String.init)
        #expect(lines[1] == "  --> p.md:1:\(position + 1)")
        #expect(lines.allSatisfy { DisplayWidth.of($0) <= 90 })
        let source = Array(lines[3])
        let marks = try #require(lines[4].firstIndex(of: "^"))
        let column = lines[4].distance(from: lines[4].startIndex, to: marks)
        #expect(String(source[column..<column + 4]) == "HERE")
        #expect(lines[4].hasSuffix("^^^^ this"))
    }

    @Test("a mark that is longer than the line's room ends with it")
    func longMark() {
        let text = MarkedText("start ⟦" + String(repeating: "x", count: 500) + "⟧")
        let lines = console.text(finding(text.range()), files: [text.file("p.md")]).split(separator: "\n")
        #expect(lines.allSatisfy { DisplayWidth.of(String($0)) <= 80 })
        #expect(lines[3].hasSuffix("xxx…"))
        #expect(lines[4].hasSuffix("^^^"))
    }

    @Test("a source line cannot talk to the terminal")
    func controls() {
        let text = MarkedText("| \u{1B}[2J⟦\u{202E}x⟧ |")
        let finding = finding(text.range(), message: "bad \u{1B}]0;x\u{07}", label: "\u{9B}1m", hint: "\u{08}")
        let output = console.text(finding, files: [text.file("p\u{1B}.md")])
        #expect(!output.unicodeScalars.contains { $0 != "\n" && TerminalText.isControl($0) })
        #expect(output.contains("  1 | | \u{FFFD}[2J\u{FFFD}x |\n    |       ^^ \u{FFFD}1m"))
    }

    @Test("findings stand in the order of files and places, their number at the end")
    func order() {
        let text = MarkedText("⟦a⟧ ⟦b⟧\n⟦c⟧\n")
        let findings = [
            finding(text.range(2), severity: .warning, message: "third"), finding(text.range(0), message: "first"),
            finding(text.range(1), message: "second"),
        ]
        let output = console.text(findings, files: [text.file()])
        let heads = output.split(separator: "\n").filter { $0.contains("[a-rule]") }
        #expect(heads == ["error[a-rule]: first", "error[a-rule]: second", "warning[a-rule]: third"])
        #expect(output.hasSuffix("\n\n2 errors, 1 warning\n"))
    }

    @Test("no findings are no text")
    func none() {
        #expect(console.text([Diagnostic](), files: []).isEmpty)
    }

    @Test("any range in any bytes is drawn without a trap, marks inside the drawn line or right behind it")
    func anyBytes() {
        var random = SeededGenerator(seed: 7)
        for _ in 0..<400 {
            let count = Int.random(in: 0...60, using: &random)
            let alphabet: [UInt8] = [
                0x09, 0x0A, 0x0D, 0x1B, 0x20, 0x41, 0x7C, 0x80, 0xC3, 0xE2, 0x96, 0xF0, 0x9F, 0xFF,
            ]
            let bytes = (0..<count).map { _ in alphabet.randomElement(using: &random) ?? 0x41 }
            let file = SourceFile(id: FileID(0), path: "p.md", bytes: bytes)
            let start = Int.random(in: 0...count, using: &random)
            let end = Int.random(in: start...count + 3, using: &random)
            let range = SourceRange(file: file.id, start: start, end: end)
            let excerpt = SourceExcerpt(of: range, in: file, width: 24, terminal: Terminal())
            #expect(excerpt.markWidth >= 1)
            #expect(DisplayWidth.of(excerpt.text) <= 24)
            #expect(!console.text(finding(range), files: [file]).isEmpty)
        }
    }
}
