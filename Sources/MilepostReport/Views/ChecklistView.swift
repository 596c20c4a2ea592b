import MilepostHTML
import MilepostModel
import MilepostSource

/// The items of a pre-check or post-check as they stand.
enum ChecklistView {
    static func of(_ checklist: Checklist, title: FixedWord, _ words: any PageWords) -> TemplateValue {
        [
            "title": .text(words[title]), "count": .text(words.part(checklist.fraction)),
            "line": .optional(line(checklist, words)),
            "items": .list(
                checklist.items.map { item in
                    [
                        "class": item.isTrue.value ? "completed" : "not-started",
                        "word": .text(words[item.isTrue.value ? .checkTrue : .checkFalse]),
                        "text": .text(text(item.name.value, words)),
                        "comment": .optional(item.comment),
                    ]
                }),
        ]
    }

    /// The items as a sentence's worth of names, where the count says all about them: every one is true, or none is.
    private static func line(_ checklist: Checklist, _ words: any PageWords) -> String? {
        let items = checklist.items
        guard let first = items.first, items.allSatisfy({ $0.comment == nil && $0.isTrue.value == first.isTrue.value })
        else { return nil }
        return items.map { text($0.name.value, words) }.joined(separator: " · ")
    }

    /// The usual items in words; of any other, its name with spaces.
    static func text(_ name: String, _ words: any PageWords) -> String {
        if let known = usual[name] { return words[known] }
        let spaced = name.replacing("_", with: " ")
        return spaced.prefix(1).uppercased() + spaced.dropFirst()
    }

    private static let usual: [String: FixedWord] = [
        "verified_req": .verifiedRequirement,
        "verified_spec": .verifiedSpecification,
        "confirmed_arch": .architectureConfirmed,
        "checked_deps": .dependenciesAvailable,
        "tests_passing": .testsPass,
        "coverage_met": .coverageReached,
        "docs_updated": .documentationUpdated,
        "session_logged": .sessionLogged,
    ]
}
