import MilepostMarkdown
import MilepostModel
import MilepostSource

/// The relative links and pictures of a document, with their bytes.
enum LinkReader {
    static func links(in outline: DocumentOutline) -> [DocumentLink] {
        let document = outline.document
        guard !outline.marks.placeholders.isEmpty, document.file.bytes.holds("](") || document.file.bytes.holds("]:")
        else { return [] }
        var links: [DocumentLink] = []
        func look(_ range: SourceRange, _ inlines: () -> [Inline]) {
            guard outline.marks.mayHoldPlaceholder(range.bytes) else { return }
            var search = LinkSearch(file: document.file, range: range)
            collect(inlines(), &search, &links)
        }
        document.blocks.forEachNested { block, _ in
            switch block {
            case .heading(let heading): look(heading.range) { heading.inlines }
            case .paragraph(let paragraph): look(paragraph.range) { paragraph.inlines }
            case .table(let table):
                guard outline.marks.mayHoldPlaceholder(table.range.bytes) else { return }
                for cell in table.header { look(cell.range) { cell.inlines } }
                for row in table.rows where outline.marks.mayHoldPlaceholder(row.range.bytes) {
                    for cell in row.cells { look(cell.range) { cell.inlines } }
                }
            case .list, .quote, .code, .html, .thematicBreak: break
            }
        }
        return links
    }

    private static func collect(_ inlines: [Inline], _ search: inout LinkSearch, _ links: inout [DocumentLink]) {
        for inline in inlines {
            switch inline {
            case .link(let destination, _, let inner):
                if isRelative(destination) {
                    links.append(DocumentLink(destination: destination, range: search.next(destination)))
                }
                collect(inner, &search, &links)
            case .image(let source, _, _):
                if isRelative(source) { links.append(DocumentLink(destination: source, range: search.next(source))) }
            case .emphasis(let inner), .strong(let inner): collect(inner, &search, &links)
            case .text, .code, .html, .softBreak, .lineBreak: break
            }
        }
    }

    /// Without a scheme or host, and nothing to be filled in.
    static func isRelative(_ address: String) -> Bool {
        guard let first = address.utf8.first, first != UInt8(ascii: "/"),
            !address.contains(where: { "{}<>*".contains($0) })
        else { return false }
        for byte in address.utf8 {
            switch byte {
            case UInt8(ascii: ":"): return false
            case UInt8(ascii: "/"), UInt8(ascii: "#"), UInt8(ascii: "?"): return true
            default: continue
            }
        }
        return true
    }
}

/// Finds the links of a block in its bytes, one behind the other.
private struct LinkSearch {
    let file: SourceFile
    let range: SourceRange
    private var rest: SourceRange

    init(file: SourceFile, range: SourceRange) {
        self.file = file
        self.range = range
        rest = range
    }

    /// The bytes from `[` to `)`; the whole block for a link that is written by reference.
    mutating func next(_ destination: String) -> SourceRange {
        guard
            let found = file.firstRange(of: "](" + destination, in: rest)
                ?? file.firstRange(of: "](<" + destination, in: rest)
        else { return range }
        var start = found.start
        var depth = 1
        while start > range.start, depth > 0 {
            start -= 1
            if file.bytes[start] == UInt8(ascii: "]") { depth += 1 }
            if file.bytes[start] == UInt8(ascii: "[") { depth -= 1 }
        }
        let closing = file.bytes[found.end..<range.end].firstIndex(of: UInt8(ascii: ")"))
        let end = closing.map { $0 + 1 } ?? found.end
        rest = file.range(found.end..<range.end)
        return file.range(start..<end)
    }
}
