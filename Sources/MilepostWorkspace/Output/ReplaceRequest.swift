/// A folder and what it is to hold.
package struct ReplaceRequest: Sendable {
    /// As the user named it. It may not exist yet.
    package var folder: String
    /// Of all files, relative to the folder, with `/` between their parts.
    package var paths: [String]
    /// Paths that the folder must neither be nor hold.
    package var protected: [String]
    /// A digest of all that the files are made from, to be noted with them (``Workspace/standing``); nil for none.
    package var input: String?
    /// Makes the file at a position in ``paths``: asked once for each, several at once, and held no longer than it
    /// takes to write it.
    package var bytes: @Sendable (_ position: Int) throws -> [UInt8]

    package init(
        folder: String, paths: [String], protected: [String] = [], input: String? = nil,
        bytes: @escaping @Sendable (_ position: Int) throws -> [UInt8]
    ) {
        self.folder = folder
        self.paths = paths
        self.protected = protected
        self.input = input
        self.bytes = bytes
    }

    /// Files that are there already.
    package init(folder: String, files: [OutputFile], protected: [String] = []) {
        self.init(folder: folder, paths: files.map(\.path), protected: protected) { files[$0].bytes }
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
