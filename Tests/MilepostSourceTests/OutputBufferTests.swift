import MilepostSource
import Testing

@Suite("Bytes in the making")
struct OutputBufferTests {
    @Test("grow piece by piece")
    func pieces() {
        var output = OutputBuffer()
        var expected: [UInt8] = []
        for round in 0..<200 {
            output.append(UInt8(round))
            output.append(literal: "a literal")
            output.append(text: "ein Text mit ä")
            output.append(bytes: [0, 255])
            expected += [UInt8(round)] + Array("a literalein Text mit ä".utf8) + [0, 255]
            #expect(output.last == 255)
        }
        #expect(output.count == expected.count)
        #expect(output.bytes == expected)
        #expect(output.withBytes { Array($0) } == expected)
    }

    @Test("have no last byte before the first")
    func empty() {
        let output = OutputBuffer(capacity: 4)
        #expect(output.last == nil)
        #expect(output.bytes.isEmpty)
    }

    @Test("can be taken together with others")
    func followed() {
        var first = OutputBuffer()
        var second = OutputBuffer()
        let empty = first.bytes(followedBy: second)
        #expect(empty.isEmpty)
        second.append(literal: "two")
        let alone = first.bytes(followedBy: second)
        #expect(alone == Array("two".utf8))
        first.append(literal: "one, ")
        let both = first.bytes(followedBy: second)
        #expect(both == Array("one, two".utf8))
    }

    @Test("take numbers in decimal digits", arguments: [0, 7, 10, -1, 1_234_567_890, .max, .min])
    func decimals(number: Int) {
        var output = OutputBuffer()
        output.append(decimal: number)
        #expect(output.bytes == Array(String(number).utf8))
    }

    @Test("can be cut")
    func cut() {
        var output = OutputBuffer()
        output.append(literal: "kept, dropped")
        output.cut(to: 4)
        output.append(literal: "!")
        #expect(output.bytes == Array("kept!".utf8))
    }
}
