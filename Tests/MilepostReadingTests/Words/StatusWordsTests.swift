import MilepostModel
import MilepostSource
import Testing

@testable import MilepostReading

@Suite("Status words")
struct StatusWordsTests {
    private let words = StatusWords(legend: [], redMeansNotStarted: false)

    @Test(
        "every word of the table is known",
        arguments: [
            (
                Status.notStarted,
                "NOT_STARTED|Not Started|not-started|todo|to do|TO_DO|pending|planned|open|backlog|draft|ready|queued|[ ]|⬜|🔲"
            ),
            (
                .inProgress,
                "IN_PROGRESS|in progress|doing|active|started|wip|ongoing|review|code review|Code-Review|testing|partial|[~]|[/]|🚧|🔄|🟡"
            ),
            (.blocked, "BLOCKED|blocked|on hold|ON_HOLD|waiting|stuck|🚫|⛔|⛔️|🔴"),
            (
                .completed,
                "COMPLETED|completed|complete|done|finished|implemented|verified|shipped|Approved|[x]|[X]|✅|☑|☑️|✔|✔️|🟢"
            ),
            (
                .deferred,
                "DEFERRED|deferred|postponed|later|skipped|cancelled|canceled|dropped|wontfix|won't do|Won’t do|[-]|⏸|⏸️"
            ),
        ])
    func table(status: Status, list: String) {
        for word in list.split(separator: "|") {
            #expect(words.read(String(word)) == .known(status, note: nil), "\(word)")
        }
    }

    @Test(
        "a known word decides, whatever sign stands beside it",
        arguments: [
            ("✅ Done", Status.completed), ("Done ✅", .completed), ("Blocked 🔴", .blocked),
            ("🔴 Not started", .notStarted),
            ("🚧 In progress", .inProgress), ("⏳ Pending", .notStarted), ("🚀 Shipped", .completed),
            ("❌ Blocked", .blocked),
            ("[x] done", .completed), ("🟢 In progress", .inProgress),
        ])
    func wordBesideSign(cell: String, status: Status) {
        #expect(words.read(cell).status == status)
    }

    @Test(
        "what follows a known word in brackets or after a dash, colon or comma is a note",
        arguments: [
            ("Complete ✅ (PR 12)", Status.completed, "PR 12"), ("Done - see PR", .completed, "see PR"),
            ("Done – see PR", .completed, "see PR"), ("Done—see PR", .completed, "see PR"),
            ("Done -- see PR", .completed, "see PR"), ("COMPLETED: 2026-01-02", .completed, "2026-01-02"),
            ("In progress, nearly there", .inProgress, "nearly there"), ("IN-PROGRESS (60%)", .inProgress, "60%"),
            ("Not started: waiting for (a) key", .notStarted, "waiting for (a) key"),
            ("Blocked (by (them))", .blocked, "(by (them))"), ("Done [3]", .completed, "3"),
        ])
    func notes(cell: String, status: Status, note: String) {
        #expect(words.read(cell) == .known(status, note: note))
    }

    @Test(
        "a sign with a note, or beside an unknown word, counts as the sign",
        arguments: [
            ("✅ (PR 12)", Status.completed, "PR 12"), ("✅ merged", .completed, "merged"),
            ("✅ - merged", .completed, "merged"),
            ("🚧 60 %", .inProgress, "60 %"), ("[x] (merged)", .completed, "merged"), ("✅✅ twice", .completed, "twice"),
            ("✅ 🎉 released", .completed, "released"),
        ])
    func signs(cell: String, status: Status, note: String) {
        #expect(words.read(cell) == .known(status, note: note))
    }

    @Test(
        "only what is known exactly counts: never a wrong COMPLETED",
        arguments: [
            "Not done", "not completed", "Incomplete", "(60% Complete)", "60% complete", "Done?", "done...",
            "Almost done",
            "un-done", "Done-ish", "Complete-pending-review", "to be done", "✅ not done", "Not verified ✅", "✅ ⬜",
            "✅🔴 merged",
            "✓", "❌", "❓", "⏳", "[?]", "[v]", "[x", "halfway", "x", "✅?done?⬜", "Done;maybe", "DONE/verified",
        ])
    func neverByGuess(cell: String) {
        guard case .unknown(let word, _) = words.read(cell) else {
            Issue.record("\(cell) was read as \(words.read(cell))")
            return
        }
        #expect(word == cell)
        #expect(words.read(cell).status == .notStarted)
    }

    @Test("nothing and dashes state nothing", arguments: ["", "  ", "-", "–", "—", "--", " - "])
    func nothing(cell: String) {
        #expect(words.read(cell) == .empty)
        #expect(words.read(cell).status == .notStarted)
    }

    @Test("a full stop or an exclamation mark ends a word and changes nothing")
    func fullStop() {
        #expect(words.read("Done.") == .known(.completed, note: nil))
        #expect(words.read("DONE!") == .known(.completed, note: nil))
    }

    @Test(
        "an unknown word comes with the nearest known one",
        arguments: [
            ("COMPELTED", "COMPLETED"), ("In Progres", "IN_PROGRESS"), ("Done?", "done"), ("blokced", "BLOCKED"),
            ("Blocked by TASKS-03", "BLOCKED"), ("in progress since Monday", "IN_PROGRESS"),
            ("postpond (to May)", "postponed"),
        ])
    func nearest(cell: String, hint: String) {
        #expect(words.read(cell) == .unknown(word: cell, nearest: hint))
    }

    @Test("far from every word there is no hint", arguments: ["halfway", "❌", "xyzzy plugh"])
    func noHint(cell: String) {
        #expect(words.read(cell) == .unknown(word: cell, nearest: nil))
    }

    @Test("red is NOT_STARTED where a plan uses only the three circles")
    func redCircle() {
        let circles = StatusWords(legend: [], redMeansNotStarted: true)
        #expect(circles.read("🔴") == .known(.notStarted, note: nil))
        #expect(circles.read("🔴 Blocked") == .known(.blocked, note: nil))
        #expect(circles.read("🟡") == .known(.inProgress, note: nil))
        #expect(circles.read("🟢") == .known(.completed, note: nil))
    }

    @Test(
        "which signs a plan uses decides what red means",
        arguments: [
            (["🔴", "🟡", "🟢"], true), (["🔴", "🔴 Open", "", "Done"], true), (["🔴", "✅"], false), (["🔴", "⬜"], false),
            (["🔴", "⏳"], false), (["🔴", "[x]"], false), (["🟢", "🟡"], false), ([], false), (["🔴", "❌"], false),
        ])
    func redScope(cells: [String], isNotStarted: Bool) {
        #expect(StatusWords.redMeansNotStarted(cells: cells) == isNotStarted)
    }

    @Test("signs are found without their variation selectors")
    func signsOfCells() {
        #expect(StatusWords.signs(in: "☑️ done ✅") == ["☑", "✅"])
        #expect(StatusWords.signs(in: "[X] ok") == ["[x]"])
        #expect(StatusWords.signs(in: "Done (#1) ©").contains("✅") == false)
        #expect(StatusWords.signs(in: "plain").isEmpty)
    }

    @Test(
        "words that approve a document say nothing of the work",
        arguments: [
            ("Approved", true), ("draft", true), ("REVIEW", true), ("In Review", true), ("Draft (v2)", true),
            ("Example/Approved", true),
            ("✅ Approved", true), ("Completed", false), ("In Progress", false), ("code review", false), ("", false),
            ("Not approved", false),
        ])
    func documentWords(cell: String, isDocument: Bool) {
        #expect(StatusWords.isDocumentWord(cell) == isDocument)
    }

    @Test("any text is read without a trap, and is COMPLETED only with a word or sign for it")
    func anyText() {
        let pieces = [
            "done", "✅", "not", "(", ")", "[", "]", "x", " ", "-", ":", "⏳", "\u{FE0F}", "🔴", "é", "\u{301}", "?", "\n",
        ]
        var state: UInt64 = 7
        for _ in 0..<3000 {
            var cell = ""
            for _ in 0..<8 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                cell += pieces[Int(state >> 33) % pieces.count]
            }
            // A variation selector joins the letter before it and changes nothing.
            let plain = String(String.UnicodeScalarView(cell.unicodeScalars.filter { $0 != "\u{FE0F}" }))
            if words.read(cell).status == .completed {
                #expect(["done", "✅", "[x]"].contains { plain.utf8.firstRange(of: $0.utf8) != nil }, "\(cell)")
            }
        }
        #expect(words.read(String(repeating: "done, ", count: 20_000)).status == .completed)
    }
}
