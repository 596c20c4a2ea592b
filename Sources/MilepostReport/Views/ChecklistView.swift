import MilepostHTML
import MilepostModel
import MilepostSource

/// The items of a pre-check or post-check as they stand.
enum ChecklistView {
    static func of(_ checklist: Checklist, title: String) -> TemplateValue {
        [
            "title": .text(title), "count": .text(Words.part(checklist.fraction)),
            "items": .list(
                checklist.items.map { item in
                    [
                        "class": item.isTrue.value ? "completed" : "not-started",
                        "word": item.isTrue.value ? "true:" : "still false:", "text": .text(words(item.name.value)),
                        "comment": .optional(item.comment),
                    ]
                }),
        ]
    }

    /// The usual items in words; of any other, its name with spaces.
    static func words(_ name: String) -> String {
        if let known = usual[name] { return known }
        let spaced = name.replacing("_", with: " ")
        return spaced.prefix(1).uppercased() + spaced.dropFirst()
    }

    private static let usual = [
        "verified_req": "Verified against the requirement",
        "verified_spec": "Verified against the specification",
        "confirmed_arch": "Architecture confirmed",
        "checked_deps": "All dependencies available",
        "tests_passing": "All tests pass",
        "coverage_met": "Coverage reached",
        "docs_updated": "Documentation updated",
        "session_logged": "Session logged",
    ]
}
