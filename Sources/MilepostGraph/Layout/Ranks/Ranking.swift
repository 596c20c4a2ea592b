/// In which rank each node stands, and which edges have to run against the direction for that.
struct Ranking: Sendable {
    /// One for each node, from 0.
    var rank: [Int]
    /// The ranks of each group, which no other group shares; nil without groups.
    var bands: [ClosedRange<Int>]
    /// One for each edge: whether it leads from a later rank to an earlier one.
    var isBackward: [Bool]

    /// The number of ranks.
    var count: Int { max((rank.max() ?? -1) + 1, (bands.last?.upperBound ?? -1) + 1) }

    /// Ranks for a graph with groups, whose ranks follow one another, or without.
    static func of(_ graph: CanonicalGraph) -> Ranking {
        graph.groupCount > 0 ? BandRanking(graph).ranking() : FlatRanking.ranking(graph)
    }
}
