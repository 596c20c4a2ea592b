package import MilepostModel
import MilepostSource

/// What a priority cell or value says.
package enum PriorityReading: Sendable, Hashable {
    case known(Priority)
    /// A finding, with the nearest word as hint; the task counts as one without a priority.
    case unknown(word: String, nearest: String?)
    /// Nothing is stated: an empty cell, a dash, "none".
    case empty

    package var priority: Priority? {
        if case .known(let priority) = self { priority } else { nil }
    }
}

/// The words for a priority (the format, section 4): `P0`...`P9`, critical, high, medium or normal, low.
package enum PriorityWords {
    /// Reads a priority cell or value, in words of the project too; in `High (P1)` and `P0 (Critical)` the `P` form decides.
    package static func read(_ cell: String, project: ProjectWords = .none) -> PriorityReading {
        if cell.utf8.count == 2, cell.utf8.first.map({ $0 | 0x20 }) == UInt8(ascii: "p"),
            let digit = cell.utf8.last, (0x30...0x39).contains(digit), let level = Priority(level: Int(digit) - 0x30)
        {
            return .known(level)
        }
        if NothingWords.isNothing(cell) { return .empty }
        if !project.priorities.isEmpty, let own = project.priorities[WordKey.of(cell)] { return .known(own) }
        let text = StatusCell(cell).words
        if text.isEmpty { return .unknown(word: String(cell.trimmed), nearest: nil) }
        var fromWord: Priority?
        for (head, note) in LeadingWord.heads(of: text) {
            for part in [String(head), note ?? ""] {
                let key = WordKey.of(part)
                if let level = level(of: key) { return .known(level) }
                if fromWord == nil, head.count == part.count { fromWord = project.priorities[key] ?? words[key] }
            }
        }
        if let fromWord { return .known(fromWord) }
        let head = LeadingWord.heads(of: text).last?.head ?? text[...]
        return .unknown(word: String(cell.trimmed), nearest: NearMiss.of(WordKey.of(head), among: shown))
    }

    private static let words: [String: Priority] = {
        let levels = [("critical", 0), ("high", 1), ("medium", 2), ("normal", 2), ("low", 3)]
        return Dictionary(
            levels.compactMap { word, level in Priority(level: level).map { (word, $0) } },
            uniquingKeysWith: { first, _ in first })
    }()

    private static let shown = ["critical", "high", "medium", "normal", "low", "P0", "P1", "P2", "P3"]

    private static func level(of key: String) -> Priority? {
        let bytes = Array(key.utf8)
        guard bytes.count == 2, bytes[0] == UInt8(ascii: "p"), (0x30...0x39).contains(bytes[1]) else { return nil }
        return Priority(level: Int(bytes[1]) - 0x30)
    }
}
