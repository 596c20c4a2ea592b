package import MilepostSource

/// Which commit is meant.
package enum RevisionName: Sendable, Hashable {
    /// As git takes it: `HEAD~5`, `main`, `v1.2`, a commit's name.
    case named(String)
    /// The last one of the checked-out branch that was made before a time, in UTC, `YYYY-MM-DDTHH:MM:SS`.
    case before(String)
    /// The last one that two have in common: where a branch left another.
    case commonAncestor(String, String)
}

/// What to read of a commit. Paths are those of the present folder; nothing of the work tree is read or touched.
package struct RevisionRequest: Sendable {
    package var revision: RevisionName
    package var input: LoadRequest

    package init(_ revision: RevisionName, _ input: LoadRequest) {
        self.revision = revision
        self.input = input
    }
}

/// The files of a commit, named as those of the work tree are.
package struct RevisionInput: Sendable {
    package let commit: GitCommit
    package let files: Diagnosed<LoadedInput>

    package init(commit: GitCommit, files: Diagnosed<LoadedInput>) {
        self.commit = commit
        self.files = files
    }
}

/// A commit that was looked up.
package struct GitCommit: Sendable, Hashable {
    /// Its name, shortened to ten digits.
    package let hash: String
    /// When it was made, in UTC, `YYYY-MM-DDTHH:MM:SS`.
    package let date: String

    package init(hash: String, date: String) {
        self.hash = hash
        self.date = date
    }
}
