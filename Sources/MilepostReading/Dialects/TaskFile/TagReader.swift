import MilepostMarkdown
import MilepostModel
import MilepostSource

/// Tags such as `@depends: TASKS-05`: in prose, comments, and fences marked markdown, md, text or nothing; not in code.
enum TagReader {
    static func tags(in outline: DocumentOutline) -> [Tag] {
        let document = outline.document
        guard !outline.marks.tags.isEmpty else { return [] }
        var tags: [Tag] = []
        func scan(_ bytes: Range<Int>) {
            guard outline.marks.holdTag(in: bytes) else { return }
            for tag in TagScanner.tags(in: document.file.bytes[bytes], baseOffset: bytes.lowerBound) {
                tags.append(Tag(name: tag.name, value: Sourced(tag.value, document.file.range(tag.range))))
            }
        }
        for leaf in outline.blocks.leaves(holding: outline.marks.tags) {
            switch leaf.block {
            case .heading(let heading): scan(heading.range.bytes)
            case .paragraph(let paragraph): scan(paragraph.range.bytes)
            case .table(let table): scan(table.range.bytes)
            case .html(let html): scan(html.range.bytes)
            case .code(let code):
                if code.isFenced, ["", "markdown", "md", "text", "txt"].contains(code.language) {
                    scan(code.content.bytes)
                }
            case .list, .quote, .thematicBreak: break
            }
        }
        return tags.sorted { $0.value.range < $1.value.range }
    }

    /// `@depends:` and `@depends-tasks:` name what the task needs; other tags say nothing of order.
    static func dependencies(_ tags: [Tag]) -> [StatedDependency] {
        tags.compactMap { tag in
            guard ["depends", "depends-tasks"].contains(tag.name.lowercased()) else { return nil }
            return StatedDependency(direction: .needs, origin: .fileTag, text: tag.value)
        }
    }
}
