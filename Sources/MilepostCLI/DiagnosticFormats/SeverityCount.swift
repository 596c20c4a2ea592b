import MilepostSource

/// How many findings of each severity there are.
struct SeverityCount: Equatable {
    let errors: Int
    let warnings: Int
    let infos: Int

    init(_ diagnostics: [Diagnostic]) {
        errors = diagnostics.count { $0.severity == .error }
        warnings = diagnostics.count { $0.severity == .warning }
        infos = diagnostics.count { $0.severity == .info }
    }

    var all: Int { errors + warnings + infos }

    /// "2 errors, 1 warning", "no findings".
    var text: String {
        let parts = [(errors, "error"), (warnings, "warning"), (infos, "info")]
            .filter { $0.0 > 0 }
            .map { Count.text($0.0, $0.1, plural: $0.1 == "info" ? "infos" : nil) }
        return parts.isEmpty ? "no findings" : parts.joined(separator: ", ")
    }
}
