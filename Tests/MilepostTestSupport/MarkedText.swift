package import MilepostSource

/// Text with marks where something must be found, so that no test counts columns: `status: ⟦DONE⟧`.
///
/// Marks do not nest; a `⟧` ends the mark before it.
package struct MarkedText: Sendable {
    /// The text without its marks.
    package let text: String
    /// The marked ranges in bytes, in their order.
    package let ranges: [Range<Int>]

    package init(_ marked: String) {
        var text = ""
        var ranges: [Range<Int>] = []
        var start: Int?
        for character in marked {
            switch character {
            case "⟦": start = text.utf8.count
            case "⟧":
                if let begin = start { ranges.append(begin..<text.utf8.count) }
                start = nil
            default: text.append(character)
            }
        }
        self.text = text
        self.ranges = ranges
    }

    /// The text as a file.
    package func file(_ path: String = "IMPLEMENTATION_PLAN.md", id: Int = 0) -> SourceFile {
        SourceFile(id: FileID(id), path: path, text: text)
    }

    /// A marked range in that file.
    package func range(_ index: Int = 0, id: Int = 0) -> SourceRange {
        let bytes = ranges.indices.contains(index) ? ranges[index] : 0..<0
        return SourceRange(file: FileID(id), start: bytes.lowerBound, end: bytes.upperBound)
    }
}
