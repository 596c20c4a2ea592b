import MilepostSource
import MilepostTestSupport
import Testing

@testable import MilepostReading

/// What is found eight bytes at a time is what is found one by one.
@Suite("Marks of lines")
struct LineMarksTests {
    private static func files() -> [SourceFile] {
        var random = SeededGenerator(seed: 9)
        let pieces = [
            "a", "b c", "\n", "\r\n", "\r", "|", "[", "]", ":", "]:", "id:", "d:", "@", "&", "\\", "k", "K", "TASKS-",
            "tasks-7",
            "Tasks-X", "Y", "YYYY", "yyyy", "milepost:ignore", "X", "Z", "æ", "~", "{", "\u{7F}",
            "some words in between ",
        ]
        return (0..<4_000).map { _ in
            let count = Int.random(in: 0..<24, using: &random)
            return SourceFile(
                path: "a.md", text: (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined())
        }
    }

    @Test("the lines that could look like tracked work")
    func tracked() {
        for file in Self.files() {
            let marks = LineMarks(file.bytes, lineStarts: file.lineStarts)
            for line in file.lineStarts.indices {
                let text = Array(file.bytes[file.lineRange(line + 1)])
                let isTracked =
                    text.contains(0x5B) || text.contains(0x7C) || String(decoding: text, as: UTF8.self).contains("id:")
                #expect(marks.mayBeTracked(line: line) == isTracked, "\(String(decoding: file.bytes, as: UTF8.self))")
            }
        }
    }

    @Test("the places where a tag or a placeholder could begin, and what could stand anywhere")
    func places() {
        for file in Self.files() {
            let marks = LineMarks(file.bytes, lineStarts: file.lineStarts)
            let text = file.bytes
            func stands(_ word: String, _ place: Int) -> Bool {
                let word = Array(word.utf8)
                return text[place...].prefix(word.count).map { $0 | 0x20 } == word
            }
            let placeholders = text.indices.filter { place in
                switch text[place] {
                case UInt8(ascii: "["), UInt8(ascii: "&"), UInt8(ascii: "\\"): true
                case UInt8(ascii: "Y"): stands("yyyy", place)
                default:
                    stands("tasks-", place) && !text[place...].dropFirst(6).prefix(1).contains { 0x30...0x39 ~= $0 }
                }
            }
            #expect(marks.tags == text.indices.filter { text[$0] == UInt8(ascii: "@") })
            #expect(marks.placeholders.sorted() == placeholders, "\(String(decoding: text, as: UTF8.self))")
            let string = String(decoding: text, as: UTF8.self)
            #expect(marks.mayHoldDefinition == string.contains("]:"))
            #expect(marks.mayHoldSuppression == string.contains(":ignore"))
        }
    }
}
