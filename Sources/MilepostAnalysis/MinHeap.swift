/// Numbers of which the least comes out first.
///
/// J. W. J. Williams, Algorithm 232: Heapsort, 1964.
struct MinHeap: Sendable {
    private var items: [Int] = []

    /// - Complexity: logarithmic in the number of items.
    mutating func insert(_ item: Int) {
        items.append(item)
        var child = items.count - 1
        while child > 0, items[child] < items[(child - 1) / 2] {
            items.swapAt(child, (child - 1) / 2)
            child = (child - 1) / 2
        }
    }

    /// - Complexity: logarithmic in the number of items.
    mutating func popMin() -> Int? {
        guard let least = items.first, let last = items.popLast() else { return nil }
        guard !items.isEmpty else { return least }
        items[0] = last
        var parent = 0
        while true {
            var child = 2 * parent + 1
            guard child < items.count else { return least }
            if child + 1 < items.count, items[child + 1] < items[child] { child += 1 }
            guard items[child] < items[parent] else { return least }
            items.swapAt(parent, child)
            parent = child
        }
    }
}
