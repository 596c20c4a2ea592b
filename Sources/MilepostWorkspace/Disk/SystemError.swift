#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// A failed call to the system, in words.
struct SystemError: Error, Hashable {
    let code: Int32

    /// What the last call left behind.
    static var last: SystemError { SystemError(code: errno) }

    static let missing = SystemError(code: ENOENT)
    static let isFolder = SystemError(code: EISDIR)

    /// Behind a colon, without a full stop.
    var reason: String {
        switch code {
        case EACCES, EPERM: "permission denied"
        case ENOENT: "there is no such file or folder"
        case ENOTDIR: "a part of the path is no folder"
        case EISDIR: "it is a folder"
        case EEXIST, ENOTEMPTY: "something of that name is there already"
        case ENOSPC: "the disk is full"
        case EDQUOT: "your share of the disk is full"
        case EROFS: "the file system is read-only"
        case EIO: "the disk reports an error"
        case ENAMETOOLONG: "the path is too long"
        case ELOOP: "the links lead in a circle"
        case EMFILE, ENFILE: "too many files are open"
        case EBUSY: "it is in use, maybe as a mount point"
        case EXDEV: "it lies on another file system"
        default: "system error \(code)"
        }
    }
}
