import MilepostModel

/// A plan's date as Atom asks for it (RFC 3339).
enum AtomDate {
    /// A day begins at midnight, and what has no zone is taken as UTC, so that no clock and no setting changes it.
    static func text(_ date: PlanDate) -> String {
        let day = date.day
        guard let time = date.timeOfDay else { return day + "T00:00:00Z" }
        var hourAndMinute = time
        var second = "00"
        var rest = date.text.dropFirst(16)
        if rest.first == ":" {
            second = String(rest.dropFirst().prefix(2))
            rest = rest.dropFirst(3)
            if rest.first == "." { rest = rest.dropFirst().drop { $0.isNumber } }
        }
        // ISO 8601 knows the end of a day as 24:00, and leap seconds; RFC 3339's readers mostly know neither.
        if hourAndMinute.hasPrefix("24") { (hourAndMinute, second) = ("23:59", "59") }
        if second == "60" { second = "59" }
        return "\(day)T\(hourAndMinute):\(second)\(zone(rest))"
    }

    /// `+0100` and `+01` are `+01:00`.
    private static func zone(_ text: Substring) -> String {
        guard let sign = text.first, sign == "+" || sign == "-" else { return "Z" }
        let digits = text.filter(\.isNumber)
        let hours = digits.prefix(2)
        let minutes = digits.dropFirst(2)
        guard let hour = Int(hours), hour < 24, (Int(minutes) ?? 0) < 60 else { return "Z" }
        return "\(sign)\(hours):\(minutes.isEmpty ? "00" : minutes)"
    }
}
