#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// The machine's clock.
enum SystemClock {
    /// The present time in UTC, `YYYY-MM-DDTHH:MM:SS`.
    static func now() -> String {
        text(seconds: time(nil))
    }

    /// A time given in seconds since 1970-01-01 UTC.
    static func text(seconds: time_t) -> String {
        var seconds = seconds
        var parts = tm()
        guard gmtime_r(&seconds, &parts) != nil else { return "1970-01-01T00:00:00" }
        let date = [parts.tm_mon + 1, parts.tm_mday].map(twoDigits).joined(separator: "-")
        let clock = [parts.tm_hour, parts.tm_min, parts.tm_sec].map(twoDigits).joined(separator: ":")
        return "\(Int(parts.tm_year) + 1900)-\(date)T\(clock)"
    }

    private static func twoDigits(_ number: Int32) -> String {
        number < 10 ? "0\(number)" : "\(number)"
    }
}
