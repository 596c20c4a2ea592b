/// The vertices of each layer in their order across the drawing.
///
/// A layer of a group has three zones: what passes above the group, the group's own, what passes below. Each is one
/// piece of the order, so the group can be drawn as a box that holds nothing else.
struct LayerOrder: Sendable {
    /// The layers one after the other; layer l is `vertices[start[l]..<start[l + 1]]`.
    var vertices: [Int]
    let start: [Int]
    /// Where each vertex stands in its layer, from 0.
    var position: [Int]
    /// 0 above the group of the layer, 1 in it, 2 below.
    var zone: [Int8]

    /// The vertices of each layer in the order of their numbers, all that pass above.
    init(_ graph: LayerGraph) {
        var start = Array(repeating: 0, count: graph.layerCount + 1)
        for layer in graph.rank { start[layer + 1] += 1 }
        for layer in 0..<graph.layerCount { start[layer + 1] += start[layer] }
        self.start = start
        zone = graph.isMember.map { $0 ? 1 : 0 }
        vertices = Array(repeating: 0, count: graph.vertexCount)
        position = Array(repeating: 0, count: graph.vertexCount)
        var at = start
        for zone in [Int8(0), 1] {
            for vertex in 0..<graph.vertexCount where self.zone[vertex] == zone {
                let layer = graph.rank[vertex]
                vertices[at[layer]] = vertex
                position[vertex] = at[layer] - start[layer]
                at[layer] += 1
            }
        }
    }

    /// Whether all vertices of the same graph stand where they do in `other`, and in the same zones.
    func isSame(as other: LayerOrder) -> Bool { vertices == other.vertices && zone == other.zone }

    /// How many vertices a layer has.
    func size(_ layer: Int) -> Int { start[layer + 1] - start[layer] }

    /// Puts the vertices of a layer in the order of their keys within their zones; equal keys keep their order.
    mutating func sort(layer: Int, by keys: [Int], using room: inout [(key: Int, vertex: Int)]) {
        let (from, to) = (start[layer], start[layer + 1])
        guard to - from > 1 else { return }
        room.removeAll(keepingCapacity: true)
        var last = Int.min
        var isSorted = true
        for at in from..<to {
            let vertex = vertices[at]
            let key = Int(zone[vertex]) << 48 + keys[vertex]
            room.append((key, vertex))
            isSorted = isSorted && last <= key
            last = key
        }
        // Equal keys keep their order, so all is in its place.
        if isSorted { return }
        // Layers are nearly sorted after the first sweeps, and most are short.
        if to - from <= 48 {
            for at in 1..<max(1, room.count) {
                let item = room[at]
                var place = at
                while place > 0 && room[place - 1].key > item.key {
                    room[place] = room[place - 1]
                    place -= 1
                }
                room[place] = item
            }
        } else {
            let ordered = room.enumerated().sorted {
                ($0.element.key, $0.offset) < ($1.element.key, $1.offset)
            }
            room = ordered.map(\.element)
        }
        for at in from..<to {
            let vertex = room[at - from].vertex
            vertices[at] = vertex
            position[vertex] = at - from
        }
    }

    /// Takes a vertex out of its layer and puts it in again at another position.
    mutating func move(_ vertex: Int, in layer: Int, to place: Int) {
        let first = start[layer]
        var at = position[vertex]
        while at < place {
            let other = vertices[first + at + 1]
            vertices[first + at] = other
            position[other] = at
            at += 1
        }
        while at > place {
            let other = vertices[first + at - 1]
            vertices[first + at] = other
            position[other] = at
            at -= 1
        }
        vertices[first + place] = vertex
        position[vertex] = place
    }

    /// The positions of a zone in a layer.
    func range(of zone: Int8, in layer: Int) -> Range<Int> {
        let (from, to) = (start[layer], start[layer + 1])
        var first = from
        while first < to && self.zone[vertices[first]] < zone { first += 1 }
        var last = first
        while last < to && self.zone[vertices[last]] == zone { last += 1 }
        return first - from..<last - from
    }
}
