import MilepostMarkdown
import MilepostModel
import MilepostSource

/// The status legend: a list of words with their meanings, below a line or heading that says "legend".
enum LegendReader {
    /// The words in their order, with the bytes of the lists they stand in.
    static func legend(in outline: DocumentOutline) -> (entries: [LegendEntry], lists: [SourceRange]) {
        var entries: [LegendEntry] = []
        var lists: [SourceRange] = []
        for section in outline.sections {
            let isLegend = section.isTitled(.legend)
            var isAnnounced = isLegend
            for block in section.blocks {
                switch block {
                case .paragraph(let paragraph):
                    isAnnounced = isLegend || paragraph.plainText.holdsLowercased("legend")
                case .list(let list) where isAnnounced:
                    let found = list.items.compactMap { entry(of: $0, file: outline.document.file) }
                    if !found.isEmpty { lists.append(list.range) }
                    entries += found
                    isAnnounced = false
                default: isAnnounced = false
                }
            }
        }
        return (entries, lists)
    }

    /// `` `WORD` - meaning``, or a sign for the word; a box `[~] In Progress` defines its mark.
    private static func entry(of item: ListItem, file: SourceFile) -> LegendEntry? {
        guard case .paragraph(let paragraph)? = item.blocks.first else { return nil }
        if let mark = item.mark {
            let meaning = paragraph.plainText.trimmedText
            return make("[\(mark.value)]", meaning: meaning, at: mark.range)
        }
        var word = ""
        var meaning = ""
        let inlines = paragraph.inlines
        if case .code(let code)? = inlines.first {
            word = code.trimmedText
            meaning = String(Array(inlines.dropFirst()).plainText.drop { isSeparator($0) })
        } else {
            let text = inlines.plainText
            guard let split = separator(in: text) else { return nil }
            word = text[..<split.lowerBound].trimmedText
            meaning = String(text[split.upperBound...])
        }
        meaning = meaning.trimmedText
        guard !word.isEmpty, !meaning.isEmpty else { return nil }
        return make(word, meaning: meaning, at: file.firstRange(of: word, in: paragraph.range) ?? paragraph.range)
    }

    private static func make(_ word: String, meaning: String, at range: SourceRange) -> LegendEntry {
        LegendEntry(
            word: Sourced(word, range), meaning: meaning, status: StatusWords.legendStatus(word: word, meaning: meaning)
        )
    }

    private static func isSeparator(_ character: Character) -> Bool {
        character.isWhitespace || "-–—:=→".contains(character)
    }

    /// A dash with blanks around it, an equals sign, an arrow, or a colon with a blank behind it.
    private static func separator(in text: String) -> Range<String.Index>? {
        for separator in [" - ", " – ", " — ", " = ", " → ", ": "] {
            if let range = text.firstRange(of: separator) { return range }
        }
        return nil
    }
}
