package import MilepostSource

/// The files of a run.
package struct LoadedInput: Sendable {
    /// In the order of their paths' bytes; a file's id is its place here.
    package let files: [SourceFile]
    /// Files the user gave by name.
    package let named: Set<FileID>
    /// Files that could not be read as text. They are listed so that findings can point at them; what bytes they have
    /// say nothing.
    package let unreadable: Set<FileID>
    /// The folder that paths are relative to, as people see it.
    package let root: String
    /// The same folder, absolute, links resolved.
    package let rootPath: String

    package init(
        files: [SourceFile], named: Set<FileID> = [], unreadable: Set<FileID> = [], root: String, rootPath: String
    ) {
        self.files = files
        self.named = named
        self.unreadable = unreadable
        self.root = root
        self.rootPath = rootPath
    }

    /// The files that were read.
    package var readable: [SourceFile] { files.filter { !unreadable.contains($0.id) } }
}
