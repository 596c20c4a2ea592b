/// The input with its nodes and edges numbered in one order, whatever order they were given in.
///
/// Nodes are sorted by group, by ``LayoutInput/Node/order``, and by the bytes of their ids; edges by their ends. From
/// here on only numbers count, so that the same parts always give the same drawing.
struct CanonicalGraph: Sendable {
    /// An edge between numbered nodes.
    struct Edge: Sendable, Hashable {
        var from: Int
        var to: Int
        /// Its position in the input.
        var source: Int
        var isImportant: Bool
    }

    /// Nodes of the input, then one for each place where an edge meets a whole group, which is drawn as nothing.
    var count: Int { width.count }
    /// Along the page, for real nodes; 0 for the places of group edges.
    var width: [Int] = []
    var height: [Int] = []
    /// -1 for none.
    var group: [Int] = []
    /// The node's position in the input; -1 for a place of group edges.
    var source: [Int] = []
    /// For a place of group edges: whether edges leave there (1) or arrive (0); -1 for real nodes.
    var anchorSide: [Int] = []
    var groupCount: Int
    /// Edges of the input that have both ends and their importance in common are one here, and one line.
    var edges: [Edge] = []
    /// The positions in the input of edges that are drawn as another one, and that one's position here.
    var twins: [(source: Int, edge: Int)] = []
    /// Edges from a node to itself, by their positions in the input.
    var loops: [Int] = []
    /// The number of each node of the input.
    var numbers: [Int]

    /// Numbers the parts of `input`. Ends that are not there make an edge be left out.
    init(_ input: LayoutInput) {
        groupCount = input.groups.count
        let groupCount = groupCount
        let groups = input.nodes.map { node in
            node.group.map { $0 >= 0 && $0 < groupCount ? $0 : -1 } ?? -1
        }
        let order = input.nodes.indices.sorted { a, b in
            if groups[a] != groups[b] { return groups[a] < groups[b] }
            if input.nodes[a].order != input.nodes[b].order { return input.nodes[a].order < input.nodes[b].order }
            let (left, right) = (input.nodes[a].id, input.nodes[b].id)
            return left == right ? a < b : left.utf8.lexicographicallyPrecedes(right.utf8)
        }
        numbers = Array(repeating: 0, count: input.nodes.count)
        for index in order {
            numbers[index] = source.count
            source.append(index)
            width.append(max(1, input.nodes[index].width))
            height.append(max(1, input.nodes[index].height))
            group.append(groups[index])
            anchorSide.append(-1)
        }
        addEdges(of: input)
    }

    private mutating func addEdges(of input: LayoutInput) {
        // A group without nodes gets a place, so that it has a column of its own.
        var anchors = Array(repeating: [-1, -1], count: groupCount)
        var isInhabited = Array(repeating: false, count: groupCount)
        for group in group where group >= 0 { isInhabited[group] = true }
        for group in anchors.indices where !isInhabited[group] { anchors[group][0] = addAnchor(to: group, side: 0) }
        func owner(_ end: LayoutInput.End) -> Int {
            switch end {
            case .node(let node): input.nodes.indices.contains(node) ? group[numbers[node]] : -1
            case .group(let group): group
            }
        }
        /// An edge between a group and itself, or a node of its own, says nothing that could be drawn.
        func isInside(_ edge: LayoutInput.Edge) -> Bool {
            if case .node = edge.from, case .node = edge.to { return false }
            return owner(edge.from) == owner(edge.to)
        }
        // Places are numbered in the order of the groups, not of the edges.
        var wanted = Array(repeating: [false, false], count: groupCount)
        for edge in input.edges where !isInside(edge) {
            if case .group(let group) = edge.from, anchors.indices.contains(group) { wanted[group][1] = true }
            if case .group(let group) = edge.to, anchors.indices.contains(group) { wanted[group][0] = true }
        }
        for group in anchors.indices {
            for side in 0...1 where wanted[group][side] && anchors[group][side] < 0 {
                anchors[group][side] = addAnchor(to: group, side: side)
            }
        }
        func place(_ end: LayoutInput.End, side: Int) -> Int? {
            switch end {
            case .node(let node): input.nodes.indices.contains(node) ? numbers[node] : nil
            case .group(let group): anchors.indices.contains(group) ? anchors[group][side] : nil
            }
        }
        for (index, edge) in input.edges.enumerated() {
            guard !isInside(edge), let from = place(edge.from, side: 1), let to = place(edge.to, side: 0) else {
                continue
            }
            if from == to {
                loops.append(index)
            } else {
                edges.append(Edge(from: from, to: to, source: index, isImportant: edge.isImportant))
            }
        }
        edges.sort {
            ($0.from, $0.to, $0.isImportant ? 0 : 1, $0.source) < ($1.from, $1.to, $1.isImportant ? 0 : 1, $1.source)
        }
        mergeTwins()
    }

    /// Takes out edges that equal the one before them: nothing would tell which of two lines is whose.
    private mutating func mergeTwins() {
        var kept: [Edge] = []
        kept.reserveCapacity(edges.count)
        for edge in edges {
            if let last = kept.last,
                (last.from, last.to, last.isImportant) == (edge.from, edge.to, edge.isImportant)
            {
                twins.append((edge.source, kept.count - 1))
            } else {
                kept.append(edge)
            }
        }
        edges = kept
    }

    private mutating func addAnchor(to group: Int, side: Int) -> Int {
        width.append(8)
        height.append(8)
        self.group.append(group)
        source.append(-1)
        anchorSide.append(side)
        return width.count - 1
    }
}
