import MilepostModel
import MilepostSource

/// Finds a phase by what somebody typed: its number, its name or its heading.
enum PhaseSearch {
    /// - Throws: ``Refusal`` (usage) with the phases that there are.
    static func phase(_ text: String, in plan: Plan) throws(Refusal) -> Int {
        let word = key(text)
        let found = plan.phases.indices.filter { index in
            let phase = plan.phases[index]
            return [phase.number, phase.name, phase.title, phase.label, phase.heading].contains { $0.map(key) == word }
        }
        // A number is a phase's own before it is anything else.
        let numbered = found.filter { plan.phases[$0].number.map(key) == word }
        if let only = (numbered.isEmpty ? found : numbered).first, found.count == 1 || numbered.count == 1 {
            return only
        }
        guard found.isEmpty else {
            throw Refusal(
                "'\(text)' names \(found.count) phases", help: "write the whole heading of one of them", kind: .usage)
        }
        guard !plan.phases.isEmpty else {
            throw Refusal("\(plan.title) has no phases", help: "milepost new phase \"Name\"", kind: .usage)
        }
        let names = plan.phases.map { $0.number ?? $0.name }
        let near = NearMiss.of(text, among: plan.phases.map(\.name))
        throw Refusal(
            "there is no phase '\(text)'",
            help: near.map { "did you mean '\($0)'?" } ?? "the phases are \(names.joined(separator: ", "))",
            kind: .usage)
    }

    private static func key(_ text: String) -> String {
        text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

extension Phase {
    /// For a sentence: "Phase 2: Roof", or the name where it has no number.
    var words: String { number.map { "Phase \($0): \(name)" } ?? title }
}
