import MilepostModel
import MilepostSource
import Testing

@testable import MilepostReading

@Suite("A plan's own status legend")
struct StatusLegendTests {
    private func legend(_ lines: [(String, String)], red: Bool = false) -> StatusWords {
        let nowhere = SourceRange(file: FileID(0), start: 0, end: 0)
        return StatusWords(
            legend: lines.map { word, meaning in
                LegendEntry(
                    word: Sourced(word, nowhere), meaning: meaning,
                    status: StatusWords.legendStatus(word: word, meaning: meaning))
            }, redMeansNotStarted: red)
    }

    @Test(
        "a word means what the first known word of its meaning says",
        arguments: [
            ("PARKED", "Postponed to a later release", Status.deferred), ("QA", "In code review", .inProgress),
            ("READY", "Implementation finished", .completed), ("HMM", "Ask Ann about it", nil),
            ("⏳", "pending", .notStarted),
            ("🔴", "blocked by somebody", .blocked), ("LIVE", "Not done, but started", .inProgress),
            ("X1", "not yet started; waiting for a key", .blocked), ("X2", "isn't done. Ask", nil),
            ("X3", "same as IN_PROGRESS", .inProgress),
            ("X4", "Task not started", .notStarted), ("X5", "won't do", .deferred), ("X6", "Abandoned (undone)", nil),
            ("Ready", "Ask Ann", .notStarted), ("✅ Live", "it is out", .completed), ("⏳", "ask Ann", nil),
            ("X7", "", nil),
            ("X8", "cannot be started", nil), ("X9", "on-hold", .blocked),
        ])
    func meaning(word: String, meaning: String, status: Status?) {
        #expect(StatusWords.legendStatus(word: word, meaning: meaning) == status)
    }

    @Test("the five words cannot be redefined", arguments: ["BLOCKED", "blocked", "Not started", "in-progress"])
    func normalForms(word: String) {
        let status = StatusWords.legendStatus(word: word, meaning: "finished and shipped")
        #expect(status != .completed)
        #expect(legend([(word, "finished")]).read(word) == .known(status ?? .completed, note: nil))
    }

    @Test("its words beat the table, in any case, with a note too")
    func beatsTable() {
        let words = legend([
            ("READY", "Implementation finished"), ("PARKED", "Postponed"), ("QA - internal", "In code review"),
        ])
        #expect(words.read("Ready") == .known(.completed, note: nil))
        #expect(words.read("parked (until May)") == .known(.deferred, note: "until May"))
        #expect(words.read("qa - internal") == .known(.inProgress, note: nil))
        #expect(words.read("✅ parked") == .known(.deferred, note: nil))
        #expect(words.read("todo") == .known(.notStarted, note: nil))
    }

    @Test("a word without a meaning of ours is a finding at each use, even beside a sign")
    func withoutMeaning() {
        let words = legend([("HMM", "Ask Ann about it")])
        #expect(words.read("HMM") == .unknown(word: "HMM", nearest: nil))
        #expect(words.read("hmm ✅") == .unknown(word: "hmm ✅", nearest: nil))
    }

    @Test("its signs beat the table and the rule for red")
    func ownSigns() {
        let words = legend(
            [("⏳", "pending"), ("🔴", "blocked by somebody"), ("🟢 Live", "shipped"), ("❌", "cancelled")], red: true)
        #expect(words.read("⏳") == .known(.notStarted, note: nil))
        #expect(words.read("⏳ soon") == .known(.notStarted, note: "soon"))
        #expect(words.read("🔴") == .known(.blocked, note: nil))
        #expect(words.read("live") == .known(.completed, note: nil))
        #expect(words.read("❌") == .known(.deferred, note: nil))
    }

    @Test("a sign beside one of the five words is the legend's to define")
    func signOfNormalForm() {
        let words = legend([("⏳ NOT_STARTED", "Task not yet begun"), ("🔴 NOT_STARTED", "too")])
        #expect(words.read("⏳") == .known(.notStarted, note: nil))
        #expect(words.read("🔴") == .known(.notStarted, note: nil))
    }

    @Test("the first definition of a word stands")
    func twice() {
        #expect(legend([("QA", "testing"), ("qa", "done")]).read("QA").status == .inProgress)
    }

    @Test("a misspelt word of the legend finds it")
    func nearest() {
        #expect(legend([("PARKED", "postponed")]).read("PARKD") == .unknown(word: "PARKD", nearest: "PARKED"))
    }
}
