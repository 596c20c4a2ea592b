/// Pairs of positions in two lists that stand for the same thing, found step by step; no position is in two pairs.
///
/// Every step treats both lists alike, so that the pairs of B and A are those of A and B turned round.
struct Pairing {
    private(set) var pairs: [(before: Int, after: Int)] = []
    private(set) var isPairedBefore: [Bool]
    private(set) var isPairedAfter: [Bool]

    init(before: Int, after: Int) {
        isPairedBefore = Array(repeating: false, count: before)
        isPairedAfter = Array(repeating: false, count: after)
    }

    var restBefore: [Int] { isPairedBefore.indices.filter { !isPairedBefore[$0] } }
    var restAfter: [Int] { isPairedAfter.indices.filter { !isPairedAfter[$0] } }

    /// For each position after, the one before; nil for what is new.
    var beforeOfAfter: [Int?] {
        var result = [Int?](repeating: nil, count: isPairedAfter.count)
        for pair in pairs { result[pair.after] = pair.before }
        return result
    }

    mutating func pair(_ before: Int, _ after: Int) {
        guard !isPairedBefore[before], !isPairedAfter[after] else { return }
        isPairedBefore[before] = true
        isPairedAfter[after] = true
        pairs.append((before, after))
    }

    /// Pairs what has no partner yet and has the same key: the first with the first, the second with the second.
    ///
    /// - Parameters:
    ///   - key: of a position; nil for one that is not to be paired by it.
    ///   - isUnique: pairs only keys that occur once on either side: a name that several have says nothing.
    /// - Complexity: linear.
    mutating func pair<Key: Hashable>(
        before keysBefore: (Int) -> Key?, after keysAfter: (Int) -> Key?, isUnique: Bool = false
    ) {
        var waiting: [Key: [Int]] = [:]
        for position in restAfter {
            if let key = keysAfter(position) { waiting[key, default: []].append(position) }
        }
        var own: [Key: [Int]] = [:]
        var order: [Key] = []
        for position in restBefore {
            guard let key = keysBefore(position), waiting[key] != nil else { continue }
            if own[key] == nil { order.append(key) }
            own[key, default: []].append(position)
        }
        for key in order {
            let (befores, afters) = (own[key] ?? [], waiting[key] ?? [])
            guard !isUnique || befores.count == 1 && afters.count == 1 else { continue }
            for (before, after) in zip(befores, afters) { pair(before, after) }
        }
    }
}
