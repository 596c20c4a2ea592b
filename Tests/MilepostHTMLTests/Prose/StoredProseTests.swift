import MilepostHTML
import Synchronization
import Testing

@Suite("Stored prose")
struct StoredProseTests {
    private static let text = """
        # Tide

        Read [the plan](../plan.md), *then* start.

        ## Risks

        > `none`
        """

    private final class Shelf: Sendable {
        private let bytes = Mutex<[UInt8]>([])

        func put(_ more: [UInt8]) -> Range<Int>? {
            bytes.withLock {
                $0 += more
                return $0.count - more.count..<$0.count
            }
        }

        func take(_ range: Range<Int>) -> [UInt8]? { bytes.withLock { Array($0[range]) } }

        var count: Int { bytes.withLock { $0.count } }
    }

    private let policy = LinkPolicy { .page("to/" + $0) }

    @Test("the same text comes back from a store, links and outline with it")
    func stored() throws {
        let shelf = Shelf()
        let store = StoredProse.Store(put: { shelf.put($0) }, take: { shelf.take($0) })
        let prepared = ProseDocument(document(Self.text)).prepared()
        let first = StoredProse(prepared, in: store)
        let second = StoredProse(prepared, in: store)
        for stored in [first, second] {
            #expect(try #require(stored.prepared).finished(policy) == prepared.finished(policy))
        }
        #expect(shelf.count > 2 * 60)
    }

    @Test("without a store, and without room in it, the text stays here")
    func kept() throws {
        let prepared = ProseDocument(document(Self.text)).prepared()
        let full = StoredProse.Store(put: { _ in nil }, take: { _ in nil })
        for store in [nil, full] {
            #expect(
                try #require(StoredProse(prepared, in: store).prepared).finished(policy) == prepared.finished(policy))
        }
    }

    @Test("a text that the store has lost is none")
    func lost() {
        let store = StoredProse.Store(put: { 0..<$0.count }, take: { _ in nil })
        #expect(StoredProse(ProseDocument(document(Self.text)).prepared(), in: store).prepared == nil)
    }
}
