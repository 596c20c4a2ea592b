package import MilepostSource

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
    /// What else is to be noted with them for a run that finds the folder standing; nil for nothing.
    package var note: String?
    /// Makes the file at a position in ``paths``: asked once for each, several at once, and held no longer than it
    /// takes to write it.
    package var file: @Sendable (_ position: Int) throws -> File

    /// A file as it is to stand.
    package struct File: Sendable {
        /// Nil for one that stands in the folder already, with these very bytes, as a list of our own says.
        package var bytes: [UInt8]?
        /// What its maker will know it by; it comes back in the summary.
        package var mark: ContentDigest?

        package init(bytes: [UInt8]?, mark: ContentDigest? = nil) {
            self.bytes = bytes
            self.mark = mark
        }
    }

    package init(
        folder: String, paths: [String], protected: [String] = [], input: String? = nil, note: String? = nil,
        file: @escaping @Sendable (_ position: Int) throws -> File
    ) {
        self.folder = folder
        self.paths = paths
        self.protected = protected
        self.input = input
        self.note = note
        self.file = file
    }

    /// Files that are made without marks.
    package init(
        folder: String, paths: [String], protected: [String] = [], input: String? = nil,
        bytes: @escaping @Sendable (_ position: Int) throws -> [UInt8]
    ) {
        self.init(folder: folder, paths: paths, protected: protected, input: input) { position in
            File(bytes: try bytes(position))
        }
    }

    /// Files that are there already.
    package init(folder: String, files: [OutputFile], protected: [String] = []) {
        self.init(folder: folder, paths: files.map(\.path), protected: protected, bytes: { files[$0].bytes })
    }
}

/// What became of the files of a folder, paths in order.
package struct ReplaceSummary: Sendable, Hashable {
    package let written: [String]
    /// The same as before; their time stamps are kept.
    package let unchanged: [String]
    /// Written by an earlier run, and no longer wanted.
    package let removed: [String]
    /// What the files were marked with (``ReplaceRequest/File/mark``), by their paths.
    package let marks: [String: ContentDigest]

    package init(written: [String], unchanged: [String], removed: [String], marks: [String: ContentDigest] = [:]) {
        self.written = written
        self.unchanged = unchanged
        self.removed = removed
        self.marks = marks
    }
}
