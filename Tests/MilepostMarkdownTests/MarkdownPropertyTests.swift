import MilepostMarkdown
import MilepostSource
import MilepostTestSupport
import Testing

@Suite("Any Markdown")
struct MarkdownPropertyTests {
    @Test("Ranges lie in the file and on characters, and blocks follow one another", arguments: snippets)
    func ranges(_ text: String) {
        check(SourceFile(path: "plan.md", text: text))
    }

    @Test("So they do when snippets are cut, joined and sprinkled with marks", arguments: 0..<20)
    func mutations(_ seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        for _ in 0..<25 {
            var characters: [Character] = []
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                characters += snippets.randomElement(using: &random) ?? ""
            }
            for _ in 0..<Int.random(in: 1...8, using: &random) {
                let place = Int.random(in: 0...characters.count, using: &random)
                if Bool.random(using: &random) {
                    characters.insert(contentsOf: pieces.randomElement(using: &random) ?? "", at: place)
                } else {
                    characters.removeSubrange(place..<min(characters.count, place + 3))
                }
            }
            check(SourceFile(path: "plan.md", text: String(characters)))
        }
    }

    @Test("Any bytes are read", arguments: 0..<20)
    func anyBytes(_ seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        for _ in 0..<25 {
            var bytes = Array((snippets.randomElement(using: &random) ?? "").utf8)
            for index in bytes.indices where Int.random(in: 0..<10, using: &random) == 0 {
                bytes[index] = UInt8.random(in: 0...255, using: &random)
            }
            check(SourceFile(id: FileID(0), path: "plan.md", bytes: bytes))
        }
    }

    private func check(_ file: SourceFile, sourceLocation: Testing.SourceLocation = #_sourceLocation) {
        let parsed = MarkdownDocument.parse(file)
        let problems =
            RangeCheck.problems(in: parsed.value.blocks, files: [file])
            + RangeCheck.problems(in: parsed.diagnostics, files: [file])
            + RangeCheck.problems(in: parsed.value.frontMatter as Any, files: [file])
        #expect(problems.isEmpty, sourceLocation: sourceLocation)
        var position = 0
        parsed.value.visitBlocks { block in
            #expect(block.range.start >= position, sourceLocation: sourceLocation)
            position = block.range.start
            switch block {
            case .table(let table):
                for cell in table.header + table.rows.flatMap(\.cells) {
                    #expect(table.range.contains(cell.range), sourceLocation: sourceLocation)
                    let text = file.text(in: cell.range)
                    #expect(
                        !text.hasPrefix(" ") && !text.hasSuffix(" ") && !text.utf8.contains { $0 == 0x0A || $0 == 0x0D }
                    )
                }
            case .list(let list):
                for item in list.items {
                    #expect(list.range.contains(item.range), sourceLocation: sourceLocation)
                    guard let mark = item.mark else { continue }
                    #expect(file.text(in: mark.range) == String(mark.value), sourceLocation: sourceLocation)
                }
            case .code(let code):
                let lines = code.text.utf8.count { $0 == 0x0A }
                #expect(code.lineOffsets.count == lines, sourceLocation: sourceLocation)
                #expect(code.lineOffsets.allSatisfy { $0 >= 0 && $0 <= file.bytes.count })
            default:
                break
            }
        }
    }
}
