package import MilepostConfiguration
package import MilepostModel

/// What a project calls statuses and priorities on its pages (`words:` in `milepost.yml`), in every language.
package struct OwnNames: Sendable, Equatable {
    package let statuses: [Status: String]
    package let priorities: [Priority: String]

    /// The language's own words.
    package static let none = OwnNames(statuses: [:], priorities: [:])

    package init(statuses: [Status: String], priorities: [Priority: String]) {
        self.statuses = statuses
        self.priorities = priorities
    }

    package init(_ configuration: Configuration) {
        self.init(
            statuses: configuration.statusWords.compactMapValues(\.shown),
            priorities: configuration.priorityWords.compactMapValues(\.shown))
    }
}
