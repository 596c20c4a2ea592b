extension Array where Element: Sendable {
    /// The same as `map`, on all cores; results in the order of the elements, whatever the order of work.
    public func concurrentMap<Result: Sendable>(
        _ transform: @escaping @Sendable (Element) -> Result
    ) async -> [Result] {
        // Some parts for each core: few enough that a task costs far less than its elements, enough to even out.
        let size = Swift.max(1, (count + 31) / 32)
        return await withTaskGroup(of: (Int, [Result]).self) { group in
            for start in stride(from: 0, to: count, by: size) {
                let part = self[start..<Swift.min(start + size, count)]
                group.addTask { (start, part.map(transform)) }
            }
            var parts: [Int: [Result]] = [:]
            for await (start, results) in group { parts[start] = results }
            return parts.keys.sorted().flatMap { parts[$0] ?? [] }
        }
    }
}
