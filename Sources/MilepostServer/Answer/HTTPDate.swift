/// Times as HTTP writes them: `Sun, 06 Nov 1994 08:49:37 GMT` (RFC 9110, section 5.6.7).
enum HTTPDate {
    /// - Parameter time: in UTC, `1994-11-06T08:49:37`; nil for anything else.
    static func text(_ time: String) -> String? {
        let numbers = time.split { "-T:".contains($0) }.map { Int($0) }
        guard numbers.count == 6, let year = numbers[0], let month = numbers[1], let day = numbers[2],
            (1...12).contains(month), year >= 0, day >= 0
        else { return nil }
        let date = [two(day), months[month - 1], String(time.prefix(4))].joined(separator: " ")
        return "\(days[weekday(year, month, day)]), \(date) \(time.suffix(8)) GMT"
    }

    private static let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    /// 0 is Sunday (Tomohiko Sakamoto, comp.lang.c, 1993).
    private static func weekday(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4]
        let year = month < 3 ? year - 1 : year
        return (year + year / 4 - year / 100 + year / 400 + shift[month - 1] + day) % 7
    }
}
