/// The ordered layers with the borders of groups as vertices of their own: one before the group's zone in each of its
/// layers, one behind. They form chains as edges do, so the rules that keep long edges straight keep groups upright.
struct CoordinateGraph: Sendable {
    /// What a vertex stands for.
    enum Kind: UInt8, Sendable {
        case node
        case edge
        case groupStart
        case groupEnd
    }

    let layerCount: Int
    let layerGroup: [Int]
    /// Layer l is `vertices[start[l]..<start[l + 1]]`.
    private(set) var vertices: [Int] = []
    private(set) var start: [Int] = [0]
    private(set) var position: [Int]
    private(set) var layer: [Int]
    private(set) var kind: [Kind]
    /// Across the drawing; 0 for all but nodes.
    private(set) var size: [Int]
    /// Room for the group's name, at vertices that start one.
    private(set) var label: [Int]
    /// The first of the vertices that start each group, and the first of those that end it, by layers.
    private(set) var borders: [(start: Int, end: Int)] = []
    let upStart: [Int]
    let up: [Int]
    /// Where the same piece stands in `down`.
    let upPiece: [Int]
    let downStart: [Int]
    let down: [Int]
    let spacing: LayoutSpacing

    var count: Int { kind.count }

    init(_ graph: LayerGraph, _ order: LayerOrder, sizes: [Int], labels: [Int], _ spacing: LayoutSpacing) {
        self.spacing = spacing
        layerCount = graph.layerCount
        layerGroup = graph.layerGroup
        var kind = (0..<graph.vertexCount).map { $0 < graph.nodeCount ? Kind.node : .edge }
        var size = sizes + Array(repeating: 0, count: graph.vertexCount - sizes.count)
        var label = Array(repeating: 0, count: graph.vertexCount)
        var pieces: [(from: Int, to: Int)] = []
        pieces.reserveCapacity(graph.down.count)
        for vertex in 0..<graph.vertexCount {
            for at in graph.downStart[vertex]..<graph.downStart[vertex + 1] { pieces.append((vertex, graph.down[at])) }
        }
        for (group, band) in graph.bands.enumerated() {
            let first = kind.count
            for layer in band {
                let vertex = kind.count
                kind.append(.groupStart)
                label.append(labels[group])
                if layer > band.lowerBound { pieces.append((vertex - 1, vertex)) }
            }
            for layer in band {
                let vertex = kind.count
                kind.append(.groupEnd)
                label.append(0)
                if layer > band.lowerBound { pieces.append((vertex - 1, vertex)) }
            }
            size += Array(repeating: 0, count: 2 * band.count)
            borders.append((first, first + band.count))
        }
        self.kind = kind
        self.size = size
        self.label = label
        position = Array(repeating: 0, count: kind.count)
        layer = position
        let index = EdgeIndex(count: kind.count, edges: pieces)
        downStart = index.outStart
        down = index.out.map { pieces[$0].to }
        upStart = index.inStart
        up = index.into.map { pieces[$0].from }
        var place = Array(repeating: 0, count: pieces.count)
        for (at, piece) in index.out.enumerated() { place[piece] = at }
        upPiece = index.into.map { place[$0] }
        vertices.reserveCapacity(kind.count)
        for layer in 0..<graph.layerCount { add(layer: layer, graph, order) }
    }

    private mutating func add(layer: Int, _ graph: LayerGraph, _ order: LayerOrder) {
        let group = graph.layerGroup[layer]
        let row = order.vertices[order.start[layer]..<order.start[layer + 1]]
        if group < 0 {
            vertices += row
        } else {
            let offset = layer - graph.bands[group].lowerBound
            vertices += row.prefix { order.zone[$0] == 0 }
            vertices.append(borders[group].start + offset)
            vertices += row.filter { order.zone[$0] == 1 }
            vertices.append(borders[group].end + offset)
            vertices += row.filter { order.zone[$0] == 2 }
        }
        for at in start[layer]..<vertices.count {
            position[vertices[at]] = at - start[layer]
            self.layer[vertices[at]] = layer
        }
        start.append(vertices.count)
    }

    /// How far apart the centres of two neighbours of a layer have to be.
    @inline(__always)
    func distance(_ left: Int, _ right: Int) -> Int {
        (size[left] + size[right]) / 2 + spacing.gap(kind[left], kind[right], label: label[left])
    }

    /// Whether a piece between two vertices is drawn straight before others are: neither is a node.
    func isInner(_ from: Int, _ to: Int) -> Bool { kind[from] != .node && kind[to] != .node }
}
