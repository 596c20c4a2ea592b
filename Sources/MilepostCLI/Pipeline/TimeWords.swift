import MilepostModel

/// Times as people say them, counted from the present: `7d`, `2w`, `12h`, `3 days ago`, `yesterday`, `last Monday`,
/// `2026-01-15`. A day means its beginning, in UTC, which is what plans without a zone are compared in.
enum TimeWords {
    /// `YYYY-MM-DDTHH:MM:SS`; nil for what is no time.
    static func time(_ words: String, present: PlanDate) -> String? {
        let words = words.lowercased().split(whereSeparator: { $0 == " " || $0 == "\t" }).map(String.init)
        let now = seconds(present)
        let today = present.dayNumber * day
        if words.count == 1, let date = PlanDate(words[0].uppercased()) {
            return date.timeOfDay == nil ? "\(date.day)T00:00:00" : text(seconds(date))
        }
        switch words.count {
        case 1:
            if words[0] == "today" { return text(today) }
            if words[0] == "yesterday" { return text(today - day) }
            if let weekday = weekdays.firstIndex(of: words[0]) { return text(last(weekday, before: present)) }
            guard let unit = words[0].last, let length = units[String(unit)] else { return nil }
            return count(words[0].dropLast()).flatMap { text(now - $0 * length) }
        case 2 where words[0] == "last":
            if words[1] == "week" { return text(now - 7 * day) }
            return weekdays.firstIndex(of: words[1]).flatMap { text(last($0, before: present)) }
        case 2 where words[1] == "ago":
            guard let unit = words[0].last, let length = units[String(unit)] else { return nil }
            return count(words[0].dropLast()).flatMap { text(now - $0 * length) }
        case 3 where words[2] == "ago":
            guard let length = units[words[1]] ?? units[String(words[1].dropLast())] else { return nil }
            return count(words[0][...]).flatMap { text(now - $0 * length) }
        default: return nil
        }
    }

    private static let day = 86_400
    private static let units = [
        "h": 3600, "d": day, "w": 7 * day, "hour": 3600, "day": day, "week": 7 * day,
    ]
    /// The first day of 1970 was a Thursday.
    private static let weekdays = [
        "thursday", "friday", "saturday", "sunday", "monday", "tuesday", "wednesday",
    ]

    /// The beginning of the last such day before today.
    private static func last(_ weekday: Int, before present: PlanDate) -> Int {
        let today = present.dayNumber
        let distance = ((today - weekday) % 7 + 7) % 7
        return (today - (distance == 0 ? 7 : distance)) * day
    }

    private static func count(_ digits: Substring) -> Int? {
        guard !digits.isEmpty, digits.count <= 6, digits.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
        return Int(digits)
    }

    /// Seconds since 1970, the time being UTC.
    private static func seconds(_ date: PlanDate) -> Int {
        let digits = date.text.dropFirst(11).prefix(8).split(separator: ":").compactMap { Int($0) }
        let time = zip(digits, [3600, 60, 1]).reduce(0) { $0 + $1.0 * $1.1 }
        return date.dayNumber * day + time
    }

    private static func text(_ seconds: Int) -> String? { Present.date(seconds: seconds)?.text }
}
