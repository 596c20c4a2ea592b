#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

import Synchronization

/// A file without a name, for what is needed again later and is too much to be held. Nobody else can open it, and it is
/// gone when the process ends, however that ends.
package final class ScratchFile: Sendable {
    private let descriptor: Int32
    private let end = Atomic<Int>(0)

    /// Nil where no such file can be made.
    ///
    /// - Parameter folder: where it is made, and at once unnamed.
    init?(in folder: RawPath) {
        guard folder.isWhole else { return nil }
        let template = folder.appending(".milepost-XXXXXX")
        let made = template.withCString { path -> Int32 in
            guard let copy = strdup(path) else { return -1 }
            defer { free(copy) }
            let descriptor = mkstemp(copy)
            if descriptor >= 0 { unlink(copy) }
            return descriptor
        }
        guard made >= 0 else { return nil }
        _ = fcntl(made, F_SETFD, FD_CLOEXEC)
        descriptor = made
    }

    deinit { close(descriptor) }

    /// Puts bytes into the file and says where; nil where they have no room, on a full disk. From any thread.
    package func put(_ bytes: [UInt8]) -> Range<Int>? {
        let start = end.add(bytes.count, ordering: .relaxed).oldValue
        let isDone = bytes.withUnsafeBytes { buffer in
            var done = 0
            while done < buffer.count {
                let count = pwrite(
                    descriptor, buffer.baseAddress.map { $0 + done }, buffer.count - done, off_t(start + done))
                guard count > 0 || count < 0 && errno == EINTR else { return false }
                done += max(0, count)
            }
            return true
        }
        return isDone ? start..<start + bytes.count : nil
    }

    /// What was put there; nil where it cannot be read any more. From any thread.
    package func take(_ range: Range<Int>) -> [UInt8]? {
        var isDone = true
        let bytes = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
            while count < range.count {
                let got = pread(
                    descriptor, buffer.baseAddress.map { $0 + count }, range.count - count,
                    off_t(range.lowerBound + count))
                guard got > 0 || got < 0 && errno == EINTR else {
                    isDone = false
                    return
                }
                count += max(0, got)
            }
        }
        return isDone ? bytes : nil
    }
}
