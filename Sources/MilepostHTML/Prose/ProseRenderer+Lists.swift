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
        var blocks = selection.filter(item.blocks, in: file)[...]
        var plain: ArraySlice<UInt8>?
        var opening: [Inline]?
        if case .paragraph(let paragraph) = blocks.first {
            plain = plainText(of: paragraph)
            opening = plain == nil ? paragraph.inlines : []
            blocks.removeFirst()
        }
        let direction = isTight ? direction(of: opening ?? []) : ""
        if item.mark == nil {
            tree.begin(.li, direction)
        } else {
            tree.begin(.li, literal: #" class="task""#, direction: direction)
        }
        if isTight || opening == nil {
            tree.beginScope()
        } else {
            tree.begin(.p, self.direction(of: opening ?? []))
        }
        if let mark = item.mark { render(mark: mark.value) }
        if let plain { tree.text(ascii: plain) } else { render(opening ?? []) }
        tree.end()
        if !blocks.isEmpty {
            tree.newLine()
            render(Array(blocks))
        }
        tree.end()
        tree.newLine()
    }

    /// A check box as it stands, with its meaning for those who do not see it.
    private mutating func render(mark: Character) {
        let box = TaskBox(mark)
        tree.begin(.span, literal: box.attributes, "aria-label", box.label)
        tree.text(box.glyph)
        tree.end()
        tree.text(" ")
    }
}

/// How the mark of a list item is shown (the format, section 4).
struct TaskBox {
    /// The class and the role.
    let attributes: StaticString
    let label: String
    let glyph: String

    init(_ mark: Character) {
        switch mark {
        case " ": (attributes, label, glyph) = (#" class="box box-open" role="img""#, "open", "☐")
        case "x", "X", "✓", "✔", "✅", "☑":
            (attributes, label, glyph) = (#" class="box box-done" role="img""#, "done", "☑")
        case "~", "/": (attributes, label, glyph) = (#" class="box box-progress" role="img""#, "in progress", "◐")
        case "-": (attributes, label, glyph) = (#" class="box box-deferred" role="img""#, "deferred", "◌")
        default: (attributes, label, glyph) = (#" class="box box-other" role="img""#, "marked \(mark)", "[\(mark)]")
        }
    }
}
