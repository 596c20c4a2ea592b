import MilepostModel

/// What a status legend's explanation says of its word.
enum LegendMeaning {
    /// The status of the first word of section 4 in a sentence: whole words, the longest first, not after "not".
    ///
    /// Between "not" and the word may stand an adverb: "not yet started" does not say started.
    static func status(in meaning: String) -> Status? {
        let words = WordKey.words(meaning)
        for index in words.indices {
            for count in [2, 1] where index + count <= words.count {
                guard let status = StatusTable.byKey[words[index..<index + count].joined(separator: " ")] else {
                    continue
                }
                if !isDenied(words[..<index]) { return status }
            }
        }
        return nil
    }

    /// What may stand between "not" and the word it denies.
    static let adverbs: Set<String> = [
        "yet", "been", "being", "be", "fully", "completely", "entirely", "really", "quite", "all",
    ]

    private static func isDenied(_ before: ArraySlice<String>) -> Bool {
        var before = before
        while let last = before.last, adverbs.contains(last) { before = before.dropLast() }
        guard let last = before.last else { return false }
        // Apostrophes are gone: "isn't" is "isnt".
        return last == "not" || last == "cannot" || ["isnt", "arent", "wasnt", "hasnt"].contains(last)
    }
}
