/// A folder and what it is to hold.
package struct ReplaceRequest: Sendable {
    /// As the user named it. It may not exist yet.
    package var folder: String
    package var files: [OutputFile]
    /// Paths that the folder must neither be nor hold.
    package var protected: [String]

    package init(folder: String, files: [OutputFile], protected: [String] = []) {
        self.folder = folder
        self.files = files
        self.protected = protected
    }
}

/// What became of the files of a folder, paths in order.
package struct ReplaceSummary: Sendable, Hashable {
    package let written: [String]
    /// The same as before; their time stamps are kept.
    package let unchanged: [String]
    /// Written by an earlier run, and no longer wanted.
    package let removed: [String]

    package init(written: [String], unchanged: [String], removed: [String]) {
        self.written = written
        self.unchanged = unchanged
        self.removed = removed
    }
}
