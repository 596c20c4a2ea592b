/// One file, read or written all at once.
enum SingleFile {
    /// A file's bytes, if they are not more than a limit. A link is followed: the user named it.
    static func read(_ path: String, limit: Int) throws(WorkspaceError) -> [UInt8] {
        let given = RawPath(path)
        do {
            guard given.isWhole, !given.bytes.isEmpty else { throw SystemError.missing }
            switch try FileSystem.read(given, limit: limit, followingLink: true) {
            case .bytes(let bytes): return bytes
            case .tooLarge:
                throw WorkspaceError(.input, path: path, "“\(path)” is larger than \(limit >> 20) MB")
            case .special: throw WorkspaceError(.input, path: path, "“\(path)” is no ordinary file")
            }
        } catch let error as WorkspaceError {
            throw error
        } catch let error as SystemError {
            throw WorkspaceError(.input, path: path, "“\(path)” cannot be read: \(error.reason)")
        } catch {
            throw WorkspaceError(.input, path: path, "“\(path)” cannot be read")
        }
    }

    /// A file with the same bytes is left as it is. A link is followed, and what it leads to replaced: the user named it.
    /// What is no file (a pipe, a terminal) is written into.
    static func write(_ path: String, _ bytes: [UInt8]) throws(WorkspaceError) {
        do {
            try write(RawPath(path), bytes)
        } catch {
            throw WorkspaceError(.output, path: path, "“\(path)” cannot be written: \(error.reason)")
        }
    }

    private static func write(_ given: RawPath, _ bytes: [UInt8]) throws(SystemError) {
        guard given.isWhole, !given.bytes.isEmpty else { throw .missing }
        guard let info = try? FileSystem.info(given, followingLink: true) else {
            return try replace(given, bytes, permissions: nil)
        }
        switch info.kind {
        case .folder: throw .isFolder
        case .special, .link: try FileSystem.writeInto(given, bytes)
        case .file:
            guard let real = FileSystem.realPath(given) else { throw .last }
            if info.size == bytes.count, case .bytes(bytes)? = try? FileSystem.read(real, limit: bytes.count) { return }
            try replace(real, bytes, permissions: info.permissions)
        }
    }

    private static func replace(_ path: RawPath, _ bytes: [UInt8], permissions: FileSystem.Permissions?)
        throws(SystemError)
    {
        let number = UInt64.random(in: 0 ... .max)
        let beside = path.parent.appending(".\(path.lastPart.text.prefix(100)).milepost-\(number)")
        do {
            try FileSystem.writeNew(beside, bytes)
            if let permissions { try FileSystem.setPermissions(beside, permissions) }
            try FileSystem.move(beside, to: path)
        } catch {
            try? FileSystem.removeFile(beside)
            throw error
        }
    }
}
