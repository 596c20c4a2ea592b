import Foundation
import MilepostAnalysis
import MilepostModel
import Testing

@testable import MilepostReport

@Suite struct BadgeTests {
    private func progress(_ counts: [Status: Int]) -> MilepostAnalysis.Progress {
        let nothing = Fraction(0, of: 0)
        let deferred = counts[.deferred] ?? 0
        let all = counts.values.reduce(0, +)
        return MilepostAnalysis.Progress(
            done: Fraction(counts[.completed] ?? 0, of: all - deferred), verified: nothing, checks: nothing,
            effort: nil, boxes: nothing, counts: counts, byPriority: [:], withoutPriority: all)
    }

    @Test("the message is the headline number, rounded down, and 100 % only when all is finished")
    func messages() {
        let cases: [([Status: Int], String, Badge.Colour)] = [
            ([:], "no tasks", .notBegun), ([.notStarted: 3], "0 %", .notBegun),
            ([.inProgress: 1, .notStarted: 1], "0 %", .underWay), ([.completed: 1, .blocked: 999], "< 1 %", .underWay),
            ([.completed: 999, .notStarted: 1], "99 %", .underWay),
            ([.completed: 2, .deferred: 1], "100 %", .finished),
            ([.deferred: 1], "100 %", .finished),
        ]
        for (counts, message, colour) in cases {
            let badge = Badge(label: "plan", progress(counts))
            #expect(badge.message == message)
            #expect(badge.colour == colour)
        }
    }

    @Test("any label gives well-formed XML that says it, and refers to nothing outside")
    func wellFormed() throws {
        for label in ["</title><script>\"&'", "a\u{0}\u{1B}b\nc", String(repeating: "日本", count: 90), "", "🙂 é"] {
            let badge = Badge(label: label, progress([.completed: 1]))
            let document = try XMLReading(badge.svg)
            #expect(document.elements == ["svg", "title", "rect", "path", "g", "text", "text"])
            #expect(document.texts["title"]?.first?.hasSuffix(": 100 %") == true)
            #expect(badge.svg.components(separatedBy: "http").count == 2)
        }
    }

    @Test("a long label is shortened")
    func long() {
        #expect(Badge(label: String(repeating: "x", count: 41), progress([:])).label.count == 40)
        #expect(Badge(label: String(repeating: "x", count: 40), progress([:])).label.hasSuffix("x"))
    }
}
