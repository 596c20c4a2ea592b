/// Moves single nodes to the best place of their layer, all else standing still.
///
/// Matuszewski, Schönfeld and Molitor, "Using sifting for k-layer straightline crossing minimization", GD 1999.
enum Sifting {
    /// Moves a vertex within its zone to where it has fewest crossings, the nearest such place; returns the change.
    static func sift(_ vertex: Int, _ graph: LayerGraph, _ order: inout LayerOrder) -> Int {
        let layer = graph.rank[vertex]
        let base = order.start[layer]
        let at = order.position[vertex]
        let zone = order.zone[vertex]
        var best = 0
        var bestPlace = at
        var sum = 0
        var place = at
        while place > 0 {
            let other = order.vertices[base + place - 1]
            guard order.zone[other] == zone else { break }
            sum += Transposition.change(other, vertex, graph, order.position)
            place -= 1
            if sum < best {
                best = sum
                bestPlace = place
            }
        }
        sum = 0
        place = at
        let size = order.size(layer)
        while place + 1 < size {
            let other = order.vertices[base + place + 1]
            guard order.zone[other] == zone else { break }
            sum += Transposition.change(vertex, other, graph, order.position)
            place += 1
            if sum < best || sum == best && place - at < at - bestPlace {
                best = sum
                bestPlace = place
            }
        }
        order.move(vertex, in: layer, to: bestPlace)
        return best
    }
}
