import MilepostHTML
import MilepostModel

/// Texts made to fit, in whatever language.
enum Words {
    /// With a full stop, where none of `.`, `?`, `!` and `:` stands.
    static func sentence(_ text: String) -> String {
        guard let last = text.last else { return "" }
        return ".?!:…".contains(last) ? text : text + "."
    }

    /// At most so many characters, cut with an ellipsis.
    static func shortened(_ text: String, _ limit: Int) -> String {
        // A character has at least a byte.
        if text.utf8.count <= limit { return text }
        let head = text.prefix(limit + 1)
        return head.count > limit ? head.prefix(limit) + "…" : text
    }
}

extension TemplateValue {
    /// A list for a template that frames it: absent when empty, else an object with `items`.
    static func framed(_ items: [TemplateValue], _ more: TemplateFields = [:]) -> TemplateValue {
        guard !items.isEmpty else { return .absent }
        var fields: TemplateFields = ["items": .list(items)]
        fields.add(more)
        return .object(fields)
    }

    /// The same of a long list.
    static func framed(_ rows: TemplateRows) -> TemplateValue {
        rows.count == 0 ? .absent : ["items": .rows(rows)]
    }
}
