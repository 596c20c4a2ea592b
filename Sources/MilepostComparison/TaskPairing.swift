import MilepostModel

/// Which task of one state is which of the other: by id, then by its whole name, then by a name much like it.
enum TaskPairing {
    /// Names less alike are different tasks, in thousandths.
    static let threshold = 650
    /// A word in more names than this tells none of them apart, and following it would cost their square.
    private static let wordLimit = 12

    static func of(_ before: [TaskState], _ after: [TaskState]) -> Pairing {
        var pairing = Pairing(before: before.count, after: after.count)
        pairing.pair(before: { before[$0].id }, after: { after[$0].id })
        guard !pairing.restBefore.isEmpty, !pairing.restAfter.isEmpty else { return pairing }
        let names = (
            before: Dictionary(uniqueKeysWithValues: pairing.restBefore.map { ($0, NameSimilarity(before[$0].name)) }),
            after: Dictionary(uniqueKeysWithValues: pairing.restAfter.map { ($0, NameSimilarity(after[$0].name)) })
        )
        func key(_ name: NameSimilarity?) -> String? { name.flatMap { $0.folded.isEmpty ? nil : $0.folded } }
        pairing.pair(before: { key(names.before[$0]) }, after: { key(names.after[$0]) }, isUnique: true)

        for candidate in candidates(pairing, names.before, names.after, before, after) {
            pairing.pair(candidate.before, candidate.after)
        }
        return pairing
    }

    private struct Candidate {
        let before: Int
        let after: Int
        let likeness: Int
        /// The two ids, the lesser first: what orders candidates of one likeness is the same both ways.
        let ids: (String, String)
        let gap: Int
    }

    /// Pairs that share a rare word, the likest first.
    private static func candidates(
        _ pairing: Pairing, _ namesBefore: [Int: NameSimilarity], _ namesAfter: [Int: NameSimilarity],
        _ before: [TaskState], _ after: [TaskState]
    ) -> [Candidate] {
        func index(_ positions: [Int], _ names: [Int: NameSimilarity]) -> [Substring: [Int]] {
            var index: [Substring: [Int]] = [:]
            for position in positions {
                for word in Set(names[position]?.words ?? []) { index[word, default: []].append(position) }
            }
            return index
        }
        let left = index(pairing.restBefore, namesBefore)
        let right = index(pairing.restAfter, namesAfter)
        var seen: Set<[Int]> = []
        var found: [Candidate] = []
        for (word, befores) in left {
            guard befores.count <= wordLimit, let afters = right[word], afters.count <= wordLimit else { continue }
            for one in befores {
                for other in afters where seen.insert([one, other]).inserted {
                    guard let name = namesBefore[one], let otherName = namesAfter[other] else { continue }
                    let likeness = name.likeness(otherName)
                    guard likeness >= threshold else { continue }
                    let (a, b) = (before[one].id.key, after[other].id.key)
                    found.append(
                        Candidate(
                            before: one, after: other, likeness: likeness, ids: a < b ? (a, b) : (b, a),
                            gap: abs(one - other)))
                }
            }
        }
        return found.sorted { one, other in
            if one.likeness != other.likeness { return one.likeness > other.likeness }
            if one.ids != other.ids { return one.ids < other.ids }
            if one.gap != other.gap { return one.gap < other.gap }
            return min(one.before, one.after) < min(other.before, other.after)
        }
    }
}
