import MilepostMarkdown
import MilepostModel
import MilepostSource

/// The relative links and pictures of a document, with their bytes.
enum LinkReader {
    static func links(in outline: DocumentOutline) -> [DocumentLink] {
        let document = outline.document
        var links: [DocumentLink] = []
        func look(_ range: SourceRange, _ inlines: () -> [Inline]) {
            guard outline.marks.mayHoldPlaceholder(range.bytes),
                outline.marks.mayHoldDefinition || document.file.bytes.holds("](", in: range.bytes)
            else { return }
            var search = LinkSearch(file: document.file, range: range)
            collect(inlines(), &search, &links)
        }
        var pieces: [TextPiece] = []
        func look(_ paragraph: Paragraph) {
            guard let bytes = paragraph.read(into: &pieces), !holdCodeLikeLink(pieces, bytes) else {
                return look(paragraph.range) { paragraph.inlines }
            }
            for piece in pieces {
                guard case .link(let address) = piece.kind else { continue }
                let destination = document.file.text(in: address)
                guard RelativeAddress.isRelative(destination) else { continue }
                let range = document.file.range(piece.bytes.lowerBound - 1..<address.upperBound + 1)
                links.append(DocumentLink(destination: destination, range: range))
            }
        }
        for leaf in outline.suspects {
            switch leaf.block {
            case .heading(let heading): look(heading.range) { heading.inlines }
            case .paragraph(let paragraph): look(paragraph)
            case .table(let table):
                for cell in table.header { look(cell.range) { cell.inlines } }
                for row in table.rows where outline.marks.mayHoldPlaceholder(row.range.bytes) {
                    for cell in row.cells { look(cell.range) { cell.inlines } }
                }
            case .list, .quote, .code, .html, .thematicBreak: break
            }
        }
        return links
    }

    /// Whether a code span could be taken for a link by who looks for its bytes.
    private static func holdCodeLikeLink(_ pieces: [TextPiece], _ bytes: [UInt8]) -> Bool {
        pieces.contains { if case .code = $0.kind { bytes.holds("](", in: $0.bytes) } else { false } }
    }

    private static func collect(_ inlines: [Inline], _ search: inout LinkSearch, _ links: inout [DocumentLink]) {
        for inline in inlines {
            switch inline {
            case .link(let destination, _, let inner):
                if RelativeAddress.isRelative(destination) {
                    links.append(DocumentLink(destination: destination, range: search.next(destination)))
                }
                collect(inner, &search, &links)
            case .image(let source, _, _):
                if RelativeAddress.isRelative(source) {
                    links.append(DocumentLink(destination: source, range: search.next(source)))
                }
            case .emphasis(let inner), .strong(let inner): collect(inner, &search, &links)
            case .text, .code, .html, .softBreak, .lineBreak: break
            }
        }
    }
}

/// Finds the links of a block in its bytes, one behind the other.
///
/// - Complexity: linear in the block for all its links, also for those that are written by reference and stand nowhere.
private struct LinkSearch {
    /// How many places of one beginning are compared for one link.
    private static let triesLimit = 64

    let file: SourceFile
    let range: SourceRange
    /// Where the last link that was found ends.
    private var cursor: Int
    /// Places behind `](` and `](<`, by how the address there begins; nil until the first link asks.
    private var places: [ArraySlice<UInt8>: [Int]]?

    init(file: SourceFile, range: SourceRange) {
        self.file = file
        self.range = range
        cursor = range.start
    }

    /// The bytes from `[` to `)`; the whole block for a link that is written by reference.
    mutating func next(_ destination: String) -> SourceRange {
        let address = Array(destination.utf8)
        guard let place = place(of: address) else { return range }
        // Back over `](` or `](<`, then to the bracket that opens.
        var start = place - (file.bytes[place - 1] == UInt8(ascii: "<") ? 3 : 2)
        var depth = 1
        while start > cursor, depth > 0 {
            start -= 1
            if file.bytes[start] == UInt8(ascii: "]") { depth += 1 }
            if file.bytes[start] == UInt8(ascii: "[") { depth -= 1 }
        }
        let behind = place + address.count
        let closing = file.bytes[behind..<range.end].firstIndex(of: UInt8(ascii: ")"))
        cursor = behind
        return file.range(start..<(closing.map { $0 + 1 } ?? behind))
    }

    private mutating func place(of address: [UInt8]) -> Int? {
        if places == nil { places = Self.places(in: file.bytes[range.start..<range.end]) }
        let key = Self.beginning(of: address[...])
        // The last is the first in the text. What lies before the cursor is taken.
        while let last = places?[key]?.last, last < cursor { places?[key]?.removeLast() }
        return places?[key]?.suffix(Self.triesLimit).last { file.bytes[$0..<range.end].starts(with: address) }
    }

    private static func places(in bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>: [Int]] {
        var places: [ArraySlice<UInt8>: [Int]] = [:]
        var position = bytes.startIndex
        while let bracket = bytes[position...].firstIndex(of: UInt8(ascii: "]")) {
            position = bracket + 1
            guard position < bytes.endIndex, bytes[position] == UInt8(ascii: "(") else { continue }
            position += 1
            if position < bytes.endIndex, bytes[position] == UInt8(ascii: "<") { position += 1 }
            places[beginning(of: bytes[position...]), default: []].append(position)
        }
        return places.mapValues { $0.reversed() }
    }

    /// An address up to the first byte that may end one.
    private static func beginning(of address: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        address.prefix { byte in
            byte > 0x20 && byte != UInt8(ascii: ")") && byte != UInt8(ascii: ">") && byte != UInt8(ascii: "(")
        }
    }
}
