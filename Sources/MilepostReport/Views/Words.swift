import MilepostHTML
import MilepostModel

/// Numbers and lists in words.
enum Words {
    /// "1 task", "3 tasks".
    static func count(_ number: Int, _ one: String, _ many: String) -> String {
        "\(number) \(number == 1 ? one : many)"
    }

    /// "a", "a and b", "a, b and c"; of more than `limit`, the first ones "and 4 more".
    static func list(_ items: [String], limit: Int = 5) -> String {
        if items.count > limit {
            return items.prefix(limit).joined(separator: ", ") + " and \(items.count - limit) more"
        }
        guard let last = items.last, items.count > 1 else { return items.first ?? "" }
        return items.dropLast().joined(separator: ", ") + " and " + last
    }

    /// What follows each item when a list is written out in a template: ", " and " and ", then `end`.
    static func separators(_ count: Int, end: String = "") -> [String] {
        (0..<max(count, 0)).map { index in
            index == count - 1 ? end : index == count - 2 ? " and" : ","
        }
    }

    /// "today", "for 1 day", "for 7 days"; nil where the day lies ahead.
    static func duration(from start: PlanDate, to end: PlanDate) -> String? {
        let days = end.dayNumber - start.dayNumber
        if days < 0 { return nil }
        return days == 0 ? "since today" : "for \(count(days, "day", "days"))"
    }

    /// The day of the week.
    static func weekday(_ date: PlanDate) -> String {
        let names = ["Thursday", "Friday", "Saturday", "Sunday", "Monday", "Tuesday", "Wednesday"]
        let position = date.dayNumber % 7
        return names[position < 0 ? position + 7 : position]
    }

    /// "27 of 44".
    static func part(_ fraction: Fraction) -> String { "\(fraction.count) of \(fraction.of)" }

    /// With a full stop, where none of `.`, `?`, `!` and `:` stands.
    static func sentence(_ text: String) -> String {
        guard let last = text.last else { return "" }
        return ".?!:…".contains(last) ? text : text + "."
    }

    /// At most so many characters, cut with an ellipsis.
    static func shortened(_ text: String, _ limit: Int) -> String {
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
}
