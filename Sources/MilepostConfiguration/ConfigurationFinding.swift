import MilepostMarkdown
import MilepostSource

/// What can be wrong in a configuration. Every one of them ends the command: half a configuration would publish what
/// nobody asked for.
enum ConfigurationFinding {
    static let rule = RuleID("configuration")

    static func unknownKey(_ key: String, in path: String, at range: SourceRange, known: [String]) -> Diagnostic {
        let place = path.isEmpty ? "at the top of the configuration" : "below `\(path)`"
        let near = NearMiss.of(key, among: known).map { "did you mean `\($0)`?" }
        let list = known.prefix(20).joined(separator: ", ")
        return error(
            "`\(shortened(key))` is no key \(place)", at: range, label: "unknown key",
            hint: near ?? "use one of \(list)")
    }

    static func wrongValue(_ key: String, wants: String, at range: SourceRange, hint: String? = nil) -> Diagnostic {
        error("`\(key)` takes \(wants)", at: range, label: "this is none", hint: hint)
    }

    static func unknownWord(
        _ word: String, of key: String, what: String, at range: SourceRange, known: [String]
    ) -> Diagnostic {
        let near = NearMiss.of(word, among: known).map { "did you mean `\($0)`?" }
        return error(
            "`\(shortened(word))` is no \(what) of `\(key)`", at: range, label: "unknown",
            hint: near ?? "use one of \(known.joined(separator: ", "))")
    }

    static func unknownHole(_ name: String, of key: String, at range: SourceRange, known: [String]) -> Diagnostic {
        let near = NearMiss.of(name, among: known).map { "did you mean `{\($0)}`?" }
        return error(
            "`{\(shortened(name))}` is no placeholder of `\(key)`", at: range, label: "unknown",
            hint: near ?? "use \(known.map { "{\($0)}" }.joined(separator: ", "))")
    }

    static func broken(_ failure: YAMLError) -> Diagnostic {
        error("the configuration is no YAML: \(failure.message)", at: failure.range, hint: "mend the YAML")
    }

    static func error(_ message: String, at range: SourceRange, label: String? = nil, hint: String? = nil) -> Diagnostic
    {
        Diagnostic(rule: rule, severity: .error, range: range, message: message, label: label, hint: hint)
    }

    private static func shortened(_ text: String) -> String {
        text.count > 60 ? text.prefix(60) + "…" : text
    }
}
