package import MilepostModel

/// What a project says that words of its own mean, in every plan it has; a plan's legend gives way to them.
package struct ProjectWords: Sendable, Equatable {
    /// As they are written, each with its status.
    let statuses: [Meaning]
    /// By their keys (``WordKey``).
    let priorities: [String: Priority]

    struct Meaning: Sendable, Equatable {
        let word: String
        let status: Status
    }

    /// No words of its own.
    package static let none = ProjectWords(statuses: [], priorities: [])

    /// Of a word that is stated twice, the first meaning stands. The normal forms (`COMPLETED`, `P0`) stay what they are.
    package init(statuses: [(word: String, status: Status)], priorities: [(word: String, priority: Priority)]) {
        self.statuses = statuses.map { Meaning(word: $0.word, status: $0.status) }
        self.priorities = Dictionary(
            priorities.map { (WordKey.of($0.word), $0.priority) }, uniquingKeysWith: { first, _ in first })
    }
}
