import MilepostSource

/// A piece of running text that takes no parser to read, by its bytes: nothing has to be copied to show it.
public struct TextPiece: Sendable {
    public enum Kind: Sendable {
        /// Text that is its bytes, as they stand.
        case text
        case code
        case emphasis
        case strong
        /// A link with words alone in it, to an address that is its bytes.
        case link(destination: Range<Int>)
        /// A tag of raw HTML that is a name alone, such as `<br>` or `</li>`.
        case html
        case softBreak
    }

    public let kind: Kind
    /// The bytes of what is shown, without marks; of a soft break none.
    public let bytes: Range<Int>
}

extension [TextPiece] {
    /// The same as values of their own.
    func inlines(of bytes: UnsafeBufferPointer<UInt8>) -> [Inline] {
        map { piece in
            func text(_ range: Range<Int>) -> String {
                String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
            }
            switch piece.kind {
            case .text: return .text(text(piece.bytes))
            case .code: return .code(text(piece.bytes))
            case .emphasis: return .emphasis([.text(text(piece.bytes))])
            case .strong: return .strong([.text(text(piece.bytes))])
            case .link(let destination):
                return .link(destination: text(destination), title: "", [.text(text(piece.bytes))])
            case .html: return .html(text(piece.bytes))
            case .softBreak: return .softBreak
            }
        }
    }

    /// The same without its dress, as ``Swift/Array/plainText`` has it of inlines.
    func plainText(of bytes: UnsafeBufferPointer<UInt8>) -> String {
        var text = OutputBuffer()
        for piece in self {
            let words = UnsafeBufferPointer(rebasing: bytes[piece.bytes])
            switch piece.kind {
            case .text, .code, .emphasis, .strong, .link: text.append(bytes: words)
            case .html:
                switch HTMLDress.stand(for: words) {
                case .itself: text.append(bytes: words)
                case .space: if let last = text.last, last != 0x20 { text.append(0x20) }
                case .nothing: break
                }
            case .softBreak: text.append(0x20)
            }
        }
        return text.withBytes { String(decoding: $0, as: UTF8.self) }
    }
}

/// A line of running text that needs no parser: words, code spans of one backtick, strong words and emphasis between
/// blanks or tags, links with words in them, tags of raw HTML without attributes.
struct PlainLine {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let range: Range<Int>

    init(_ range: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        self.range = range
    }

    /// Does something with the bytes of a line that is its own text, byte for byte, and stands as it is in HTML too. False,
    /// with nothing done, for another line, and for one of which that takes more than a look to know.
    static func showAsItIs(
        _ range: Range<Int>, of bytes: [UInt8], _ show: (UnsafeBufferPointer<UInt8>) -> Void
    ) -> Bool {
        bytes.withUnsafeBufferPointer { bytes in
            guard PlainLine(range, of: bytes).isBare, ByteScan.isBare(bytes, range) else { return false }
            show(UnsafeBufferPointer(rebasing: bytes[range]))
            return true
        }
    }

    /// Whether the line is its own text, byte for byte.
    var isText: Bool {
        guard isBare else { return false }
        var index = ByteScan.bareEnd(in: bytes, range)
        while let sign = nextSign(from: index) {
            guard isPlain(sign) else { return false }
            index = sign + 1
        }
        return true
    }

    /// The words of a line that is strong words and nothing else; nil for another.
    var strongWords: Range<Int>? {
        guard range.count > 4, bytes[range.lowerBound] == UInt8(ascii: "*"),
            bytes[range.lowerBound + 1] == UInt8(ascii: "*"),
            let end = starsEnd(from: range.lowerBound, count: 2), end + 2 == range.upperBound
        else { return nil }
        return range.lowerBound + 2..<end
    }

    /// Appends what the line says; false, with anything appended, where that takes a parser. A line that ends with a
    /// blank does, since it may be more than a line end.
    func read(into pieces: inout [TextPiece]) -> Bool {
        guard isBare else { return false }
        var start = range.lowerBound
        var index = ByteScan.bareEnd(in: bytes, range)
        func add(_ kind: TextPiece.Kind, _ content: Range<Int>, from sign: Int, to end: Int) {
            if sign > start { pieces.append(TextPiece(kind: .text, bytes: start..<sign)) }
            pieces.append(TextPiece(kind: kind, bytes: content))
            index = end
            start = end
        }
        while let sign = nextSign(from: index) {
            switch bytes[sign] {
            case UInt8(ascii: "`"):
                guard let end = codeEnd(from: sign) else { return false }
                add(.code, sign + 1..<end, from: sign, to: end + 1)
            case UInt8(ascii: "*"):
                let count = sign + 1 < range.upperBound && bytes[sign + 1] == UInt8(ascii: "*") ? 2 : 1
                guard let end = starsEnd(from: sign, count: count) else { return false }
                add(count == 2 ? .strong : .emphasis, sign + count..<end, from: sign, to: end + count)
            case UInt8(ascii: "["):
                guard let link = link(from: sign) else { return false }
                add(.link(destination: link.destination), link.text, from: sign, to: link.destination.upperBound + 1)
            case UInt8(ascii: "<"):
                if let end = tagEnd(from: sign) {
                    add(.html, sign..<end, from: sign, to: end)
                } else {
                    guard isPlain(sign) else { return false }
                    index = sign + 1
                }
            default:
                guard isPlain(sign) else { return false }
                index = sign + 1
            }
        }
        if start < range.upperBound { pieces.append(TextPiece(kind: .text, bytes: start..<range.upperBound)) }
        return true
    }

    /// Whether it has no blank around it, and holds anything.
    private var isBare: Bool {
        !range.isEmpty && !bytes[range.lowerBound].isBlank && !bytes[range.upperBound - 1].isBlank
    }

    /// The next byte that could mean something in Markdown, or that is no text.
    private func nextSign(from start: Int) -> Int? {
        var index = start
        while index < range.upperBound {
            if Self.isSign(bytes[index]) { return index }
            index += 1
        }
        return nil
    }

    @inline(__always)
    private static func isSign(_ byte: UInt8) -> Bool {
        if byte < 0x40 {
            return byte == UInt8(ascii: "&") || byte == UInt8(ascii: "*") || byte == UInt8(ascii: "<")
        }
        return byte < 0x80 ? signsFrom64 >> UInt64(byte & 0x3F) & 1 == 1 : byte == CmarkGuard.standIn
    }

    /// A bit for each of the bytes from 64 on: `[`, `\`, `_` and the backtick.
    private static var signsFrom64: UInt64 { 1 << 27 | 1 << 28 | 1 << 31 | 1 << 32 }

    /// Whether a byte means nothing in Markdown where it stands.
    private func isPlain(_ index: Int) -> Bool {
        switch bytes[index] {
        case UInt8(ascii: "\\"), UInt8(ascii: "*"), UInt8(ascii: "`"), UInt8(ascii: "["), CmarkGuard.standIn: false
        // What a blank follows is no tag and no entity.
        case UInt8(ascii: "<"), UInt8(ascii: "&"): index + 1 < range.upperBound && bytes[index + 1] == 0x20
        case UInt8(ascii: "_"):
            index > range.lowerBound && bytes[index - 1].isWord && index + 1 < range.upperBound
                && bytes[index + 1].isWord
        default: true
        }
    }

    /// Where a code span of one backtick that begins here ends: at its next backtick, if that stands alone and nothing
    /// between is more than it looks. Nil for any other span, and for a backtick that begins none.
    private func codeEnd(from start: Int) -> Int? {
        var end = start + 1
        while end < range.upperBound, bytes[end] != UInt8(ascii: "`") {
            guard bytes[end] >= 0x20, bytes[end] < 0x7F, bytes[end] != UInt8(ascii: "\\") else { return nil }
            end += 1
        }
        guard end < range.upperBound, end > start + 1, bytes[start + 1] > 0x20, bytes[end - 1] > 0x20 else {
            return nil
        }
        return end + 1 < range.upperBound && bytes[end + 1] == UInt8(ascii: "`") ? nil : end
    }

    /// Where the stars stand that close emphasis which begins here with one or two: around words of ASCII that mean
    /// nothing else, with a blank, a tag or nothing before them, and behind them a blank, nothing or a mark that no word
    /// begins with.
    private func starsEnd(from start: Int, count: Int) -> Int? {
        let first = start + count
        guard start == range.lowerBound || bytes[start - 1] == 0x20 || bytes[start - 1] == UInt8(ascii: ">"),
            first + count < range.upperBound, bytes[first].isWord
        else { return nil }
        var end = first + 1
        while end < range.upperBound, bytes[end] != UInt8(ascii: "*") {
            guard bytes[end] < 0x7F, isPlain(end) else { return nil }
            end += 1
        }
        guard end + count <= range.upperBound, bytes[end - 1].isWord,
            count == 1 || bytes[end + 1] == UInt8(ascii: "*")
        else { return nil }
        guard end + count < range.upperBound else { return end }
        switch bytes[end + count] {
        case 0x20, UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "<"):
            return end
        default: return nil
        }
    }

    /// Where a tag ends that begins here and is a name of letters and digits alone: `<br>`, `<br/>`, `</li>`.
    private func tagEnd(from start: Int) -> Int? {
        var end = start + 1
        let isClosing = end < range.upperBound && bytes[end] == UInt8(ascii: "/")
        if isClosing { end += 1 }
        guard end < range.upperBound, bytes[end].isLetter else { return nil }
        while end < range.upperBound, bytes[end].isWord { end += 1 }
        if !isClosing, end < range.upperBound, bytes[end] == UInt8(ascii: "/") { end += 1 }
        return end < range.upperBound && bytes[end] == UInt8(ascii: ">") ? end + 1 : nil
    }

    /// The parts of a link that begins here, `[words](address)`: words of ASCII that mean nothing else, and an address
    /// without anything that could end it or stand for something else.
    private func link(from start: Int) -> (text: Range<Int>, destination: Range<Int>)? {
        // With a mark before it, it is a picture.
        guard start == range.lowerBound || bytes[start - 1] != UInt8(ascii: "!") else { return nil }
        var close = start + 1
        while close < range.upperBound, bytes[close] != UInt8(ascii: "]") {
            guard bytes[close] >= 0x20, bytes[close] < 0x7F, isPlain(close) else { return nil }
            close += 1
        }
        guard close + 2 < range.upperBound, close > start + 1, bytes[close + 1] == UInt8(ascii: "(") else { return nil }
        var end = close + 2
        while end < range.upperBound, bytes[end].isOfAddress { end += 1 }
        guard end < range.upperBound, end > close + 2, bytes[end] == UInt8(ascii: ")") else { return nil }
        return (start + 1..<close, close + 2..<end)
    }
}

extension UInt8 {
    fileprivate var isWord: Bool { isLetter || isDigit }

    /// A letter, a digit, or a mark of an address that ends none and means nothing else.
    fileprivate var isOfAddress: Bool {
        switch self {
        case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "#"),
            UInt8(ascii: "?"), UInt8(ascii: "="), UInt8(ascii: ":"), UInt8(ascii: "@"), UInt8(ascii: ","):
            true
        default: isWord
        }
    }
}
