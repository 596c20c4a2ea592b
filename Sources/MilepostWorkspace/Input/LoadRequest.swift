package import MilepostSource

/// What to read.
package struct LoadRequest: Sendable {
    /// Folders and files, as the user named them.
    package var paths: [String]
    /// Whether a file found in a folder is worth reading, by its path as shown.
    package var isCandidate: @Sendable (_ path: String) -> Bool
    /// The same for what lies beside and below a file given by name.
    package var isCandidateBesideNamed: @Sendable (_ path: String) -> Bool
    /// Folders that are not searched: the output.
    package var excluded: [String]
    /// Files with more bytes are not read.
    package var sizeLimit: Int
    /// Files as an earlier run loaded them. One that has not changed comes back as the same value.
    package var known: [SourceFile]

    package init(
        paths: [String], isCandidate: @escaping @Sendable (_ path: String) -> Bool,
        isCandidateBesideNamed: (@Sendable (_ path: String) -> Bool)? = nil, excluded: [String] = [],
        sizeLimit: Int = 64 << 20, known: [SourceFile] = []
    ) {
        self.paths = paths
        self.isCandidate = isCandidate
        self.isCandidateBesideNamed = isCandidateBesideNamed ?? isCandidate
        self.excluded = excluded
        self.sizeLimit = sizeLimit
        self.known = known
    }
}
