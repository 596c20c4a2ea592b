import MilepostSource

/// The name of some content, by which a browser asks whether it is still the same (RFC 9110, section 8.8.3).
struct EntityTag: Equatable {
    /// In its quotes.
    let text: String

    /// - Parameter coding: of what is sent; each coding is another content.
    init(_ digest: String, coding: String? = nil) {
        text = "\"\(digest)\(coding.map { "-\($0)" } ?? "")\""
    }

    /// Whether an `If-None-Match` names this content (section 13.1.2), which compares weakly.
    func isNamed(in list: [String]) -> Bool {
        list.contains { $0 == "*" || ($0.hasPrefix("W/") ? String($0.dropFirst(2)) : $0) == text }
    }
}
