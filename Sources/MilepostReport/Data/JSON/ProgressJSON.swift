import MilepostAnalysis
import MilepostModel

extension JSONValue {
    /// A fraction: its exact parts, whole per cent rounded down, and the words for people ("< 1 %").
    init(_ fraction: Fraction) {
        self = [
            "count": .integer(fraction.count), "of": .integer(fraction.of), "percent": .integer(fraction.percent),
            "text": .string(fraction.percentText),
        ]
    }

    /// A fraction of things that need not be there: without any there is no per cent to show.
    init(ofThings fraction: Fraction) {
        if fraction.of > 0 {
            self.init(fraction)
        } else {
            self = ["count": 0, "of": 0, "percent": nil, "text": nil]
        }
    }

    /// An estimate: exact in seconds, and the words for people ("1.5 h"); `null` where there is none.
    init(_ effort: Effort?) {
        self = effort.map { ["seconds": .integer($0.seconds), "text": .string($0.text)] } ?? .null
    }

    /// Counts and the four progress fractions, in the order of the format's section 6. `effort` counts seconds.
    init(_ progress: Progress) {
        let counts = Status.allCases.map { Member($0.rawValue, .integer(progress.counts[$0] ?? 0)) }
        var byPriority = progress.byPriority.sorted { $0.key < $1.key }
            .map { Member($0.key.description, .integer($0.value)) }
        if progress.withoutPriority > 0 { byPriority.append(Member("none", .integer(progress.withoutPriority))) }
        self = [
            "total": .integer(progress.total),
            // Where no task was read, nobody may read that all is done.
            "done": progress.total > 0 ? JSONValue(progress.done) : JSONValue(ofThings: progress.done),
            "verified": progress.total > 0 ? JSONValue(progress.verified) : JSONValue(ofThings: progress.verified),
            "checks": JSONValue(ofThings: progress.checks),
            "effort": progress.effort.map { JSONValue($0) } ?? .null,
            "boxes": JSONValue(ofThings: progress.boxes),
            "counts": .object(counts),
            "byPriority": .object(byPriority),
        ]
    }
}
