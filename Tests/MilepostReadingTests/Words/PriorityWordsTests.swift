import MilepostModel
import Testing

@testable import MilepostReading

@Suite("Priority words")
struct PriorityWordsTests {
    @Test(
        "words and forms with P",
        arguments: [
            ("P0", 0), ("p9", 9), ("critical", 0), ("High", 1), ("Medium", 2), ("normal", 2), ("LOW", 3),
            ("Critical (P0)", 0),
            ("P0 (Critical)", 0), ("High (P1)", 1), ("P1 - High", 1), ("🔴 P0", 0), (" P2 ", 2), ("P1: must", 1),
            ("Low, later", 3),
            ("High – P0", 0), ("🔥 High", 1),
        ])
    func known(cell: String, level: Int) {
        #expect(PriorityWords.read(cell).priority?.level == level)
    }

    @Test("nothing stated", arguments: ["", "-", "—", "none", "N/A"])
    func empty(cell: String) {
        #expect(PriorityWords.read(cell) == .empty)
    }

    @Test(
        "what is not known is a finding, with a hint where a word is near",
        arguments: [
            ("urgent", nil), ("hihg", "high"), ("P10", "P0"), ("1", "P1"), ("100", nil), ("Highest", nil), ("P", "P0"),
            ("critcal", "critical"),
            ("🔥", nil), ("P0/P1", nil), ("mediun", "medium"),
        ])
    func unknown(cell: String, nearest: String?) {
        #expect(PriorityWords.read(cell) == .unknown(word: cell, nearest: nearest))
    }
}
