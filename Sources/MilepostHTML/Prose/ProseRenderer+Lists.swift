import MilepostMarkdown
import MilepostSource

extension ProseRenderer {
    mutating func render(_ list: ItemList) {
        let items = selection.filter(list.items, in: file)
        guard !items.isEmpty else { return }
        var attributes = items.contains { $0.mark != nil } ? #" class="task-list""# : ""
        if let start = list.start, let first = list.items.first, let shown = items.first {
            // Items before the first one shown keep their numbers.
            let skipped = list.items.firstIndex { $0.range == shown.range } ?? 0
            let number = first.range == shown.range ? start : start.addingReportingOverflow(skipped).partialValue
            if number != 1 { attributes += HTMLAttribute("start", String(max(0, number))).markup }
        }
        tree.begin(list.start == nil ? .ul : .ol, attributes)
        tree.newLine()
        for item in items { render(item, isTight: list.isTight) }
        tree.end()
    }

    private mutating func render(_ item: ListItem, isTight: Bool) {
        let shown = selection.filter(item.blocks, in: file)
        if isTight, shown.count == 1, renderLine(shown[0], mark: item.mark) { return }
        var blocks = shown[...]
        var text: [UInt8]?
        var opening: [Inline]?
        var direction: StaticString = ""
        if case .paragraph(let paragraph) = blocks.first {
            text = read(paragraph)
            if let text {
                opening = []
                direction = self.direction(ofPieces: text)
            } else {
                let inlines = paragraph.inlines
                opening = inlines
                direction = self.direction(of: inlines)
            }
            blocks.removeFirst()
        }
        tree.begin(.li, literal: item.mark == nil ? "" : #" class="task""#, direction: isTight ? direction : "")
        if isTight || opening == nil {
            tree.beginScope()
        } else {
            tree.begin(.p, literal: direction)
        }
        if let mark = item.mark { render(mark: mark.value) }
        if let text { renderPieces(of: text) } else { render(opening ?? []) }
        tree.end()
        if !blocks.isEmpty {
            tree.newLine()
            render(Array(blocks))
        }
        tree.end()
        tree.newLine()
    }

    /// Writes an item of one line that is text alone, as most are; false for another.
    private mutating func renderLine(_ block: Block, mark: Sourced<Character>?) -> Bool {
        guard options.issues == nil, case .paragraph(let paragraph) = block else { return false }
        return paragraph.showAsItIs { text in
            if let mark {
                tree.begin(.li, literal: #" class="task""#)
                render(mark: mark.value)
                tree.text(asItIs: text)
                tree.end()
            } else {
                tree.element(.li, asItIs: text)
            }
            tree.newLine()
        }
    }

    /// A check box as it stands, with its meaning for those who do not see it.
    private mutating func render(mark: Character) {
        if let box = Self.box(mark) { return tree.phrase(literal: box) }
        tree.begin(.span, literal: #" class="box box-other" role="img""#, "aria-label", "marked \(mark)")
        tree.text("[\(mark)]")
        tree.end()
        tree.text(" ")
    }

    /// How the mark of a list item is shown (the format, section 4), with a blank behind it; nil for a mark without a
    /// meaning of its own.
    private static func box(_ mark: Character) -> StaticString? {
        switch mark {
        case " ": #"<span class="box box-open" role="img" aria-label="open">☐</span> "#
        case "x", "X", "✓", "✔", "✅", "☑": #"<span class="box box-done" role="img" aria-label="done">☑</span> "#
        case "~", "/": #"<span class="box box-progress" role="img" aria-label="in progress">◐</span> "#
        case "-": #"<span class="box box-deferred" role="img" aria-label="deferred">◌</span> "#
        default: nil
        }
    }
}
