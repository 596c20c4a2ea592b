import MilepostConfiguration
import MilepostModel
import MilepostReading
import MilepostRules
import MilepostWorkspace

/// What a project's `milepost.yml` says, and where it lies.
struct ProjectConfiguration: Sendable {
    var value = Configuration()
    /// As they stand in the file; empty where there is none.
    var bytes: [UInt8] = []
    /// From the current folder; nil where there is none.
    var path: String?
    /// The file's folder as seen from the one that is read, with a slash at its end; empty where they are one. Patterns
    /// are about paths in it.
    var prefix = ""

    /// A path of the file's folder, from the current one.
    func path(of inner: ProjectPath) -> String { Self.joined(path.map(Self.folder) ?? ".", inner.text) }

    /// Whether a file is to be read, by its path below the folder that is read.
    func includes(_ path: String) -> Bool {
        let path = own(path)
        if value.exclude.contains(where: { $0.matches(path) }) { return false }
        return value.include.map { $0.contains { $0.matches(path) } } ?? true
    }

    /// Whether it says anything of what is read.
    var limitsInput: Bool { value.include != nil || !value.exclude.isEmpty }

    /// What rules are to hold to.
    var rules: RuleSettings { value.rules.settings { own($0) } }

    /// What plans may say for a status or a priority.
    var words: ProjectWords {
        ProjectWords(
            statuses: value.statusWords.sorted { $0.key.rawValue < $1.key.rawValue }
                .flatMap { status, words in words.all.map { ($0, status) } },
            priorities: value.priorityWords.sorted { $0.key < $1.key }
                .flatMap { priority, words in words.all.map { ($0, priority) } })
    }

    private func own(_ path: String) -> String {
        !prefix.isEmpty && path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path
    }

    /// The folder of a path.
    static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    static func joined(_ folder: String, _ path: String) -> String {
        folder.isEmpty || folder == "." ? path : folder.hasSuffix("/") ? folder + path : "\(folder)/\(path)"
    }
}

extension OwnWords {
    /// What plans may call it: what pages call it, too.
    fileprivate var all: [String] { read + (shown.map { [$0] } ?? []) }
}
