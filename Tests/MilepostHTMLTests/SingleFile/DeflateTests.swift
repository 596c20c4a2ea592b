import Testing

@testable import MilepostHTML

@Suite("Bytes made shorter")
struct DeflateTests {
    /// Text that repeats itself near and far, bytes of chance, and the edges of what a match may be.
    private static let samples: [[UInt8]] = {
        var samples: [[UInt8]] = [[], [0], [1, 2], Array("abc".utf8), Array("aaaa".utf8)]
        for length in [257, 258, 259, 260, 517, 70_000] { samples.append([UInt8](repeating: 0x61, count: length)) }
        var generator = SeededGenerator(seed: 11)
        for bytes in [1 as UInt8, 3, 200, 255] {
            samples.append((0..<40_000).map { _ in UInt8.random(in: 0...bytes, using: &generator) })
        }
        // A match as far away as there may be, and one byte further.
        for gap in [32_765, 32_766] {
            let filling = (0..<gap).map { _ in UInt8.random(in: 0...255, using: &generator) }
            samples.append(Array("Anchor".utf8) + filling.dropLast(3) + Array("Anchor".utf8))
        }
        samples.append(Array((1...5_000).map { "{\"id\":\"TASKS-\($0)\",\"status\":\"COMPLETED\"}" }.joined().utf8))
        return samples
    }()

    @Test("zlib reads back what was written", arguments: samples.indices)
    func roundTrip(_ index: Int) {
        let sample = Self.samples[index]
        let compressed = Deflate.compressed(sample)
        #expect(Inflate.bytes(compressed, limit: sample.count) == sample)
        #expect(compressed.count <= sample.count + sample.count / 8 + 16)
    }

    @Test("what repeats itself becomes a ninth, and what does not is hardly more than it was")
    func size() throws {
        let rows = try #require(Self.samples.last)
        #expect(Deflate.compressed(rows).count < rows.count / 9)
    }

    @Test("what is damaged, cut or more than the limit is refused")
    func refusals() {
        let compressed = Deflate.compressed(Array("the same, the same, the same".utf8))
        #expect(Inflate.bytes(Array(compressed.dropLast()), limit: 100) == nil)
        #expect(Inflate.bytes(compressed, limit: 27) == nil)
        #expect(Inflate.bytes(compressed, limit: 28) != nil)
        var wrong = compressed
        wrong[wrong.count - 1] ^= 1
        #expect(Inflate.bytes(wrong, limit: 100) == nil)
        #expect(Inflate.bytes([], limit: 100) == nil)
        #expect(Inflate.bytes(Deflate.compressed([UInt8](repeating: 0, count: 1 << 20)), limit: 1 << 19) == nil)
    }
}

@Suite("Bytes as letters")
struct Base64Tests {
    @Test("of every length, and back", arguments: 0..<70)
    func roundTrip(_ length: Int) {
        let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 * 151 + length) }
        let text = Base64.text(bytes)
        #expect(text.utf8.count == (length + 2) / 3 * 4)
        #expect(Base64.bytes(Array(text.utf8)) == bytes)
    }

    @Test(
        "what is no such text is refused",
        arguments: ["A", "AA", "AAA", "====", "A===", "AA=A", "AA==AAAA", "AAA\n", "AA-_"])
    func refusals(_ text: String) {
        #expect(Base64.bytes(Array(text.utf8)) == nil)
    }
}
