import MilepostSource
import MilepostTestSupport
import Testing

@Suite struct SourceFileTests {
    @Test("lines end at line feeds, carriage returns and both together")
    func lines() {
        let file = SourceFile(path: "a.md", text: "one\r\ntwo\rthree\n\nfive")
        #expect(Array(file.lineStarts) == [0, 5, 9, 15, 16])
        #expect((1...5).map { file.text(in: file.lineRange($0)) } == ["one", "two", "three", "", "five"])
        #expect(file.lineRange(6) == 20..<20)
    }

    @Test("columns count scalars, from 1, and the end of the file has a place, too")
    func columns() {
        let file = SourceFile(path: "a.md", text: "é🙂x\nb")
        #expect(file.location(at: 0) == SourceLocation(line: 1, column: 1))
        #expect(file.location(at: 6) == SourceLocation(line: 1, column: 3))
        #expect(file.location(at: 8) == SourceLocation(line: 2, column: 1))
        #expect(file.location(at: 9) == SourceLocation(line: 2, column: 2))
        #expect(file.location(at: 99) == SourceLocation(line: 2, column: 2))
    }

    @Test("places in very long lines are counted as in short ones")
    func longLines() {
        var random = SeededGenerator(seed: 11)
        for length in [0, 1, 4095, 4096, 4097, 8192, 20_000] {
            let line = (0..<length).map { _ in ["a", "é", "日", "🙂"].randomElement(using: &random) ?? "a" }.joined()
            let file = SourceFile(path: "a.md", text: "short\n\(line)\nend")
            for _ in 0..<60 {
                let offset = Int.random(in: 0...file.bytes.count, using: &random)
                let start = file.lineStarts.last { $0 <= offset } ?? 0
                let column = file.bytes[start..<offset].count { $0 & 0xC0 != 0x80 } + 1
                #expect(file.location(at: offset).column == column)
            }
            #expect(file.length(of: file.range) == 10 + length)
        }
    }
}
