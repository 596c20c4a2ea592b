#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// The system's calls on files, as far as we need them. Nothing here follows a link at a path's end unless it says so.
enum FileSystem {
    enum Kind: Hashable {
        case file
        case folder
        case link
        /// A pipe, a socket, a device.
        case special
    }

    /// Permission bits, as in `chmod`.
    typealias Permissions = mode_t

    /// What is known of a path without opening it.
    struct Info {
        let kind: Kind
        let size: Int
        /// Two paths with the same identity are one thing.
        let identity: Identity
        /// Permission bits.
        let permissions: Permissions
        let modified: timespec

        init(_ status: stat) {
            kind =
                switch status.st_mode & S_IFMT {
                case S_IFREG: .file
                case S_IFDIR: .folder
                case S_IFLNK: .link
                default: .special
                }
            size = Int(status.st_size)
            identity = Identity(device: UInt64(truncatingIfNeeded: status.st_dev), number: UInt64(status.st_ino))
            permissions = status.st_mode & 0o7777
            #if canImport(Darwin)
                modified = status.st_mtimespec
            #else
                modified = status.st_mtim
            #endif
        }

        /// When it was modified, in nanoseconds since 1970.
        var modifiedNanoseconds: Int { Int(modified.tv_sec) &* 1_000_000_000 &+ Int(modified.tv_nsec) }

        /// Whether it was modified after another.
        func isNewer(than other: Info) -> Bool {
            (modified.tv_sec, modified.tv_nsec) > (other.modified.tv_sec, other.modified.tv_nsec)
        }
    }

    /// Two paths with the same identity are one thing.
    struct Identity: Hashable {
        let device: UInt64
        let number: UInt64
    }

    static func info(_ path: RawPath, followingLink: Bool = false) throws(SystemError) -> Info {
        var status = stat()
        let result = path.withCString { followingLink ? stat($0, &status) : lstat($0, &status) }
        guard result == 0 else { throw .last }
        return Info(status)
    }

    /// The path without links and dots.
    static func realPath(_ path: RawPath) -> RawPath? {
        path.withCString { path in
            guard let real = realpath(path, nil) else { return nil }
            defer { free(real) }
            return RawPath(bytes: UnsafeBufferPointer(start: real, count: strlen(real)).map(UInt8.init(bitPattern:)))
        }
    }

    /// Where a symbolic link leads, as it says itself; nil for what is none.
    static func link(_ path: RawPath) -> RawPath? {
        var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
        let count = path.withCString { readlink($0, &buffer, buffer.count) }
        return count < 0 ? nil : RawPath(bytes: buffer.prefix(count).map(UInt8.init(bitPattern:)))
    }

    /// The names in a folder, without `.` and `..`, in the order of their bytes.
    static func names(in folder: RawPath) throws(SystemError) -> [RawPath] { try entries(in: folder).map(\.name) }

    /// The same, with what the folder says each of them is; nil where it does not say.
    static func entries(in folder: RawPath) throws(SystemError) -> [(name: RawPath, kind: Kind?)] {
        guard let stream = folder.withCString({ opendir($0) }) else { throw .last }
        defer { closedir(stream) }
        var entries: [(name: RawPath, kind: Kind?)] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
            guard name != Array(".".utf8), name != Array("..".utf8) else { continue }
            entries.append((RawPath(bytes: name), kind(of: Int(entry.pointee.d_type))))
        }
        return entries.sorted { $0.name.bytes.lexicographicallyPrecedes($1.name.bytes) }
    }

    private static func kind(of type: Int) -> Kind? {
        switch type {
        case Int(DT_UNKNOWN): nil
        case Int(DT_REG): .file
        case Int(DT_DIR): .folder
        case Int(DT_LNK): .link
        default: .special
        }
    }

    static func makeFolder(_ path: RawPath, permissions: Permissions = 0o777) throws(SystemError) {
        guard path.withCString({ mkdir($0, permissions) }) == 0 else { throw .last }
    }

    /// The folder and those it lies in, as far as they are missing.
    static func makeFolders(_ path: RawPath) throws(SystemError) {
        var missing: [RawPath] = []
        var next = path
        while (try? info(next, followingLink: true)) == nil, next.parent.bytes.count < next.bytes.count {
            missing.append(next)
            next = next.parent
        }
        for folder in missing.reversed() {
            do {
                try makeFolder(folder)
            } catch {
                // Somebody else may have made it just now.
                guard (try? info(folder, followingLink: true))?.kind == .folder else { throw error }
            }
        }
    }

    /// A second name for a file or link, or, where the file system has none, a copy with the same time stamp.
    static func linkOrCopy(_ existing: RawPath, as path: RawPath) throws(SystemError) {
        do {
            try link(existing, as: path)
        } catch {
            guard [EPERM, EMLINK, EXDEV, ENOTSUP, ENOSYS].contains(error.code) else { throw error }
            let info = try info(existing)
            guard info.kind == .file, case .bytes(let bytes) = try read(existing, limit: .max - 1) else { throw error }
            try writeNew(path, bytes)
            try setPermissions(path, info.permissions)
            try setModified(path, info.modified)
        }
    }

    static func setPermissions(_ path: RawPath, _ permissions: Permissions) throws(SystemError) {
        guard path.withCString({ chmod($0, permissions) }) == 0 else { throw .last }
    }

    static func removeFile(_ path: RawPath) throws(SystemError) {
        guard path.withCString({ unlink($0) }) == 0 else { throw .last }
    }

    /// Only an empty one.
    static func removeFolder(_ path: RawPath) throws(SystemError) {
        guard path.withCString({ rmdir($0) }) == 0 else { throw .last }
    }

    static func move(_ from: RawPath, to target: RawPath) throws(SystemError) {
        let result = from.withCString { from in target.withCString { rename(from, $0) } }
        guard result == 0 else { throw .last }
    }

    /// A second name for a file, or for a link itself.
    static func link(_ existing: RawPath, as path: RawPath) throws(SystemError) {
        let result = existing.withCString { existing in
            path.withCString { linkat(AT_FDCWD, existing, AT_FDCWD, $0, 0) }
        }
        guard result == 0 else { throw .last }
    }
}
