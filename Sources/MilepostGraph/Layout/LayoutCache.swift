import Synchronization

/// Layouts that were made, by what they are layouts of, for a program that draws much the same again and again.
///
/// Two generations: what is asked for stays in the younger one; when that is full it becomes the older one, and what
/// nobody asked for since then goes.
public final class LayoutCache: Sendable {
    private struct Key: Hashable {
        let layout: LayeredLayout
        let input: LayoutInput
    }

    private struct Generations {
        var younger: [Key: LayoutResult] = [:]
        var older: [Key: LayoutResult] = [:]
    }

    private let generations = Mutex(Generations())
    /// Layouts that are kept in a generation.
    private let capacity: Int

    /// An empty cache.
    public init(capacity: Int = 4096) {
        self.capacity = max(1, capacity)
    }

    /// The same as `layout.layout(input)`, made only if it is not kept.
    public func result(of layout: LayeredLayout, _ input: LayoutInput) -> LayoutResult {
        let key = Key(layout: layout, input: input)
        let known = generations.withLock { $0.younger[key] ?? $0.older[key] }
        let result = known ?? layout.layout(input)
        generations.withLock { generations in
            guard generations.younger[key] == nil else { return }
            if generations.younger.count >= capacity {
                generations.older = generations.younger
                generations.younger = [:]
            }
            generations.younger[key] = result
        }
        return result
    }

    /// How many layouts are kept.
    public var count: Int {
        generations.withLock { generations in
            generations.younger.count + generations.older.keys.count { generations.younger[$0] == nil }
        }
    }
}
