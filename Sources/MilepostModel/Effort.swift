/// An estimate of work. A day is 8 hours, a week 40 (the format, section 8).
public struct Effort: Sendable, Hashable, Comparable {
    /// Not below 0; at most ``limit``.
    public let seconds: Int

    /// Estimates beyond this (some hundred years of work) are taken as this, so that sums cannot overflow.
    public static let limit = 1_000_000 * 3600

    public init(seconds: Int) {
        self.seconds = min(max(seconds, 0), Self.limit)
    }

    public static func hours(_ hours: Int) -> Effort {
        Effort(seconds: min(hours, limit / 3600) * 3600)
    }

    /// The estimate as hours, reduced: 90 minutes are 3/2.
    public var hours: (numerator: Int, denominator: Int) {
        Self.reduced(seconds, 3600)
    }

    /// "16 h", "1.5 h", "45 min".
    public var text: String {
        if seconds > 0, seconds < 3600 { return "\((seconds + 59) / 60) min" }
        let tenths = seconds / 360
        return tenths % 10 == 0 ? "\(tenths / 10) h" : "\(tenths / 10).\(tenths % 10) h"
    }

    public static func < (left: Effort, right: Effort) -> Bool { left.seconds < right.seconds }

    private static func reduced(_ numerator: Int, _ denominator: Int) -> (numerator: Int, denominator: Int) {
        var (a, b) = (numerator, denominator)
        while b != 0 { (a, b) = (b, a % b) }
        return a == 0 ? (0, 1) : (numerator / a, denominator / a)
    }
}
