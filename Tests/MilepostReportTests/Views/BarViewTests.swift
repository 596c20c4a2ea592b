import MilepostAnalysis
import MilepostHTML
import MilepostModel
import Testing

@testable import MilepostReport

@Suite("Bars")
struct BarViewTests {
    private func segments(_ counts: [Status: Int]) -> [(x: String, width: String)] {
        let none = Fraction(0, of: 0)
        let progress = Progress(
            done: none, verified: none, checks: none, effort: nil, boxes: none, counts: counts, byPriority: [:],
            withoutPriority: 0)
        guard case .object(let bar) = BarView.of(progress, isTall: true, English()),
            case .list(let list)? = bar["segments"]
        else {
            return []
        }
        return list.compactMap {
            guard case .object(let segment) = $0, case .text(let x)? = segment["x"],
                case .text(let width)? = segment["width"]
            else { return nil }
            return (x, width)
        }
    }

    @Test("segments follow each other and fill the bar")
    func fill() {
        let found = segments([.completed: 1, .inProgress: 1, .notStarted: 1])
        #expect(found.map(\.x) == ["0", "33.34", "66.67"])
        #expect(found.map(\.width) == ["33.34", "33.33", "33.33"])
    }

    @Test("one blocked task among thousands is still seen")
    func smallest() {
        let found = segments([.completed: 9_999, .blocked: 1])
        #expect(found.map(\.width) == ["99.20", "0.80"])
    }

    @Test("no task gives one empty segment")
    func none() {
        #expect(segments([:]).map(\.width) == ["100"])
    }
}
