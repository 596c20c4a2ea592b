/// The word at the start of a cell and the note behind it: in brackets, or after a dash, colon or comma
/// (the format, section 4).
enum LeadingWord {
    /// Every way to part a text into word and note, the longest word first; the first is the whole text.
    ///
    /// Marks beyond the first 80 characters part nothing, so that the work stays linear for any text.
    static func heads(of text: String) -> [(head: Substring, note: String?)] {
        let whole = text.trimmed
        if whole.isEmpty { return [] }
        var heads: [(head: Substring, note: String?)] = []
        var previous: Character?
        var index = whole.startIndex
        var count = 0
        while index < whole.endIndex, count < 80 {
            let character = whole[index]
            let next = whole.index(after: index)
            let follower = next < whole.endIndex ? whole[next] : nil
            if parts(character, after: previous, before: follower) {
                let head = whole[..<index].trimmed
                let isBracket = opening.contains(character)
                let note = isBracket ? unwrapped(whole[index...]) : String(whole[next...].trimmed)
                if !head.isEmpty { heads.append((head, note.isEmpty ? nil : note)) }
            }
            previous = character
            index = next
            count += 1
        }
        heads.append((withoutFullStop(whole), nil))
        return heads.reversed()
    }

    /// A note without the brackets that enclose all of it.
    static func unwrapped(_ note: some StringProtocol) -> String {
        let text = note.trimmed
        let pairs: [Character: Character] = ["(": ")", "[": "]", "\u{FF08}": "\u{FF09}"]
        guard let first = text.first, let last = text.last, pairs[first] == last, text.count > 1 else {
            return String(text)
        }
        let inner = text.dropFirst().dropLast()
        return inner.contains(first) || inner.contains(last) ? String(text) : String(inner.trimmed)
    }

    private static let opening: Set<Character> = ["(", "[", "\u{FF08}"]

    private static func parts(_ character: Character, after previous: Character?, before next: Character?) -> Bool {
        switch character {
        case "(", "[", "\u{FF08}", ":", "\u{FF1A}", ",", "\u{FF0C}", "\u{2013}", "\u{2014}": true
        // A hyphen inside a word ("IN-PROGRESS") belongs to it.
        case "-": previous?.isWhitespace == true || next?.isWhitespace == true || previous == "-" || next == "-"
        default: false
        }
    }

    /// "Done." is Done; "Done..." says something else.
    private static func withoutFullStop(_ text: Substring) -> Substring {
        guard let last = text.last, last == "." || last == "!" else { return text }
        let rest = text.dropLast()
        return rest.last?.isLetter == true ? rest : text
    }
}
