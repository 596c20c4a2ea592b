public import MilepostSource

/// All files of one run, assembled.
public struct Project: Sendable, Hashable {
    /// Every file that was read, by ``FileID``.
    public var files: [SourceFile]
    /// By path.
    public var plans: [Plan]
    /// Templates and registries, by path.
    public var documents: [OtherDocument]
    public var coverage: Coverage
    /// Relative links of plans and task files, by their places.
    public var links: [DocumentLink]
    /// The anchors of headings, of each file that a link with a fragment could lead to.
    public var anchors: [FileID: Set<String>]
    /// Comments that suppress findings, by their places.
    public var suppressions: [Suppression]
    /// Archives, each with the plan that it is a part of: the two are one document.
    public var archives: [FileID: FileID]

    public init(files: [SourceFile]) {
        self.files = files
        self.plans = []
        self.documents = []
        self.coverage = Coverage()
        self.links = []
        self.anchors = [:]
        self.suppressions = []
        self.archives = [:]
    }

    public func file(_ id: FileID) -> SourceFile { files[id.index] }
}

/// A file that is read and listed, but holds no task of any plan.
public struct OtherDocument: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable {
        case template
        case registry
    }

    public var kind: Kind
    public var file: FileID
    public var path: String
    public var title: String

    public init(kind: Kind, file: FileID, path: String, title: String) {
        self.kind = kind
        self.file = file
        self.path = path
        self.title = title
    }
}

/// The reading receipt: every line that looks like tracked work is counted, or listed with the reason why not.
public struct Coverage: Sendable, Hashable {
    /// Lines that look like tracked work and were read as such.
    public var read: Int
    /// Lines that look like tracked work and were not counted.
    public var skipped: [SkippedLine]

    public init(read: Int = 0, skipped: [SkippedLine] = []) {
        self.read = read
        self.skipped = skipped
    }

    public var all: Int { read + skipped.count }
    /// Those that nobody can account for.
    public var unknown: [SkippedLine] { skipped.filter { $0.reason == .unknown } }
}

/// A line that looks like tracked work and is not counted.
public struct SkippedLine: Sendable, Hashable {
    public enum Reason: String, Sendable, Hashable, CaseIterable {
        /// A word's definition.
        case legend
        /// In a template file.
        case template
        /// Inside a code fence or other literal text.
        case fence
        /// A list of deliverables, prerequisites or acceptance criteria, which counts as boxes only.
        case acceptance
        /// A second statement of a task that is counted elsewhere.
        case duplicate
        /// In a registry.
        case registry
        /// A row of a table, or an item of a list, that tracks something else than the plan's tasks.
        case otherTable = "other-table"
        /// In a block that could not be read; a finding says why.
        case broken
        /// In the form of a dialect that is not read.
        case dialect
        /// Nothing says what it is.
        case unknown
    }

    public var reason: Reason
    public var range: SourceRange

    public init(reason: Reason, range: SourceRange) {
        self.reason = reason
        self.range = range
    }
}
