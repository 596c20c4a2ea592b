import MilepostModel

/// The words and signs that every plan may use for a status (the format, section 4).
enum StatusTable {
    /// Words by status, as a hint shows them; the normal form first.
    static let words: [(status: Status, words: [String])] = [
        (
            .notStarted,
            ["NOT_STARTED", "todo", "to do", "pending", "planned", "open", "backlog", "draft", "ready", "queued"]
        ),
        (
            .inProgress,
            [
                "IN_PROGRESS", "doing", "active", "started", "wip", "ongoing", "review", "code review", "testing",
                "partial",
            ]
        ),
        (.blocked, ["BLOCKED", "on hold", "waiting", "stuck"]),
        (
            .completed,
            ["COMPLETED", "complete", "done", "finished", "implemented", "verified", "shipped", "approved"]
        ),
        (
            .deferred,
            [
                "DEFERRED", "postponed", "later", "skipped", "cancelled", "canceled", "dropped", "wontfix", "won't do",
            ]
        ),
    ]

    /// Signs by status, without their variation selectors. `⏳` is not among them: it is one only where a legend
    /// says so.
    static let signs: [String: Status] = [
        "⬜": .notStarted, "🔲": .notStarted, "[ ]": .notStarted,
        "🚧": .inProgress, "🔄": .inProgress, "🟡": .inProgress, "[~]": .inProgress, "[/]": .inProgress,
        "🚫": .blocked, "⛔": .blocked, "🔴": .blocked,
        "✅": .completed, "☑": .completed, "✔": .completed, "🟢": .completed, "[x]": .completed,
        "⏸": .deferred, "[-]": .deferred,
    ]

    /// Statuses by ``WordKey``.
    static let byKey: [String: Status] = Dictionary(
        words.flatMap { row in row.words.map { (WordKey.of($0), row.status) } }, uniquingKeysWith: { first, _ in first }
    )

    /// The five normal forms, which no legend can redefine, by ``WordKey``.
    static let normalForms: [String: Status] = Dictionary(
        Status.allCases.map { (WordKey.of($0.rawValue), $0) }, uniquingKeysWith: { first, _ in first })
}
