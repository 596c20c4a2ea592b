#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

extension FileSystem {
    /// What reading a file gave.
    enum Reading {
        case bytes([UInt8])
        case tooLarge
        /// No ordinary file: it was not read.
        case special
    }

    /// The bytes of an ordinary file, if they are not more than a limit. Never waits: a pipe is not opened for long
    /// enough to block.
    ///
    /// - Parameter followingLink: whether a link at the path's end is followed.
    static func read(_ path: RawPath, limit: Int, followingLink: Bool = false) throws(SystemError) -> Reading {
        let flags = O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY | (followingLink ? 0 : O_NOFOLLOW)
        let descriptor = path.withCString { open($0, flags) }
        guard descriptor >= 0 else { throw .last }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .last }
        let info = Info(status)
        guard info.kind == .file else { return .special }
        guard info.size <= limit else { return .tooLarge }
        return try readAll(descriptor, expected: info.size, limit: limit)
    }

    private static func readAll(_ descriptor: Int32, expected: Int, limit: Int) throws(SystemError) -> Reading {
        var bytes = [UInt8](repeating: 0, count: min(expected, limit) + 1)
        var count = 0
        while true {
            if count == bytes.count { bytes += [UInt8](repeating: 0, count: max(4096, count / 2)) }
            let got = bytes.withUnsafeMutableBytes { buffer in
                retrying { systemRead(descriptor, buffer.baseAddress.map { $0 + count }, buffer.count - count) }
            }
            if got < 0 { throw .last }
            if got == 0 { break }
            count += got
            // It may grow while it is read.
            if count > limit { return .tooLarge }
        }
        bytes.removeLast(bytes.count - count)
        return .bytes(bytes)
    }

    /// Writes a new file; one that exists is an error, a link too.
    static func writeNew(_ path: RawPath, _ bytes: [UInt8], permissions: Permissions = 0o666) throws(SystemError) {
        let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
        let descriptor = path.withCString { open($0, flags, permissions) }
        guard descriptor >= 0 else { throw .last }
        try finish(descriptor, bytes)
    }

    /// Writes into what is there already: a pipe, a terminal.
    static func writeInto(_ path: RawPath, _ bytes: [UInt8]) throws(SystemError) {
        let descriptor = path.withCString { open($0, O_WRONLY | O_CLOEXEC | O_NOCTTY) }
        guard descriptor >= 0 else { throw .last }
        try finish(descriptor, bytes)
    }

    private static func finish(_ descriptor: Int32, _ bytes: [UInt8]) throws(SystemError) {
        var failure: SystemError?
        bytes.withUnsafeBytes { buffer in
            var written = 0
            while written < buffer.count, failure == nil {
                let count = retrying {
                    systemWrite(descriptor, buffer.baseAddress.map { $0 + written }, buffer.count - written)
                }
                if count < 0 { failure = .last } else { written += count }
            }
        }
        // A full disk may only show here.
        if close(descriptor) != 0, failure == nil { failure = .last }
        if let failure { throw failure }
    }

    /// Waits until a file, or the list of a folder's files, is on the disk.
    static func sync(_ path: RawPath) throws(SystemError) {
        let descriptor = path.withCString { open($0, O_RDONLY | O_CLOEXEC) }
        guard descriptor >= 0 else { throw .last }
        defer { close(descriptor) }
        // Some file systems cannot do that for folders, and need not.
        guard fsync(descriptor) == 0 || errno == EINVAL else { throw .last }
    }

    /// Gives a file another time stamp.
    static func setModified(_ path: RawPath, _ time: timespec) throws(SystemError) {
        let result = path.withCString { utimensat(AT_FDCWD, $0, [time, time], AT_SYMLINK_NOFOLLOW) }
        guard result == 0 else { throw .last }
    }

    /// Calls again what a signal has broken off.
    private static func retrying(_ call: () -> Int) -> Int {
        while true {
            let result = call()
            if result >= 0 || errno != EINTR { return result }
        }
    }

    // `read` names our own function here.
    private static func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
        #if canImport(Darwin)
            Darwin.read(descriptor, buffer, count)
        #elseif canImport(Musl)
            Musl.read(descriptor, buffer, count)
        #else
            Glibc.read(descriptor, buffer, count)
        #endif
    }

    private static func systemWrite(_ descriptor: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int {
        write(descriptor, buffer, count)
    }
}
