/// Cuts raw HTML into the tags we let through, comments, and text.
///
/// - Complexity: linear over the whole text.
struct RawHTMLScanner {
    enum Piece: Equatable {
        /// Text with its character references read.
        case text(String)
        /// A start tag of the safe subset, without attributes, and how it is written.
        case open(HTMLTag, source: String)
        case close(HTMLTag, source: String)
        case comment
    }

    private let bytes: [UInt8]
    private var position = 0
    /// Whether there is no end of a comment any more.
    private var endsNoComment = false

    init(_ text: String) {
        bytes = Array(text.utf8)
    }

    mutating func next() -> Piece? {
        guard position < bytes.count else { return nil }
        if bytes[position] == UInt8(ascii: "<"), let piece = markup() { return piece }
        // Text up to the next `<`; one that begins nothing is text itself.
        let start = position
        position += 1
        while position < bytes.count, bytes[position] != UInt8(ascii: "<") { position += 1 }
        return .text(CharacterReferences.read(String(decoding: bytes[start..<position], as: UTF8.self)))
    }

    private mutating func markup() -> Piece? {
        if bytes[position...].starts(with: "<!--".utf8) {
            // `<!-->` and `<!--->` are comments, too; one without an end would hide all that follows, and is text.
            guard !endsNoComment else { return nil }
            var end = position + 2
            while end < bytes.count, !bytes[end...].starts(with: "-->".utf8) { end += 1 }
            endsNoComment = end == bytes.count
            guard !endsNoComment else { return nil }
            position = end + 3
            return .comment
        }
        var end = position + 1
        let isClosing = end < bytes.count && bytes[end] == UInt8(ascii: "/")
        if isClosing { end += 1 }
        let nameStart = end
        while end < bytes.count, isNameByte(bytes[end]), end - nameStart < 12 { end += 1 }
        let name = String(decoding: bytes[nameStart..<end], as: UTF8.self).lowercased()
        guard let tag = HTMLTag.rawSubset[name] else { return nil }
        while end < bytes.count, isBlank(bytes[end]) { end += 1 }
        if !isClosing, end < bytes.count, bytes[end] == UInt8(ascii: "/") { end += 1 }
        guard end < bytes.count, bytes[end] == UInt8(ascii: ">") else { return nil }
        let source = String(decoding: bytes[position...end], as: UTF8.self)
        position = end + 1
        return isClosing ? .close(tag, source: source) : .open(tag, source: source)
    }

    private func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: false
        }
    }

    private func isBlank(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
    }
}
