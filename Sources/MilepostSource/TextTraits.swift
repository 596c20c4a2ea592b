/// What a file's bytes hold, found in the pass that finds its lines.
public struct TextTraits: Sendable {
    public private(set) var isASCII = true
    /// A control character other than a line feed.
    public private(set) var holdsControl = false
    /// `]:`, without which nothing in Markdown can define a link.
    public private(set) var holdsDefinition = false
    /// How often `![` stands there.
    public private(set) var images = 0

    /// The traits of a text, and where its lines begin, the first at 0: behind a line feed, and behind a carriage return
    /// that none follows, as CommonMark has it.
    ///
    /// - Complexity: linear.
    static func survey(_ bytes: UnsafeBufferPointer<UInt8>) -> (traits: TextTraits, lineStarts: LineStarts) {
        let raw = UnsafeRawBufferPointer(bytes)
        let (ones, high) = (ByteScan.ones, ByteScan.ones &* 0x80)
        var traits = TextTraits()
        var starts = LineStarts(capacity: bytes.count / 32 + 16)
        var all: UInt64 = 0
        var index = 0
        while index + 8 <= bytes.count {
            let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
            all |= word
            // Some places more than there are: each is looked at.
            var controls = (word &- ones &* 0x20) & ~word & high
            while controls != 0 {
                traits.look(atControl: index + controls.trailingZeroBitCount >> 3, of: bytes, &starts)
                controls &= controls &- 1
            }
            var marks = ByteScan.firstZero(in: word ^ (ones &* 0x5D)) | ByteScan.firstZero(in: word ^ (ones &* 0x21))
            while marks != 0 {
                traits.look(atMark: index + marks.trailingZeroBitCount >> 3, of: bytes)
                marks &= marks &- 1
            }
            index += 8
        }
        while index < bytes.count {
            all |= UInt64(bytes[index])
            traits.look(atControl: index, of: bytes, &starts)
            traits.look(atMark: index, of: bytes)
            index += 1
        }
        traits.isASCII = all & high == 0
        starts.trim()
        return (traits, starts)
    }

    @inline(__always)
    private mutating func look(atControl place: Int, of bytes: UnsafeBufferPointer<UInt8>, _ starts: inout LineStarts) {
        let byte = bytes[place]
        guard byte < 0x20 else { return }
        if byte == 0x0A { return starts.append(place + 1) }
        holdsControl = true
        if byte == 0x0D, place + 1 == bytes.count || bytes[place + 1] != 0x0A { starts.append(place + 1) }
    }

    @inline(__always)
    private mutating func look(atMark place: Int, of bytes: UnsafeBufferPointer<UInt8>) {
        guard place + 1 < bytes.count else { return }
        switch (bytes[place], bytes[place + 1]) {
        case (UInt8(ascii: "]"), UInt8(ascii: ":")): holdsDefinition = true
        case (UInt8(ascii: "!"), UInt8(ascii: "[")): images += 1
        default: break
        }
    }
}
