#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Two folders that change places.
enum FolderExchange {
    /// In one step where the system can (Linux: `renameat2`, macOS: `renamex_np`), else in three moves, undone when one of
    /// them fails.
    static func exchange(_ one: RawPath, _ other: RawPath) throws(SystemError) {
        switch atOnce(one, other) {
        case 0: return
        case EINVAL, ENOSYS, ENOTSUP: try inThreeMoves(one, other)
        case let code: throw SystemError(code: code)
        }
    }

    /// In between the other one is missing for the time of a system call; should the program be killed just then, the next
    /// run finds it beside (``FolderLeftovers/restore(_:)``).
    static func inThreeMoves(_ one: RawPath, _ other: RawPath) throws(SystemError) {
        let between = FolderLeftovers.savedName(beside: other)
        try FileSystem.move(other, to: between)
        do {
            try FileSystem.move(one, to: other)
        } catch {
            try FileSystem.move(between, to: other)
            throw error
        }
        try FileSystem.move(between, to: one)
    }

    /// The system's error code; 0 when it is done.
    private static func atOnce(_ one: RawPath, _ other: RawPath) -> Int32 {
        let result = one.withCString { one in
            other.withCString { other in
                #if canImport(Darwin)
                    renamex_np(one, other, UInt32(RENAME_SWAP))
                #else
                    exchangeOnLinux(one, other)
                #endif
            }
        }
        return result == 0 ? 0 : errno
    }

    #if !canImport(Darwin)
        private typealias Rename =
            @convention(c) (
                Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32
            ) -> Int32

        /// The headers hide `renameat2` from Swift, so it is looked up by its name; the type is that of its manual page.
        private static func exchangeOnLinux(_ one: UnsafePointer<CChar>, _ other: UnsafePointer<CChar>) -> Int32 {
            guard let symbol = dlsym(nil, "renameat2") else {
                errno = ENOSYS
                return -1
            }
            let exchange: UInt32 = 2
            return unsafeBitCast(symbol, to: Rename.self)(AT_FDCWD, one, AT_FDCWD, other, exchange)
        }
    #endif
}
