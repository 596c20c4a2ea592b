package import MilepostRules
package import MilepostSource

/// What a configuration says of the rules.
package struct ConfiguredRules: Sendable, Equatable {
    package var isOn: [RuleID: Bool] = [:]
    package var severities: [RuleID: Severity] = [:]
    package var staleDays: Int?
    package var limitInProgress: Int?
    /// In their order; a later one beats those before it.
    package var overrides: [Override] = []

    /// What holds for some files.
    package struct Override: Sendable, Equatable {
        package var paths: [GlobPattern] = []
        package var isOn: [RuleID: Bool] = [:]
        package var severities: [RuleID: Severity] = [:]
    }

    package init() {}

    /// The same as rules take it.
    ///
    /// - Parameter own: a path of the report as the patterns see it.
    package func settings(_ own: @escaping @Sendable (String) -> String = { $0 }) -> RuleSettings {
        var settings = RuleSettings()
        settings.isOn = isOn
        settings.severities = severities
        settings.staleDays = staleDays ?? settings.staleDays
        settings.limitInProgress = limitInProgress
        settings.overrides = overrides.map { override in
            RuleOverride(isOn: override.isOn, severities: override.severities) { path in
                let path = own(path)
                return override.paths.contains { $0.matches(path) }
            }
        }
        return settings
    }
}
