import MilepostMarkdown
import MilepostSource

extension ProseRenderer {
    mutating func render(_ list: ItemList) {
        let items = selection.filter(list.items, in: file)
        guard !items.isEmpty else { return }
        var attributes = items.contains { $0.mark != nil } ? HTMLAttribute.class("task-list").markup : ""
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
        var attributes = item.mark == nil ? "" : HTMLAttribute.class("task").markup
        var opening: [Inline]?
        if case .paragraph(let paragraph) = blocks.first {
            opening = paragraph.inlines
            if isTight { attributes += direction(of: paragraph.inlines) }
            blocks.removeFirst()
        }
        tree.begin(.li, attributes)
        if isTight || opening == nil {
            tree.beginScope()
        } else {
            tree.begin(.p, direction(of: opening ?? []))
        }
        if let mark = item.mark { render(mark: mark.value) }
        render(opening ?? [])
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
        let attributes = [
            .class("box box-\(box.name)"), HTMLAttribute("role", "img"), HTMLAttribute("aria-label", box.label),
        ]
        tree.begin(.span, attributes.map(\.markup).joined())
        tree.text(box.glyph)
        tree.end()
        tree.text(" ")
    }
}

/// How the mark of a list item is shown (the format, section 4).
struct TaskBox {
    /// Part of the class `box-…`.
    let name: String
    let label: String
    let glyph: String

    init(_ mark: Character) {
        switch mark {
        case " ": (name, label, glyph) = ("open", "open", "☐")
        case "x", "X", "✓", "✔", "✅", "☑": (name, label, glyph) = ("done", "done", "☑")
        case "~", "/": (name, label, glyph) = ("progress", "in progress", "◐")
        case "-": (name, label, glyph) = ("deferred", "deferred", "◌")
        default: (name, label, glyph) = ("other", "marked \(mark)", "[\(mark)]")
        }
    }
}
