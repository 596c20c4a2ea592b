import MilepostSource

/// Writes the files of a change as one, under the project's lock.
///
/// First the intent is written: what stood in each file, and a digest of what will. Then each new file is written beside
/// the old one and flushed, and only when all are there each takes its place. Last the intent becomes the record that
/// `undo` reads. Wherever a process is stopped, ``recover()`` finds out what is missing, and finishes the change or takes
/// it back.
struct ChangeWriter {
    /// The project's folder, absolute.
    let folder: RawPath

    private var state: RawPath { folder.appending(StateFolder.name) }
    private var intent: RawPath { state.appending("intent") }
    private var record: RawPath { state.appending("undo") }

    // MARK: Writing

    func write(_ change: ChangeSet) throws(ChangeFailure) {
        var targets: [(path: RawPath, permissions: FileSystem.Permissions?)] = []
        for file in change.files { targets.append(try target(of: file, root: RawPath(change.root))) }
        // A file that moves comes and goes under one name.
        let gone = zip(change.files, targets).filter { $0.0.after == nil }.map(\.1)
        for index in targets.indices where targets[index].permissions == nil {
            targets[index].permissions = gone.first { $0.path.lastPart == targets[index].path.lastPart }?.permissions
        }
        let files = zip(change.files, targets).map { file, target in
            ChangeRecord.File(
                path: target.path.below(folder) ?? target.path, before: file.before,
                after: file.after.map(ChangeRecord.digest))
        }
        try attempt(intent) { () throws(SystemError) in
            try put(ChangeRecord(title: change.title, files: files).bytes, at: intent)
        }
        do {
            for (file, target) in zip(change.files, targets) {
                guard let after = file.after else { continue }
                try stage(after, for: target.path, permissions: target.permissions)
            }
            for (file, target) in zip(change.files, targets) { try place(file.after != nil, target.path) }
        } catch {
            // What is in its place goes back, so that nothing is half done; if that fails too, the next command does it.
            _ = try? recover(finishing: false, within: nil)
            throw .failed(
                WorkspaceError(.output, path: change.title, "the files cannot be written: \(error.reason)"))
        }
        try attempt(record) { () throws(SystemError) in
            try FileSystem.move(intent, to: record)
            try FileSystem.sync(state)
        }
        for (file, target) in zip(change.files, targets) where file.after == nil {
            removeEmptyFolders(above: target.path)
        }
    }

    /// Folders of the project that held nothing but a file which is gone.
    private func removeEmptyFolders(above path: RawPath) {
        var parent = path.parent
        while parent != folder, parent.below(folder) != nil, (try? FileSystem.removeFolder(parent)) != nil {
            parent = parent.parent
        }
    }

    /// Where a file lies, its links followed, and that it is still as it was read.
    private func target(
        of file: FileChange, root: RawPath
    ) throws(ChangeFailure) -> (path: RawPath, permissions: FileSystem.Permissions?) {
        let given = file.path.hasPrefix("/") ? RawPath(file.path) : root.appending(file.path)
        guard let info = try? FileSystem.info(given, followingLink: true), let real = FileSystem.realPath(given) else {
            guard file.before == nil else { throw .changed(path: file.path) }
            guard Self.isInside(given, root) else {
                throw .failed(
                    WorkspaceError(
                        .output, path: file.path, "“\(file.path)” would lie outside the folder that is read",
                        hint: "a link leads out of it; name another folder"))
            }
            do {
                try FileSystem.makeFolders(given.parent)
            } catch {
                throw .failed(StateFolder.error(given.parent, error))
            }
            return ((FileSystem.realPath(given.parent) ?? given.parent).appending(given.lastPart), nil)
        }
        guard let before = file.before, info.kind == .file, current(real) == before else {
            throw .changed(path: file.path)
        }
        return (real, info.permissions)
    }

    private func stage(
        _ bytes: [UInt8], for target: RawPath, permissions: FileSystem.Permissions?
    ) throws(SystemError) {
        let beside = Self.beside(target)
        if (try? FileSystem.info(beside)) != nil { try FileSystem.removeFile(beside) }
        try FileSystem.writeNew(beside, bytes)
        if let permissions { try FileSystem.setPermissions(beside, permissions) }
        try FileSystem.sync(beside)
    }

    private func place(_ stays: Bool, _ target: RawPath) throws(SystemError) {
        if stays {
            try FileSystem.move(Self.beside(target), to: target)
        } else {
            try FileSystem.removeFile(target)
        }
        try FileSystem.sync(target.parent)
    }

    /// A file of ours, all at once.
    private func put(_ bytes: [UInt8], at path: RawPath) throws(SystemError) {
        let beside = Self.beside(path)
        if (try? FileSystem.info(beside)) != nil { try FileSystem.removeFile(beside) }
        try FileSystem.writeNew(beside, bytes)
        try FileSystem.sync(beside)
        try FileSystem.move(beside, to: path)
        try FileSystem.sync(path.parent)
    }

    /// The name is the same in every run, so that what a stopped one left is found.
    private static func beside(_ path: RawPath) -> RawPath {
        path.parent.appending(".\(path.lastPart.text).milepost-new")
    }

    private func current(_ path: RawPath) -> [UInt8]? {
        guard case .bytes(let bytes)? = try? FileSystem.read(path, limit: 256 << 20) else { return nil }
        return bytes
    }

    private func attempt(
        _ path: RawPath, _ body: () throws(SystemError) -> Void
    ) throws(ChangeFailure) {
        do {
            try body()
        } catch {
            throw .failed(StateFolder.error(path, error))
        }
    }

    // MARK: Recovering

    /// Finishes or takes back a change that an earlier command began.
    ///
    /// - Parameter root: What the files have to lie in: `.milepost` may have come with a stranger's project. Nil for a
    ///   change of our own.
    func recover(finishing: Bool = true, within root: RawPath?) throws(ChangeFailure) -> Recovery {
        guard let bytes = current(intent) else {
            try? FileSystem.removeFile(Self.beside(intent))
            return .nothing
        }
        guard let record = ChangeRecord(bytes: bytes) else {
            throw .failed(
                WorkspaceError(
                    .output, path: intent.text, "“\(intent.text)” cannot be understood",
                    hint: "see with git what an earlier command left, then remove the file"))
        }
        if let root, let outside = record.files.first(where: { !isInside($0, root) }) {
            throw .failed(
                WorkspaceError(
                    .output, path: intent.text,
                    "‘\(record.title)’ was cut off, and “\(outside.path.text)” lies outside what is read",
                    hint: "see with git what is missing, then remove “\(intent.text)”"))
        }
        let states = record.files.map { state(of: $0) }
        if let other = zip(record.files, states).first(where: { $0.1 == .other })?.0 {
            throw .failed(
                WorkspaceError(
                    .output, path: intent.text,
                    "‘\(record.title)’ was cut off, and “\(other.path.text)” has been changed since",
                    hint: "see with git what is missing, then remove “\(intent.text)”"))
        }
        let canFinish = finishing && zip(record.files, states).allSatisfy { $1 == .new || isReady($0) }
        do {
            for (file, state) in zip(record.files, states) {
                let target = path(of: file)
                if canFinish, state == .old { try place(file.after != nil, target) }
                if !canFinish, state == .new { try restore(file, target) }
                try? FileSystem.removeFile(Self.beside(target))
            }
            if canFinish { try FileSystem.move(intent, to: self.record) } else { try FileSystem.removeFile(intent) }
            try FileSystem.sync(state)
        } catch {
            throw .failed(
                WorkspaceError(.output, path: record.title, "‘\(record.title)’ cannot be finished: \(error.reason)"))
        }
        return canFinish ? .finished(title: record.title) : .undone(title: record.title)
    }

    private enum FileState {
        case old
        case new
        /// Neither: somebody else wrote it.
        case other
    }

    private func state(of file: ChangeRecord.File) -> FileState {
        let found = current(path(of: file))
        if found.map(ChangeRecord.digest) == file.after { return .new }
        return found == file.before ? .old : .other
    }

    /// Whether the new file lies beside the old one, whole.
    private func isReady(_ file: ChangeRecord.File) -> Bool {
        guard let after = file.after else { return true }
        return current(Self.beside(path(of: file))).map(ChangeRecord.digest) == after
    }

    private func restore(_ file: ChangeRecord.File, _ target: RawPath) throws(SystemError) {
        guard let before = file.before else { return try FileSystem.removeFile(target) }
        let permissions = (try? FileSystem.info(target))?.permissions
        try stage(before, for: target, permissions: permissions)
        try place(true, target)
    }

    /// Whether a file lies in a folder, or will: the links on its way are followed.
    private func isInside(_ file: ChangeRecord.File, _ root: RawPath) -> Bool {
        let parts = file.path.bytes.split(separator: UInt8(ascii: "/"))
        guard !parts.isEmpty, !parts.contains(where: { $0.elementsEqual("..".utf8) }) else { return false }
        return Self.isInside(path(of: file), root)
    }

    /// The same for a path without `..`.
    private static func isInside(_ path: RawPath, _ root: RawPath) -> Bool {
        // A folder that is still to be made lies where its parent lies.
        var parent = path.parent
        while (try? FileSystem.info(parent)) == nil, parent != parent.parent { parent = parent.parent }
        guard let real = FileSystem.realPath(parent), let root = FileSystem.realPath(root) else { return false }
        return real.below(root) != nil
    }

    private func path(of file: ChangeRecord.File) -> RawPath {
        file.path.bytes.first == UInt8(ascii: "/") ? file.path : folder.appending(file.path)
    }

    // MARK: Taking back

    /// The last change that was made here; nil where there is none, it was taken back, or it speaks of files elsewhere.
    ///
    /// - Parameter root: What the files have to lie in.
    func last(within root: RawPath) -> LastChange? {
        guard let bytes = current(record), let record = ChangeRecord(bytes: bytes),
            record.files.allSatisfy({ isInside($0, root) })
        else { return nil }
        var inverse: [FileChange] = []
        var touched: [String] = []
        for file in record.files {
            let found = current(path(of: file))
            if found.map(ChangeRecord.digest) != file.after { touched.append(file.path.text) }
            inverse.append(FileChange(path: file.path.text, before: found, after: file.before))
        }
        return LastChange(title: record.title, inverse: inverse, touched: touched)
    }

    /// The last change is none that could be taken back any more.
    func forget() {
        try? FileSystem.removeFile(record)
    }
}
