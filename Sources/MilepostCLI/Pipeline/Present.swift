import MilepostModel

/// The time that a run takes for the present: `--now`, else `SOURCE_DATE_EPOCH`, else the clock.
enum Present {
    /// - Parameters:
    ///   - stated: `--now`, already seen to be a date.
    ///   - epoch: `SOURCE_DATE_EPOCH`; an empty one is none.
    ///   - clock: the present in UTC as an ISO 8601 date-time; asked at most once.
    /// - Throws: ``CommandFailure`` (usage) when `SOURCE_DATE_EPOCH` is no number of seconds.
    static func date(stated: String?, epoch: String?, clock: () -> String) throws(CommandFailure) -> PlanDate {
        if let date = stated.flatMap({ PlanDate($0) }) { return date }
        if let epoch, !epoch.isEmpty {
            guard let seconds = Int(epoch), let date = date(seconds: seconds) else {
                throw CommandFailure(
                    .usage, "SOURCE_DATE_EPOCH is '\(epoch)', which is no number of seconds since 1970")
            }
            return date
        }
        let now = clock()
        guard let date = PlanDate(now) else {
            throw CommandFailure(.usage, "the clock tells no date: \(now)", hint: "state the time with --now")
        }
        return date
    }

    /// The latest time that it can be anywhere while it is a given time in UTC: plans have no zone of their own, and
    /// the clocks that are furthest ahead are 14 hours ahead.
    static func latest(_ utc: PlanDate) -> PlanDate {
        let time = (utc.timeOfDay ?? "00:00").split(separator: ":").compactMap { Int($0) }
        let seconds = utc.dayNumber * 86_400 + (time.first ?? 0) * 3600 + (time.last ?? 0) * 60
        return date(seconds: seconds + 14 * 3600) ?? utc
    }

    /// `2026-01-15T09:30:00`; nil outside the years 0 to 9999.
    ///
    /// The days are counted as ``PlanDate/dayNumber`` counts them (Hinnant, "chrono-compatible date algorithms").
    static func date(seconds: Int) -> PlanDate? {
        guard (-62_167_219_200...253_402_300_799).contains(seconds) else { return nil }
        let days = Int((Double(seconds) / 86_400).rounded(.down))
        let second = seconds - days * 86_400
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthIndex = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * monthIndex + 2) / 5 + 1
        let month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        let date = "\(digits(year, 4))-\(digits(month, 2))-\(digits(day, 2))"
        return PlanDate("\(date)T\(digits(second / 3600, 2)):\(digits(second / 60 % 60, 2)):\(digits(second % 60, 2))")
    }

    private static func digits(_ number: Int, _ width: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, width - text.count)) + text
    }
}
