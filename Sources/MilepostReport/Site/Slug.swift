/// Turns names from plans into short names for files: `[a-z0-9-]`, at most ``limit`` characters, each given once.
///
/// Names are given in the order of asking, so that the same project gets the same names.
package struct Slugs {
    package static let limit = 60

    private var used: Set<String> = []
    /// The last number tried for a name, so that a thousand tasks of one name stay linear.
    private var counters: [String: Int] = [:]

    package init() {}

    /// The slug of a text, with `-2`, `-3` and so on where it is taken already.
    ///
    /// - Parameter fallback: what is used where the text has no letter or digit of ASCII.
    package mutating func take(_ text: String, fallback: String) -> String {
        let base = Self.plain(text) ?? Self.plain(fallback) ?? "x"
        guard used.contains(base) else {
            used.insert(base)
            return base
        }
        var number = counters[base] ?? 1
        var candidate = base
        repeat {
            number += 1
            let suffix = "-\(number)"
            candidate = base.prefix(Self.limit - suffix.count) + suffix
        } while used.contains(candidate)
        counters[base] = number
        used.insert(candidate)
        return candidate
    }

    /// Lower case letters and digits, everything else one dash; nil where nothing remains.
    private static func plain(_ text: String) -> String? {
        var slug = ""
        var hasPendingDash = false
        // What lies far behind the limit cannot matter; a hostile id may be a megabyte long.
        for scalar in text.unicodeScalars.prefix(limit * 8) {
            let lower = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
            guard lower.isASCII, lower.properties.isAlphabetic || ("0"..."9").contains(lower) else {
                hasPendingDash = !slug.isEmpty
                continue
            }
            if hasPendingDash { slug.append("-") }
            hasPendingDash = false
            slug.unicodeScalars.append(lower)
            if slug.utf8.count >= limit { break }
        }
        slug = String(slug.prefix(limit))
        while slug.last == "-" { slug.removeLast() }
        guard !slug.isEmpty else { return nil }
        return reserved.contains(slug) ? "x-\(slug)" : slug
    }

    /// Names that Windows keeps for devices, with any extension.
    private static let reserved: Set<String> = {
        let numbered = (0...9).flatMap { ["com\($0)", "lpt\($0)"] }
        return Set(["con", "prn", "aux", "nul"] + numbered)
    }()
}
