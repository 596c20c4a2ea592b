/// Milepost's own version.
enum Version {
    static let text = "0.1.0"
    /// When it was made, as the manual page says it.
    static let date = "November 24, 2026"
}
