import MilepostMarkdown
import MilepostModel
package import MilepostSource

/// What a Markdown file says block by block, whatever bytes say it: its links by the files they lead to. Two texts with
/// the same meaning are shown alike.
package enum DocumentMeaning {
    /// A block that stands in no other, as it is understood.
    package struct Part: Sendable {
        package let text: String
        package let range: SourceRange
    }

    /// - Parameter moves: files that will lie elsewhere when the meaning is compared.
    package static func parts(of file: SourceFile, moves: LinkMoves) -> [Part] {
        let walk = MeaningWalk(holder: file.path, moves: moves)
        return MarkdownDocument.parse(file, detail: { _ in .full }).value.blocks.map { block in
            Part(text: walk.text(of: block), range: block.range)
        }
    }
}

private struct MeaningWalk {
    let holder: String
    let moves: LinkMoves

    func text(of block: Block) -> String {
        switch block {
        case .heading(let heading): "h\(heading.level) \(text(of: heading.inlines))"
        case .paragraph(let paragraph): "p \(text(of: paragraph.inlines))"
        case .table(let table):
            ([table.header] + table.rows.map(\.cells)).map { row in
                row.map { text(of: $0.inlines) }.joined(separator: " | ")
            }.joined(separator: "\n")
        case .list(let list):
            "l\(list.start.map(String.init) ?? "") \(list.isTight)\n"
                + list.items.map { item in
                    (item.mark.map { "[\($0.value)] " } ?? "") + item.blocks.map(text).joined(separator: "\n")
                }.joined(separator: "\n- ")
        case .quote(let quote): "> " + quote.blocks.map(text).joined(separator: "\n> ")
        case .code(let code): "c \(code.info)\n\(code.text)"
        case .html(let html): "<> " + markup(html.text)
        case .thematicBreak: "-"
        }
    }

    private func text(of inlines: [Inline]) -> String {
        inlines.map { inline in
            switch inline {
            case .text(let text): text
            case .code(let code): "`\(code)`"
            case .emphasis(let inner): "*\(text(of: inner))*"
            case .strong(let inner): "**\(text(of: inner))**"
            case .link(let destination, let title, let inner):
                "[\(text(of: inner))](\(target(destination)) \(title))"
            case .image(let source, let title, let inner): "![\(text(of: inner))](\(target(source)) \(title))"
            case .html(let html): markup(html)
            case .softBreak: "\n"
            case .lineBreak: "\\\n"
            }
        }.joined()
    }

    /// What an address leads to.
    private func target(_ address: String) -> String {
        let (path, rest) = RelativeAddress.parts(of: address)
        guard RelativeAddress.isRelative(address), !path.isEmpty,
            let target = RelativeAddress.resolved(path, from: holder)
        else { return address }
        return "/" + (moves.files[target] ?? target) + rest
    }

    /// Raw HTML with what its relative addresses lead to, which nobody writes otherwise when it moves.
    private func markup(_ html: String) -> String {
        let targets = ["href", "src"].flatMap { name in
            html.lowercased().ranges(of: name + "=").map { range -> String in
                let value = html.dropFirst(html.lowercased().distance(from: html.startIndex, to: range.upperBound))
                let quote = value.first.map(String.init) ?? ""
                let isQuoted = quote == "\"" || quote == "'"
                let address = value.dropFirst(isQuoted ? 1 : 0).prefix {
                    isQuoted ? String($0) != quote : !$0.isWhitespace && $0 != ">"
                }
                return target(String(address))
            }
        }
        return ([html] + targets).joined(separator: "\n")
    }
}
