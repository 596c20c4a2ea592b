/// Booleans of checklists, by their text and not by YAML 1.1 (the format, section 3).
package enum BooleanText {
    /// What a scalar says, and whether it says it properly.
    ///
    /// `true` and `false` in any case are proper. `yes`, `on` and a quoted `"true"` are true, every other word is false;
    /// both are findings.
    package static func read(_ scalar: String, quoted: Bool) -> (value: Bool, isProper: Bool) {
        if scalar == "true" { return (true, !quoted) }
        if scalar == "false" { return (false, !quoted) }
        return switch scalar.trimmed.lowercased() {
        case "true": (true, !quoted)
        case "false": (false, !quoted)
        case "yes", "on": (true, false)
        default: (false, false)
        }
    }
}
