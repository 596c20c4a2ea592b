import MilepostHTML
import MilepostModel

/// A day for templates.
enum DayView {
    /// As the language writes it; where that is not how machines write it, with that beside it.
    static func of(_ date: PlanDate, _ words: any PageWords) -> TemplateValue {
        let text = words.day(date)
        guard text != date.day else { return .text(text) }
        return .html(.element("time", [HTMLAttribute("datetime", date.day)], .text(text)))
    }

    /// The same with the time of day, where one is stated: "2026-01-12 09:10".
    static func moment(_ date: PlanDate, _ words: any PageWords) -> String {
        words.day(date) + (date.timeOfDay.map { " " + $0 } ?? "")
    }
}
