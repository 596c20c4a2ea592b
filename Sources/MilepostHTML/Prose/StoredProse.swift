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

    /// All but its markup and its outline, where these lie in the store.
    private let prose: PreparedProse
    private let place: (store: Store, range: Range<Int>, markupCount: Int)?

    /// - Parameter store: where the markup is to lie; it stays here without one, or where that has no room.
    package init(_ prose: consuming PreparedProse, in store: Store?) {
        place = store.flatMap { store in
            let markupCount = prose.markup.count
            // Behind it and not in a copy: it is most of what is written.
            prose.markup += OutlineBytes.of(prose.outline)
            if let range = store.put(prose.markup) { return (store, range, markupCount) }
            prose.markup.removeLast(prose.markup.count - markupCount)
            return nil
        }
        if place != nil {
            prose = PreparedProse(markup: [], links: prose.links, slots: prose.slots, outline: [])
        }
        self.prose = prose
    }

    /// As it was prepared; nil where it is lost.
    package var prepared: PreparedProse? {
        guard let place else { return prose }
        guard var bytes = place.store.take(place.range), bytes.count >= place.markupCount else { return nil }
        let outline = bytes.withUnsafeBufferPointer { OutlineBytes.outline($0, from: place.markupCount) }
        bytes.removeLast(bytes.count - place.markupCount)
        return PreparedProse(markup: bytes, links: prose.links, slots: prose.slots, outline: outline)
    }
}

/// The headings of a document as bytes that lie behind its markup: for each its level, its title and its anchor, both
/// ended by a NUL, which no markup holds.
private enum OutlineBytes {
    static func of(_ outline: [OutlineEntry]) -> [UInt8] {
        var bytes: [UInt8] = []
        for entry in outline {
            bytes.append(UInt8(clamping: entry.level))
            bytes += entry.title.utf8
            bytes.append(0)
            bytes += entry.anchor.utf8
            bytes.append(0)
        }
        return bytes
    }

    static func outline(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> [OutlineEntry] {
        var outline: [OutlineEntry] = []
        var index = start
        func text() -> String {
            let end = ByteScan.first(0, in: bytes, index..<bytes.count) ?? bytes.count
            defer { index = min(end + 1, bytes.count) }
            return String(decoding: UnsafeBufferPointer(rebasing: bytes[index..<end]), as: UTF8.self)
        }
        while index < bytes.count {
            let level = Int(bytes[index])
            index += 1
            outline.append(OutlineEntry(level: level, title: text(), anchor: text()))
        }
        return outline
    }
}
