import MilepostModel

/// The word or sign for a status in a table, in the way that the table writes: its case, its signs, its dress. A note
/// behind the word stays.
enum StatusWording {
    /// - Parameter old: the cell as it is written.
    static func text(_ status: Status, over old: String) -> String {
        let marks: Set<Character> = ["*", "`", "_"]
        let open = old.prefix { marks.contains($0) }
        let isDressed = !open.isEmpty && old.count > 2 * open.count && old.hasSuffix(String(open.reversed()))
        let inner = isDressed ? String(old.dropFirst(open.count).dropLast(open.count)) : old
        let dress = isDressed ? String(open) : ""
        let (head, note) = parted(inner)
        return dress + word(status, like: head) + note + String(dress.reversed())
    }

    /// The word, and the note behind it with what parts them.
    private static func parted(_ text: String) -> (head: String, note: String) {
        for mark in [" (", " - ", " – ", " — ", ": ", ", "] {
            if let range = text.firstRange(of: mark), range.lowerBound > text.startIndex {
                return (String(text[..<range.lowerBound]), String(text[range.lowerBound...]))
            }
        }
        return (text, "")
    }

    private static func word(_ status: Status, like old: String) -> String {
        let letters = old.filter(\.isLetter)
        if old.hasPrefix("["), old.dropFirst(2).hasPrefix("]"), letters.count <= 1 {
            return mark(status) ?? status.rawValue
        }
        if letters.isEmpty { return sign(status, like: old) ?? status.rawValue }
        let sign = old.unicodeScalars.contains { !$0.isASCII && !$0.properties.isAlphabetic }
        // A sign beside the word would contradict the new word: only the word is written then.
        if sign || old.contains("_") || letters.allSatisfy(\.isUppercase) { return status.rawValue }
        let words = status.words
        return letters.first?.isUppercase == true ? words.prefix(1).uppercased() + words.dropFirst() : words
    }

    /// In the way of checkboxes; nil for what they have no mark for.
    private static func mark(_ status: Status) -> String? {
        switch status {
        case .notStarted: "[ ]"
        case .inProgress: "[~]"
        case .completed: "[x]"
        case .deferred: "[-]"
        case .blocked: nil
        }
    }

    /// Nil where a sign would change what other signs of the plan mean.
    private static func sign(_ status: Status, like old: String) -> String? {
        let lights = ["🔴", "🟡", "🟢"]
        if lights.contains(where: { old.contains($0) }) {
            // Red is open in one plan and blocked in another.
            return switch status {
            case .inProgress: "🟡"
            case .completed: "🟢"
            case .notStarted, .blocked, .deferred: nil
            }
        }
        return switch status {
        case .notStarted: "⬜"
        case .inProgress: "🚧"
        case .blocked: "🚫"
        case .completed: "✅"
        case .deferred: "⏸"
        }
    }
}
