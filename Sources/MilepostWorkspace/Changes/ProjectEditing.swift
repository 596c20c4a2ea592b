/// How a project's files are changed: one command at a time, all files or none.
package struct ProjectEditing: Sendable {
    /// Waits for the project of a folder. Others are told the holder.
    package var lock:
        @Sendable (_ folder: String, _ holder: String, _ seconds: Int) throws(ChangeFailure) -> ProjectLock
    /// Finishes or takes back what a command began that was stopped, if its files lie in the root. Needs the lock.
    package var recover: @Sendable (_ folder: String, _ root: String) throws(ChangeFailure) -> Recovery
    /// Changes files, if they are still as they were read. Needs the lock.
    package var write: @Sendable (ChangeSet) throws(ChangeFailure) -> Void
    /// A file as it stands now; nil where there is none.
    package var read: @Sendable (_ root: String, _ path: String) -> [UInt8]?
    /// Where a path leads as a symbolic link, as the link says; nil for what is none.
    package var link: @Sendable (_ root: String, _ path: String) -> String?
    /// The last change of a folder's project, if its files lie in the root.
    package var last: @Sendable (_ folder: String, _ root: String) -> LastChange?
    /// Forgets the last change. Needs the lock.
    package var forget: @Sendable (_ folder: String) -> Void
    /// Makes one commit of these files, paths below the folder, and of those that are gone; what git says where it does
    /// not.
    package var commit:
        @Sendable (_ folder: String, _ paths: [String], _ gone: [String], _ message: String) async -> String?
    /// Writes a value into the configuration of a folder's repository; what git says where it does not.
    package var configure: @Sendable (_ folder: String, _ key: String, _ value: String) async -> String?
    /// Git's `user.name` in a folder.
    package var userName: @Sendable (_ folder: String) async -> String?

    package init(
        lock:
            @escaping @Sendable (_ folder: String, _ holder: String, _ seconds: Int) throws(ChangeFailure) ->
            ProjectLock,
        recover: @escaping @Sendable (_ folder: String, _ root: String) throws(ChangeFailure) -> Recovery,
        write: @escaping @Sendable (ChangeSet) throws(ChangeFailure) -> Void,
        read: @escaping @Sendable (_ root: String, _ path: String) -> [UInt8]?,
        link: @escaping @Sendable (_ root: String, _ path: String) -> String?,
        last: @escaping @Sendable (_ folder: String, _ root: String) -> LastChange?,
        forget: @escaping @Sendable (_ folder: String) -> Void,
        commit:
            @escaping @Sendable (_ folder: String, _ paths: [String], _ gone: [String], _ message: String) async ->
            String?,
        configure: @escaping @Sendable (_ folder: String, _ key: String, _ value: String) async -> String?,
        userName: @escaping @Sendable (_ folder: String) async -> String?
    ) {
        self.lock = lock
        self.recover = recover
        self.write = write
        self.read = read
        self.link = link
        self.last = last
        self.forget = forget
        self.commit = commit
        self.configure = configure
        self.userName = userName
    }

    /// This machine's files and git.
    static let disk = ProjectEditing(
        lock: { folder, holder, seconds throws(ChangeFailure) in
            try ProjectLock.take(folder, holder: holder, seconds: seconds)
        },
        recover: { folder, root throws(ChangeFailure) in
            try ChangeWriter(folder: RawPath(folder)).recover(within: RawPath(root))
        },
        write: { change throws(ChangeFailure) in try ChangeWriter(folder: RawPath(change.folder)).write(change) },
        read: { root, path in
            let path = path.hasPrefix("/") ? RawPath(path) : RawPath(root).appending(path)
            guard case .bytes(let bytes)? = try? FileSystem.read(path, limit: 256 << 20, followingLink: true) else {
                return nil
            }
            return bytes
        },
        link: { root, path in
            FileSystem.link(path.hasPrefix("/") ? RawPath(path) : RawPath(root).appending(path))?.text
        },
        last: { ChangeWriter(folder: RawPath($0)).last(within: RawPath($1)) },
        forget: { ChangeWriter(folder: RawPath($0)).forget() },
        commit: { await Git.commit($1, gone: $2, message: $3, in: $0) },
        configure: { await Git.configure($1, $2, in: $0) }, userName: { await Git.userName(in: $0) })

    /// Files in memory: nobody else is there, so nothing has to be waited for, and nothing is kept to be taken back.
    static func memory(_ files: MemoryFiles) -> ProjectEditing {
        @Sendable func path(_ root: String, _ path: String) -> String {
            root.isEmpty || root == "." ? path : "\(root)/\(path)"
        }
        return ProjectEditing(
            lock: { _, _, _ in ProjectLock {} }, recover: { _, _ in .nothing },
            write: { change throws(ChangeFailure) in
                for file in change.files where files[path(change.root, file.path)] != file.before {
                    throw .changed(path: file.path)
                }
                for file in change.files { files[path(change.root, file.path)] = file.after }
            },
            read: { files[path($0, $1)] }, link: { _, _ in nil }, last: { _, _ in nil }, forget: { _ in },
            commit: { _, _, _, _ in nil },
            configure: { _, _, _ in nil }, userName: { _ in nil })
    }
}
