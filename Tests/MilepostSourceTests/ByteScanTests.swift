import MilepostSource
import MilepostTestSupport
import Testing

/// What is found eight bytes at a time is what is found one by one.
@Suite("Looking for bytes in bulk")
struct ByteScanTests {
    /// Texts in which what is looked for stands at every place of a word, alone and beside what is nearly it.
    private static func texts() -> [[UInt8]] {
        var random = SeededGenerator(seed: 5)
        let bytes: [UInt8] = [
            0x00, 0x09, 0x0A, 0x0D, 0x1F, 0x20, 0x21, 0x22, 0x3A, 0x5B, 0x5C, 0x5D, 0x5E, 0x61, 0x7E, 0x7F, 0x80, 0xC3,
            0xFF,
        ]
        let rare = (0..<2_000).map { _ -> [UInt8] in
            var text = [UInt8](repeating: 0x61, count: Int.random(in: 0..<40, using: &random))
            for _ in 0..<2 where !text.isEmpty {
                text[Int.random(in: 0..<text.count, using: &random)] = bytes.randomElement(using: &random) ?? 0x61
            }
            return text
        }
        let dense = (0..<2_000).map { _ in
            (0..<Int.random(in: 0..<40, using: &random)).map { _ in bytes.randomElement(using: &random) ?? 0x61 }
        }
        return rare + dense
    }

    @Test("how much two texts have in common at both ends")
    func common() {
        let texts = Self.texts()
        for (left, right) in zip(texts, texts.dropFirst()) + texts.map({ ($0, $0) }) {
            #expect(ByteScan.commonStart(of: left, right) == zip(left, right).prefix { $0 == $1 }.count)
            let ends = zip(left.reversed(), right.reversed())
            #expect(ByteScan.commonEnd(of: left, right) == ends.prefix { $0 == $1 }.count)
        }
    }

    @Test("the first byte that is no printable ASCII")
    func beyondASCII() {
        for text in Self.texts() {
            let found = text.withUnsafeBufferPointer { ByteScan.firstBeyondASCII(in: $0, from: min(3, $0.count)) }
            #expect(found == text.indices.dropFirst(3).first { text[$0] < 0x20 || text[$0] >= 0x7F }, "\(text)")
        }
    }

    @Test("where text ends that stands for itself in JSON and JavaScript")
    func plainLiterals() {
        let special: [UInt8] = [0x22, 0x26, 0x3C, 0x3E, 0x5C]
        let plain = Array("abcdefghijklmnopqrst".utf8)
        let single = special.flatMap { byte in plain.indices.map { plain[..<$0] + [byte] + plain[$0...] } }
        for text in Self.texts() + single.map(Array.init) {
            let start = min(3, text.count)
            let found = text.withUnsafeBufferPointer { ByteScan.plainLiteralEnd(in: $0, from: start) }
            let expected = text.indices.dropFirst(start).first {
                text[$0] < 0x20 || text[$0] >= 0x7F || special.contains(text[$0])
            }
            #expect(found == expected ?? text.count, "\(text)")
        }
    }

    @Test("what a text holds, and where its lines begin")
    func traits() {
        for text in Self.texts() {
            let file = SourceFile(id: FileID(0), path: "", bytes: text)
            let traits = file.traits
            let pairs = zip(text, text.dropFirst())
            #expect(traits.isASCII == text.allSatisfy { $0 < 0x80 }, "\(text)")
            #expect(traits.holdsControl == text.contains { $0 < 0x20 && $0 != 0x0A }, "\(text)")
            #expect(traits.holdsDefinition == pairs.contains { $0 == 0x5D && $1 == 0x3A }, "\(text)")
            #expect(traits.images == pairs.count { $0 == 0x21 && $1 == 0x5B }, "\(text)")
            let ends = text.indices.filter { place in
                text[place] == 0x0A
                    || text[place] == 0x0D && (place + 1 == text.count || text[place + 1] != 0x0A)
            }
            #expect(Array(file.lineStarts) == [0] + ends.map { $0 + 1 }, "\(text)")
        }
    }

    @Test("text that means nothing in Markdown and in HTML")
    func bare() {
        let special = Array("\"&'*<>[\\]^_`".utf8)
        for text in Self.texts() {
            for start in 0...min(text.count, 3) {
                let bare = text[start...].prefix { $0 >= 0x20 && $0 < 0x7F && !special.contains($0) }
                let (end, isBare) = text.withUnsafeBufferPointer {
                    (ByteScan.bareEnd(in: $0, start..<text.count), ByteScan.isBare($0, start..<text.count))
                }
                #expect(end <= bare.endIndex, "\(text)")
                #expect(text.count < 8 || end > bare.endIndex - 8, "\(text)")
                #expect(isBare == (text.count >= 8 && bare.endIndex == text.count) || start == text.count, "\(text)")
            }
        }
    }
}
