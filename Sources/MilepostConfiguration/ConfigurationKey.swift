/// The keys of `milepost.yml`, by the map they stand in. Code, schema and documentation are compared by them.
package enum ConfigurationKey {
    /// At the top.
    static let top = [
        "accent", "base_url", "exclude", "footer", "gates", "images", "include", "language", "links", "logo",
        "navigation", "output", "overrides", "pages", "rules", "theme", "title", "words",
    ]
    static let accent = ["dark", "light"]
    static let links = ["issues", "source"]
    static let gates = ["base", "blocked", "findings", "growth", "keep", "log_days", "phases"]
    static let overrides = ["paths", "rules"]
    /// The numbers that rules have, by their ids.
    static let ruleNumbers = ["stale-in-progress": "days", "wip-limit": "limit"]
    static let words = ["priorities", "statuses"]
    static let ownWords = ["read", "shown"]
    /// The overview is always there.
    static let pages = PageName.allCases.map(\.rawValue).filter { $0 != PageName.overview.rawValue }

    /// Every key with those it stands in: `words.statuses.COMPLETED.shown` as `words.statuses.*.shown`.
    package static let all: [String] = {
        var all = top
        all += accent.map { "accent.\($0)" }
        all += links.map { "links.\($0)" }
        all += gates.map { "gates.\($0)" }
        all += overrides.map { "overrides.\($0)" }
        all += ["rules.*", "rules.*.severity"] + ruleNumbers.map { "rules.\($0.key).\($0.value)" }
        all += pages.map { "pages.\($0)" }
        for kind in words { all += ["words.\(kind)"] + ownWords.map { "words.\(kind).*.\($0)" } }
        return all.sorted()
    }()

    /// Languages that the pages can be in.
    package static let languages = ["en", "de"]
}
