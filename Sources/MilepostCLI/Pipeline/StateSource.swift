import MilepostModel
import MilepostWorkspace

/// Where a state of a plan is taken from, and what it is called.
struct StateSource: Equatable {
    enum Place: Equatable {
        /// Files on the disk.
        case files([String])
        /// A report that was written: `report.json` or a one-file report.
        case report(String)
        case commit(RevisionName)
    }

    let place: Place
    /// As it was asked for.
    let name: String

    init(_ place: Place, name: String) {
        self.place = place
        self.name = name
    }

    /// The files that are read unless a state is named.
    static func present(_ paths: [String]) -> StateSource {
        StateSource(.files(paths), name: presentName)
    }

    static let presentName = "the files as they are"
}

/// The two states that a command's words name: `main..`, `HEAD~5`, `7d`, `last Monday`, a folder, a report.
struct StatePair: Equatable {
    let before: StateSource
    let after: StateSource

    /// - Parameters:
    ///   - words: none, one or two names of states.
    ///   - paths: what is read where no path is named.
    ///   - present: what dates such as `7d` count from.
    ///   - kind: what a path names.
    init(_ words: [String], paths: [String], present: PlanDate, kind: (String) -> PathKind) {
        func source(_ word: String) -> StateSource {
            switch kind(word) {
            case .folder: return StateSource(.files([word]), name: word)
            case .file:
                return StateSource(Self.isReport(word) ? .report(word) : .files([word]), name: word)
            case .nothing:
                if let time = TimeWords.time(word, present: present) {
                    return StateSource(.commit(.before(time)), name: word)
                }
                return StateSource(.commit(.named(word)), name: word)
            }
        }
        guard let first = words.first else {
            before = StateSource(.commit(.named("HEAD")), name: "HEAD")
            after = .present(paths)
            return
        }
        if words.count > 1 {
            (before, after) = (source(first), source(words[1]))
        } else if kind(first) == .nothing, let range = Self.range(first) {
            let (left, right) = (range.left.isEmpty ? "HEAD" : range.left, range.right.isEmpty ? "HEAD" : range.right)
            after = source(right)
            before =
                range.isFromAncestor
                ? StateSource(.commit(.commonAncestor(left, right)), name: "where \(right) left \(left)") : source(left)
        } else {
            (before, after) = (source(first), .present(paths))
        }
    }

    /// `A..B` or `A...B`, as git takes them.
    private static func range(_ word: String) -> (left: String, right: String, isFromAncestor: Bool)? {
        guard let dots = word.firstRange(of: "..") else { return nil }
        let left = String(word[..<dots.lowerBound])
        let rest = word[dots.upperBound...]
        return rest.first == "." ? (left, String(rest.dropFirst()), true) : (left, String(rest), false)
    }

    static func isReport(_ path: String) -> Bool {
        let name = path.lowercased()
        return name.hasSuffix(".json") || name.hasSuffix(".html") || name.hasSuffix(".htm")
    }
}
