import MilepostSource

/// Running text that is known by its bytes, and read when somebody asks for it: of a document that defines no links.
struct SourceText: Sendable {
    /// The bytes that the parser would have, in which the lines lie.
    private let bytes: [UInt8]
    private let first: Range<Int>
    /// Further lines, without the marks of their containers.
    private let rest: [Range<Int>]
    /// Whether the text begins its paragraph. What stands behind a checkbox does not: there, no block can begin.
    private let isStart: Bool
    /// Whether the dress is wanted.
    private let isDressed: Bool

    init(_ bytes: [UInt8], first: Range<Int>, rest: [Range<Int>] = [], isStart: Bool = true, isDressed: Bool) {
        self.bytes = bytes
        self.first = first
        self.rest = rest
        self.isStart = isStart
        self.isDressed = isDressed
    }

    var inlines: [Inline] {
        if isDressed { return dressed }
        let text = plainText
        return text.isEmpty ? [] : [.text(text)]
    }

    var plainText: String {
        let text = bytes.withUnsafeBufferPointer { bytes -> String? in
            if rest.isEmpty, PlainLine(first, of: bytes).isText {
                return String(decoding: UnsafeBufferPointer(rebasing: bytes[first]), as: UTF8.self)
            }
            var pieces: [TextPiece] = []
            return read(of: bytes, into: &pieces) ? pieces.plainText(of: bytes) : nil
        }
        return text ?? parsed.plainText
    }

    /// Reads the text into pieces, in the place of what was there; the bytes that these lie in, or nil where it takes a
    /// parser.
    func read(into pieces: inout [TextPiece]) -> [UInt8]? {
        isDressed && bytes.withUnsafeBufferPointer { read(of: $0, into: &pieces) } ? bytes : nil
    }

    /// Does something with the bytes of a single line that is text alone, and the same in HTML; false for another text.
    func showAsItIs(_ show: (UnsafeBufferPointer<UInt8>) -> Void) -> Bool {
        isDressed && rest.isEmpty && PlainLine.showAsItIs(first, of: bytes, show)
    }

    private func read(of bytes: UnsafeBufferPointer<UInt8>, into pieces: inout [TextPiece]) -> Bool {
        pieces.removeAll(keepingCapacity: true)
        guard PlainLine(first, of: bytes).read(into: &pieces) else { return false }
        for line in rest {
            pieces.append(TextPiece(kind: .softBreak, bytes: line.lowerBound..<line.lowerBound))
            guard PlainLine(line, of: bytes).read(into: &pieces) else { return false }
        }
        return true
    }

    private var dressed: [Inline] { plain ?? parsed }

    /// The text, where it takes no parser to know it.
    private var plain: [Inline]? {
        bytes.withUnsafeBufferPointer { bytes in
            var pieces: [TextPiece] = []
            return read(of: bytes, into: &pieces) ? pieces.inlines(of: bytes) : nil
        }
    }

    private var parsed: [Inline] {
        var requests = InlineRequests()
        _ = requests.add(lines: ([first] + rest).map { bytes[$0] }, isStart: isStart)
        return requests.resolve().first ?? []
    }
}
