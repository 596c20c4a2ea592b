/// An ISO 8601 date or date-time as it was written. It has no zone of its own and is compared as written.
public struct PlanDate: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The text as it stands: `2026-01-15` or `2026-01-15T10:00:00`.
    public let text: String

    /// Nil unless the text is a calendar date `YYYY-MM-DD`, alone or followed by `T` or a space and `HH:MM`,
    /// seconds, a fraction and a zone being optional.
    public init?(_ text: String) {
        var bytes = text
        guard bytes.withUTF8(Self.isValid) else { return nil }
        self.text = text
    }

    /// `YYYY-MM-DD`
    public var day: String { String(Substring(text.utf8.prefix(Self.dayLength))) }

    /// How many bytes `YYYY-MM-DD` has; all of a date is ASCII.
    static let dayLength = 10

    /// `HH:MM`, nil where only a day is stated.
    public var timeOfDay: String? {
        statesTime ? String(Substring(text.utf8.dropFirst(Self.dayLength + 1).prefix(5))) : nil
    }

    /// Whether it is more than a day.
    var statesTime: Bool {
        text.utf8.count > Self.dayLength
    }

    /// Days since 1970-01-01 in the proleptic Gregorian calendar (Hinnant, "chrono-compatible date algorithms").
    public var dayNumber: Int {
        let numbers = text.utf8.prefix(10).split(separator: UInt8(ascii: "-")).map { digits in
            digits.reduce(0) { $0 * 10 + Int($1) - 0x30 }
        }
        let (year, month, day) = (numbers[0], numbers[1], numbers[2])
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    public var description: String { text }

    /// As written: a day stands before every time of that day. A space and a `T` between date and time are one.
    public static func < (left: PlanDate, right: PlanDate) -> Bool {
        left.precedes(right, within: .max)
    }

    /// Whether so many bytes of it stand before those of another.
    func precedes(_ other: PlanDate, within length: Int) -> Bool {
        var (own, other) = (text, other.text)
        return own.withUTF8 { own in
            other.withUTF8 { other in
                for index in 0..<min(own.count, other.count, length) where own[index] != other[index] {
                    let (left, right) = (Self.sortKey(own[index]), Self.sortKey(other[index]))
                    if left != right { return left < right }
                }
                return own.count < min(other.count, length)
            }
        }
    }

    private static func sortKey(_ byte: UInt8) -> UInt8 { byte == 0x20 ? UInt8(ascii: "T") : byte }

    private static func isValid(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        func number(_ range: Range<Int>) -> Int? {
            guard range.upperBound <= bytes.count else { return nil }
            var value = 0
            for index in range {
                guard (0x30...0x39).contains(bytes[index]) else { return nil }
                value = value * 10 + Int(bytes[index]) - 0x30
            }
            return value
        }
        func has(_ character: Unicode.Scalar, at index: Int) -> Bool {
            index < bytes.count && bytes[index] == UInt8(ascii: character)
        }
        guard let year = number(0..<4), has("-", at: 4), let month = number(5..<7), has("-", at: 7),
            let day = number(8..<10), (1...12).contains(month), day >= 1
        else { return false }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let length =
            switch month {
            case 2: isLeap ? 29 : 28
            case 4, 6, 9, 11: 30
            default: 31
            }
        guard day <= length else { return false }
        if bytes.count == 10 { return true }
        guard has("T", at: 10) || has(" ", at: 10), let hour = number(11..<13), has(":", at: 13),
            let minute = number(14..<16), hour <= 24, minute <= 59
        else { return false }
        var index = 16
        if has(":", at: index) {
            guard let second = number(17..<19), second <= 60 else { return false }
            index = 19
            if has(".", at: index) {
                index += 1
                let first = index
                while index < bytes.count, (0x30...0x39).contains(bytes[index]) { index += 1 }
                if index == first { return false }
            }
        }
        if index == bytes.count { return true }
        if has("Z", at: index) { return index + 1 == bytes.count }
        guard has("+", at: index) || has("-", at: index), number(index + 1..<index + 3) != nil else { return false }
        if index + 3 == bytes.count { return true }
        return has(":", at: index + 3)
            ? number(index + 4..<index + 6) != nil && bytes.count == index + 6
            : number(index + 3..<index + 5) != nil && bytes.count == index + 5
    }
}
