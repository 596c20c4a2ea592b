/// A file that is to be written, made or taken away.
package struct FileChange: Sendable, Hashable {
    /// Below the root of the input, or absolute.
    package let path: String
    /// What has to stand there; nil where nothing may.
    package let before: [UInt8]?
    /// What will stand there; nil where nothing will.
    package let after: [UInt8]?

    package init(path: String, before: [UInt8]?, after: [UInt8]?) {
        self.path = path
        self.before = before
        self.after = after
    }
}

/// Files that change together, or not at all.
package struct ChangeSet: Sendable, Hashable {
    /// What paths of files are relative to, absolute.
    package let root: String
    /// The project's folder, which holds `.milepost`: absolute.
    package let folder: String
    /// What was done, to be told when it is finished or taken back: `complete TASKS-07`.
    package let title: String
    package let files: [FileChange]

    package init(root: String, folder: String, title: String, files: [FileChange]) {
        self.root = root
        self.folder = folder
        self.title = title
        self.files = files
    }
}

/// Why a change is not made.
package enum ChangeFailure: Error, Sendable, Hashable {
    /// A file is not as it was read: somebody else has written it.
    case changed(path: String)
    /// Another command holds the project, and did not let go in time.
    case held(by: String)
    case failed(WorkspaceError)
}

/// What has become of a change that an earlier command did not finish.
package enum Recovery: Sendable, Hashable {
    case nothing
    /// It was carried through.
    case finished(title: String)
    /// It was taken back.
    case undone(title: String)
}

/// The last change of a project, as it can be taken back.
package struct LastChange: Sendable, Hashable {
    package let title: String
    /// From what stands there to what stood there before.
    package let inverse: [FileChange]
    /// Files that are not as the change left them.
    package let touched: [String]
}
