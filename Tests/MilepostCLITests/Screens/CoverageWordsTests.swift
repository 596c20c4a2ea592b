import MilepostModel
import MilepostSource
import Testing

@testable import MilepostCLI

@Suite("The reading receipt in words")
struct CoverageWordsTests {
    private func skipped(_ reasons: SkippedLine.Reason...) -> [SkippedLine] {
        reasons.map { SkippedLine(reason: $0, range: SourceRange(file: FileID(0), start: 0, end: 1)) }
    }

    @Test("all read is said in one breath")
    func all() {
        #expect(
            CoverageWords(Coverage(read: 214)).text == "Read 214 of 214 lines that look like tracked work")
    }

    @Test("what is not counted is named with its reason")
    func reasons() {
        let words = CoverageWords(Coverage(read: 3, skipped: skipped(.legend, .unknown, .legend)))
        #expect(
            words.text == "Read 3 of 6 lines that look like tracked work; not counted: 2 in a legend, 1 unknown")
    }

    @Test("only what may hold work counts as not read")
    func unread() {
        let words = CoverageWords(Coverage(read: 1, skipped: skipped(.legend, .broken, .unknown, .fence)))
        #expect(words.unreadLines == 2)
    }
}
