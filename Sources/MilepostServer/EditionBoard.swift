/// Where the present edition hangs: one part of the program puts up the next, any number of connections read it and wait
/// for another.
///
/// An actor, the only one: connections come from outside at their own time, so what they read while it is replaced has
/// to be shared, and nothing else is.
package actor EditionBoard {
    private var current: Edition
    private var readers: [Int: AsyncStream<Edition>.Continuation] = [:]
    private var count = 0

    package init(_ first: Edition) {
        current = first
    }

    /// The edition that is served now.
    package var present: Edition { current }

    /// Puts up another edition and tells all who wait.
    package func put(_ edition: Edition) {
        current = edition
        for reader in readers.values { reader.yield(edition) }
    }

    /// The present edition and all that follow; of several that nobody took in time, the last.
    ///
    /// - Returns: the editions, and what ends them.
    func editions() -> (editions: AsyncStream<Edition>, end: @Sendable () -> Void) {
        let (editions, reader) = AsyncStream.makeStream(of: Edition.self, bufferingPolicy: .bufferingNewest(1))
        count += 1
        let place = count
        readers[place] = reader
        reader.onTermination = { _ in Task { await self.leave(place) } }
        reader.yield(current)
        return (editions, { reader.finish() })
    }

    private func leave(_ place: Int) {
        readers[place] = nil
    }
}
