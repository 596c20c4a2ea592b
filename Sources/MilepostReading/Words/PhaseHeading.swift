/// A phase's heading taken apart (the format, section 2): `2.2 Phase 1: Foundation`.
package struct PhaseHeading: Sendable, Hashable {
    /// What stands before the name, without a section number: "Phase 1", "Prerequisites"; empty where nothing does.
    package var label: String
    /// What follows the colon or dash; "Phase 4" where nothing does.
    package var name: String
    /// The number after "Phase", as written ("1", "13.5", "2b"); nil where there is none.
    package var number: String?
    /// Whether the heading says itself that it is a phase: it begins with "Phase N" or "Prerequisites".
    package var isPhase: Bool

    /// Takes a heading's plain text apart. Section numbers and signs before it are decoration.
    package static func parse(_ text: String) -> PhaseHeading {
        let title = withoutDecoration(text)
        if let end = phaseLabelEnd(title) { return phase(title, labelEnd: end) }
        if let end = prerequisitesEnd(title) { return phase(title, labelEnd: end) }
        if let colon = title.firstIndex(of: ":"), let next = title[colon...].dropFirst().first, next.isWhitespace {
            let label = String(title[..<colon].trimmed)
            let name = String(title[colon...].dropFirst().trimmed)
            if !label.isEmpty, !name.isEmpty {
                return PhaseHeading(label: label, name: name, number: nil, isPhase: false)
            }
        }
        return PhaseHeading(label: "", name: title.isEmpty ? String(text.trimmed) : title, number: nil, isPhase: false)
    }

    private static func phase(_ title: String, labelEnd: String.Index) -> PhaseHeading {
        let label = String(title[..<labelEnd].trimmed)
        let number = label.drop { !$0.isWholeNumber }
        // A number that follows letters is no number of a phase: "Phase A1".
        let isNumbered = label.dropFirst(5).first { $0.isLetter || $0.isWholeNumber }?.isWholeNumber == true
        var rest = title[labelEnd...].trimmed
        if let first = rest.first, separators.contains(first) {
            rest = rest.drop { separators.contains($0) || $0.isWhitespace }
        }
        // "Phase 1 (Foundation)"; a name in square brackets is a template's, and stays as it stands.
        let name = rest.first == "[" ? String(rest) : LeadingWord.unwrapped(rest)
        return PhaseHeading(
            label: label, name: name.isEmpty ? label : name,
            number: isNumbered && label.lowercased().hasPrefix("phase") ? String(number) : nil, isPhase: true)
    }

    private static let separators: Set<Character> = [
        ":", "-", "\u{2013}", "\u{2014}", ".", ")", "|", "/", "\u{FF1A}", "\u{B7}",
    ]

    /// "2.2 ", "2) ", "§ 3 ", "## ", "✅ ": what stands before the words.
    private static func withoutDecoration(_ text: String) -> String {
        var rest = text.trimmed
        while let first = rest.first, !first.isLetter, !first.isWholeNumber, !"([\"'".contains(first) {
            rest = rest.dropFirst()
        }
        let numbers = rest.prefix { $0.isASCII && $0.isWholeNumber || $0 == "." }
        let after = rest.dropFirst(numbers.count)
        guard numbers.contains(where: \.isWholeNumber), let next = after.first else { return String(rest) }
        guard next.isWhitespace || next == ")" || next == ":" else { return String(rest) }
        let words = after.drop { !$0.isLetter && !$0.isWholeNumber }
        return words.isEmpty ? String(rest) : String(words)
    }

    /// Where the label of "Phase N" ends; nil where the title does not begin so.
    private static func phaseLabelEnd(_ title: String) -> String.Index? {
        guard title.prefix(5).lowercased() == "phase" else { return nil }
        var start = title.index(title.startIndex, offsetBy: 5)
        let afterWord = start
        while start < title.endIndex, title[start].isWhitespace || "-_#".contains(title[start]) {
            start = title.index(after: start)
        }
        var end = start
        while end < title.endIndex {
            let character = title[end]
            let after = title[end...].dropFirst()
            // "1.5", and a template's "X.Y".
            let isPart =
                after.first?.isWholeNumber == true
                || after.first?.isLetter == true && after.dropFirst().first?.isLetter != true
            let isPoint = character == "." && isPart
            guard character.isASCII, character.isLetter || character.isWholeNumber || isPoint else { break }
            end = title.index(after: end)
        }
        let token = title[start..<end].lowercased()
        if token.first?.isWholeNumber == true {
            // "Phase 1st" and "Phase 3rdparty" are words; "Phase 2b" is a number.
            return token.drop { $0.isWholeNumber || $0 == "." }.count <= 1 ? end : nil
        }
        guard start > afterWord, ordinals.contains(token) || token.split(separator: ".").allSatisfy({ $0.count == 1 })
        else { return nil }
        // Without a separator behind it, a letter or word is part of a sentence: "Phase I remember".
        let rest = title[end...].trimmed
        guard let next = rest.first else { return end }
        return separators.contains(next) || next == "(" ? end : nil
    }

    private static func prerequisitesEnd(_ title: String) -> String.Index? {
        for word in ["prerequisites", "prerequisite", "pre-requisites"] where title.lowercased().hasPrefix(word) {
            let end = title.index(title.startIndex, offsetBy: word.count, limitedBy: title.endIndex) ?? title.endIndex
            let rest = title[end...]
            guard let next = rest.trimmed.first else { return end }
            if separators.contains(next) || next == "(" { return end }
            return nil
        }
        return nil
    }

    private static let ordinals: Set<String> = [
        "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "one", "two", "three", "four", "five",
        "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "zero",
    ]
}
