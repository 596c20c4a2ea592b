package import MilepostModel
import MilepostSource

/// The status words of one plan: section 4's, and before them those of the plan's own legend.
package struct StatusWords: Sendable, Equatable {
    /// What the legend says of a word or sign; nil for one that it lists without a meaning of ours.
    private var legend: [String: Status?]
    private let redMeansNotStarted: Bool
    /// How many of a legend's words a misspelt one is compared with, so that long legends cost no more.
    private static let hintLimit = 64
    /// Keys to compare a misspelt word with, and the words to show for them.
    private let candidates: [(key: String, shown: String)]

    /// What the project says of its own words.
    let project: ProjectWords

    /// - Parameters:
    ///   - legend: words that the plan's legend defines, each with its status (see ``legendStatus(word:meaning:)``);
    ///     the first definition of a word stands, and the five normal forms are never redefined.
    ///   - redMeansNotStarted: what `🔴` means here (see ``redMeansNotStarted(cells:)``).
    ///   - project: words of the whole project, which come before the legend's.
    package init(legend: [LegendEntry], redMeansNotStarted: Bool, project: ProjectWords = .none) {
        var known: [String: Status?] = [:]
        var shown: [(key: String, shown: String)] = []
        let stated: [(word: String, status: Status?)] =
            project.statuses.map { ($0.word, $0.status) } + legend.map { ($0.word.value, $0.status) }
        for entry in stated {
            let cell = StatusCell(entry.word)
            let word = WordKey.of(cell.words)
            if let status = StatusTable.normalForms[word] {
                // The word is what it is, but the sign beside it ("⏳ NOT_STARTED") is the legend's to define.
                for sign in cell.signs where known[sign] == nil { known[sign] = .some(status) }
                continue
            }
            // "🟢 Live" defines the whole, and each of its halves.
            for key in [WordKey.of(entry.word), word] + cell.signs where !key.isEmpty && known[key] == nil {
                known[key] = .some(entry.status)
            }
            if !word.isEmpty { shown.append((word, cell.words)) }
        }
        self.project = project
        self.legend = known
        self.redMeansNotStarted = redMeansNotStarted
        self.candidates =
            StatusTable.words.map { (WordKey.of($0.words[0]), $0.words[0]) } + shown.prefix(Self.hintLimit)
            + StatusTable.words.flatMap { $0.words.dropFirst().map { (WordKey.of($0), $0) } }
    }

    /// Whether both read every cell alike, and hint at the same words.
    package static func == (left: StatusWords, right: StatusWords) -> Bool {
        left.legend == right.legend && left.project == right.project
            && left.redMeansNotStarted == right.redMeansNotStarted
            && left.candidates.elementsEqual(right.candidates, by: ==)
    }

    /// Reads a status cell or value.
    ///
    /// A known word decides; else the sign beside it; else nothing is known. Only what stands there exactly counts:
    /// `Not done` and `Done?` are not COMPLETED.
    package func read(_ cell: String) -> StatusReading {
        // A normal form is what it is, whatever the legend says.
        if let status = Status(rawValue: cell) { return .known(status, note: nil) }
        let text = String(cell.trimmed)
        if NothingWords.isDash(text) { return .empty }
        if let status = legend[WordKey.of(text)] { return reading(status, of: text, note: nil) }
        let parts = StatusCell(text)
        if let (status, note) = leadingWord(of: parts.words) { return reading(status, of: text, note: note) }
        if !Self.deniesKnownWord(parts.words), let status = status(of: parts.signs) {
            return reading(status, of: text, note: parts.words.isEmpty ? nil : LeadingWord.unwrapped(parts.words))
        }
        return .unknown(word: text, nearest: nearest(to: parts.words))
    }

    /// Reads a priority cell or value, in the project's words too.
    func priority(_ cell: String) -> PriorityReading { PriorityWords.read(cell, project: project) }

    /// What a legend's word means: what the first word of section 4 found in its meaning says (whole words, not after
    /// "not"), else its own place in section 4, else nil. The five normal forms stay what they are.
    package static func legendStatus(word: String, meaning: String) -> Status? {
        let cell = StatusCell(word)
        if let status = StatusTable.normalForms[WordKey.of(cell.words)] { return status }
        if let status = LegendMeaning.status(in: meaning) { return status }
        return switch StatusWords(legend: [], redMeansNotStarted: false).read(word) {
        case .known(let status, _): status
        case .unknown, .empty: nil
        }
    }

    /// The signs in a status cell, without variation selectors; marks such as `[x]` are among them.
    package static func signs(in cell: String) -> [String] { StatusCell(cell).signs }

    /// Whether `🔴` is NOT_STARTED: the only signs in all status columns of the plan are `🔴`, `🟡` and `🟢`.
    ///
    /// - Parameter cells: every cell of every status column of one plan.
    package static func redMeansNotStarted(cells: some Sequence<String>) -> Bool {
        var hasRed = false
        for sign in cells.lazy.flatMap(signs(in:)) {
            guard sign == "🔴" || sign == "🟡" || sign == "🟢" else { return false }
            if sign == "🔴" { hasRed = true }
        }
        return hasRed
    }

    /// Whether a document's own status speaks of the document (approved, draft, review), not of the work: Document
    /// Control's Status never counts by such a word (the format, section 8). Any of several words parted by `/` suffices.
    package static func isDocumentWord(_ cell: String) -> Bool {
        let words: Set<String> = ["approved", "draft", "review", "in review", "under review", "reviewed"]
        return StatusCell(cell).words.split(separator: "/").contains { part in
            LeadingWord.heads(of: String(part.trimmed)).contains { words.contains(WordKey.of($0.head)) }
        }
    }

    private func reading(_ status: Status?, of text: String, note: String?) -> StatusReading {
        if let status { .known(status, note: note) } else { .unknown(word: text, nearest: nil) }
    }

    /// The longest known word that a text is or begins with before a note. The inner nil is a legend's word without a
    /// meaning of ours.
    private func leadingWord(of text: String) -> (status: Status?, note: String?)? {
        for (head, note) in LeadingWord.heads(of: text) {
            let key = WordKey.of(head)
            if let status = StatusTable.normalForms[key] { return (status, note) }
            if let status = legend[key] { return (status, note) }
            if let status = StatusTable.byKey[key] { return (status, note) }
        }
        return nil
    }

    /// What the signs agree on; nil where none is known or two contradict each other. The inner nil is a legend's sign
    /// without a meaning of ours.
    private func status(of signs: [String]) -> Status?? {
        var found: Status??
        for sign in signs {
            let status: Status?
            if let own = legend[sign] {
                status = own
            } else if sign == "🔴", redMeansNotStarted {
                status = .notStarted
            } else if let usual = StatusTable.signs[sign] {
                status = usual
            } else {
                continue
            }
            if let found, found != status { return nil }
            found = .some(status)
        }
        return found
    }

    /// "Not done", "not really done" beside a tick are a contradiction, not a note.
    private static func deniesKnownWord(_ text: String) -> Bool {
        let words = WordKey.words(String(LeadingWord.heads(of: text).last?.head ?? ""))
        guard words.first == "not" else { return false }
        let denied = words.dropFirst().drop { LegendMeaning.adverbs.contains($0) }
        return [1, 2].contains { StatusTable.byKey[denied.prefix($0).joined(separator: " ")] != nil }
    }

    private func nearest(to text: String) -> String? {
        guard let head = LeadingWord.heads(of: text).last?.head else { return nil }
        let key = WordKey.of(head)
        func shown(_ key: String) -> String? { candidates.first { $0.key == key }?.shown }
        if let near = NearMiss.of(key, among: candidates.lazy.map(\.key)) { return shown(near) }
        // "Blocked by TASKS-03": a known word that a note follows without a mark between them.
        let words = key.split(separator: " ")
        for count in [2, 1] where words.count > count {
            if let word = shown(words.prefix(count).joined(separator: " ")) { return word }
        }
        return nil
    }
}
