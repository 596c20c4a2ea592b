import MilepostMarkdown
import MilepostModel
import MilepostSource

/// Files that change their places, and what becomes of relative links: those to them, and those in them.
package struct LinkMoves: Sendable {
    /// New paths by old ones, as shown.
    package let files: [String: String]

    package init(_ files: [String: String]) {
        self.files = files
    }

    /// An address that leads where it led; nil where it does so already, or where none of this concerns it.
    ///
    /// - Parameters:
    ///   - old: the path of the file which holds it.
    ///   - new: the path of the file which will hold it.
    package func address(_ address: String, from old: String, to new: String) -> String? {
        let (path, rest) = RelativeAddress.parts(of: address)
        guard RelativeAddress.isRelative(address), !path.isEmpty,
            let target = RelativeAddress.resolved(path, from: old)
        else { return nil }
        let moved = files[target] ?? target
        guard moved != target || Self.folder(old) != Self.folder(new) else { return nil }
        let written = Self.path(to: moved, from: new, like: path) + rest
        return written == address ? nil : written
    }

    /// The edits that keep the links of a Markdown file leading where they led, also in what goes to another file.
    ///
    /// - Parameter new: the path of the file which will hold the text.
    func edits(of file: SourceFile, movingTo new: String) -> [TextEdit] {
        guard !PlanEdit.isYAML(file) else { return [] }
        let found = LinkAddresses.places(in: file).compactMap { place in
            address(file.text(in: place), from: file.path, to: new).map { (place, $0) }
        }
        guard !found.isEmpty else { return [] }
        let known = LinkAddresses(of: file)
        return found.filter { known.holds($0.0, in: file) }.map {
            TextEdit(range: file.range($0.0), replacement: $0.1)
        }
    }

    /// The parts of a path without its last.
    private static func folder(_ path: String) -> ArraySlice<Substring> {
        path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    }

    /// A relative path, in the dress of an old one: with `./` before it, a slash behind it, and what it wrote as `%20`.
    private static func path(to target: String, from holder: String, like old: Substring) -> String {
        let folder = folder(holder)
        let parts = target.split(separator: "/", omittingEmptySubsequences: target.first != "/")
        let common = zip(folder, parts).prefix { $0 == $1 }.count
        var dress: [String: Substring] = [:]
        for part in old.split(separator: "/") { dress[RelativeAddress.decoded(part)] = part }
        let rest = parts.dropFirst(common).map { dress[String($0)].map(String.init) ?? RelativeAddress.encoded($0) }
        let path = (folder.dropFirst(common).map { _ in ".." } + rest).joined(separator: "/")
        let written = path.isEmpty ? "." : path
        return (old.hasPrefix("./") && written != "." ? "./" : "") + written + (old.hasSuffix("/") ? "/" : "")
    }
}

/// The addresses of a file's links and pictures.
private struct LinkAddresses {
    private let addresses: Set<String>
    /// Code and raw HTML.
    private let literals: [SourceRange]

    init(of file: SourceFile) {
        var addresses: Set<String> = []
        var literals: [SourceRange] = []
        func collect(_ inlines: [Inline]) {
            for inline in inlines {
                switch inline {
                case .link(let destination, _, let inner):
                    addresses.insert(destination)
                    collect(inner)
                case .image(let source, _, let inner):
                    addresses.insert(source)
                    collect(inner)
                case .emphasis(let inner), .strong(let inner): collect(inner)
                case .text, .code, .html, .softBreak, .lineBreak: break
                }
            }
        }
        MarkdownDocument.parse(file, detail: { _ in .full }).value.visitBlocks { block in
            switch block {
            case .heading(let heading): collect(heading.inlines)
            case .paragraph(let paragraph): collect(paragraph.inlines)
            case .table(let table):
                for row in [table.header] + table.rows.map(\.cells) { row.forEach { collect($0.inlines) } }
            case .code(let code): literals.append(code.range)
            case .html(let html): literals.append(html.range)
            case .list, .quote, .thematicBreak: break
            }
        }
        self.addresses = addresses
        self.literals = literals + Self.codeSpans(in: file)
    }

    /// Code between backticks of one length, in a text without a blank line.
    private static func codeSpans(in file: SourceFile) -> [SourceRange] {
        let (bytes, tick) = (file.bytes, UInt8(ascii: "`"))
        func run(_ start: Int) -> Range<Int> { start..<(bytes[start...].firstIndex { $0 != tick } ?? bytes.count) }
        var spans: [SourceRange] = []
        var position = 0
        while let start = bytes[position...].firstIndex(of: tick) {
            let open = run(start)
            position = open.upperBound
            if start > 0, bytes[start - 1] == UInt8(ascii: "\\") { continue }
            var end = open.upperBound
            var isBlank = false
            while end < bytes.count {
                if bytes[end] == tick {
                    let close = run(end)
                    end = close.upperBound
                    guard close.count == open.count else { continue }
                    spans.append(file.range(open.lowerBound..<close.upperBound))
                    position = close.upperBound
                    break
                }
                if bytes[end] == 0x0A, isBlank { break }
                isBlank = bytes[end] == 0x0A || isBlank && [0x20, 0x09, 0x0D].contains(bytes[end])
                end += 1
            }
        }
        return spans
    }

    /// Whether a place is that of a link, and not of code that looks like one.
    func holds(_ place: Range<Int>, in file: SourceFile) -> Bool {
        addresses.contains(file.text(in: place)) && !literals.contains { $0.contains(file.range(place)) }
    }

    /// What stands where an address may: behind `](`, and behind `]:` of a definition.
    static func places(in file: SourceFile) -> [Range<Int>] {
        let bytes = file.bytes
        var places: [Range<Int>] = []
        var position = 0
        while let bracket = bytes[position...].firstIndex(of: UInt8(ascii: "]")) {
            position = bracket + 1
            guard position < bytes.count else { break }
            let isDefinition = bytes[position] == UInt8(ascii: ":") && isDefined(before: bracket, in: file)
            guard bytes[position] == UInt8(ascii: "(") || isDefinition else { continue }
            if let place = place(behind: position + 1, in: bytes) {
                places.append(place)
                position = place.upperBound
            }
        }
        return places
    }

    /// Whether a line up to its bracket is the beginning of a definition: `[label`.
    private static func isDefined(before bracket: Int, in file: SourceFile) -> Bool {
        let line = file.lineRange(file.line(at: bracket)).lowerBound
        let label = file.bytes[line..<bracket].drop { $0 == 0x20 }
        return label.startIndex - line < 4 && label.first == UInt8(ascii: "[") && label.count > 1
            && !label.dropFirst().contains(UInt8(ascii: "["))
    }

    private static func place(behind start: Int, in bytes: [UInt8]) -> Range<Int>? {
        var start = start
        while start < bytes.count, bytes[start] == 0x20 { start += 1 }
        let isAngled = start < bytes.count && bytes[start] == UInt8(ascii: "<")
        if isAngled { start += 1 }
        var end = start
        var depth = 0
        while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D {
            switch bytes[end] {
            case UInt8(ascii: ">") where isAngled: return start..<end
            case 0x20 where !isAngled: return start < end ? start..<end : nil
            case UInt8(ascii: "(") where !isAngled: depth += 1
            case UInt8(ascii: ")") where !isAngled:
                if depth == 0 { return start < end ? start..<end : nil }
                depth -= 1
            default: break
            }
            end += 1
        }
        return isAngled || start == end ? nil : start..<end
    }
}
