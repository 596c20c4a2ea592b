import MilepostHTML

/// What the reader looks for, said where it found nothing.
enum LookedFor {
    static func list(_ words: any PageWords) -> TemplateValue {
        let all: [FixedWord] = [.lookedForHeading, .lookedForTable, .lookedForBlock, .lookedForFile]
        return .framed(all.map { .text(words[$0]) })
    }
}
