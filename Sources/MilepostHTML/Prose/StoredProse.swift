import MilepostSource

/// Prepared prose whose markup lies elsewhere until its page is made: that of a large project is more than all that is
/// known of it.
package struct StoredProse: Sendable {
    /// Keeps bytes that nobody else can change.
    package struct Store: Sendable {
        let put: @Sendable ([UInt8]) -> Range<Int>?
        let take: @Sendable (Range<Int>) -> [UInt8]?

        /// - Parameters:
        ///   - put: keeps bytes, and says where; nil where it has no room.
        ///   - take: gives back what was kept; nil where it is lost.
        package init(
            put: @escaping @Sendable ([UInt8]) -> Range<Int>?, take: @escaping @Sendable (Range<Int>) -> [UInt8]?
        ) {
            self.put = put
            self.take = take
        }
    }

    /// All but its bytes, where these lie in the store.
    private let prose: PreparedProse
    private let place: (store: Store, range: Range<Int>)?

    /// - Parameter store: where the markup is to lie; it stays here without one, or where that has no room.
    package init(_ prose: PreparedProse, in store: Store?) {
        place = store.flatMap { store in store.put(prose.bytes).map { (store, $0) } }
        self.prose = place == nil ? prose : prose.with([])
    }

    /// As it was prepared; nil where it is lost.
    package var prepared: PreparedProse? {
        guard let place else { return prose }
        guard let bytes = place.store.take(place.range), bytes.count >= prose.markupCount else { return nil }
        return prose.with(bytes)
    }
}
