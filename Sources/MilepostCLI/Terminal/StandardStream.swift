#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Standard output or standard error.
struct StandardStream: Sendable {
    let descriptor: Int32

    static let output = StandardStream(descriptor: STDOUT_FILENO)
    static let error = StandardStream(descriptor: STDERR_FILENO)

    /// Makes a reader that goes away (`milepost status | head -1`) end the writing instead of the process.
    static func ignoreBrokenPipes() {
        signal(SIGPIPE, SIG_IGN)
    }

    /// Writes all of the text. A reader that went away wants no more of it and is no failure.
    ///
    /// - Throws: ``CommandFailure`` when the stream cannot take it, such as on a full disk.
    func write(_ text: String) throws(CommandFailure) {
        try write(Array(text.utf8))
    }

    /// The same for bytes.
    func write(_ all: [UInt8]) throws(CommandFailure) {
        var bytes = all[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { systemWrite(descriptor, $0) }
            if count > 0 {
                bytes = bytes.dropFirst(count)
            } else if count < 0, errno == EINTR || errno == EAGAIN {
                continue
            } else if count < 0, errno == EPIPE {
                return
            } else {
                let name = descriptor == STDOUT_FILENO ? "standard output" : "standard error"
                throw CommandFailure(.unwritable, "\(name) cannot be written: \(String(cString: strerror(errno)))")
            }
        }
    }

    var isTerminal: Bool { isatty(descriptor) == 1 }

    /// The terminal's own width, where it tells one.
    var columns: Int? {
        var size = winsize()
        guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return Int(size.ws_col)
    }

    /// What this stream can show.
    func terminal(environment: [String: String], color: ColorChoice) -> Terminal {
        Terminal(environment: environment, isTerminal: isTerminal, columns: columns, color: color)
    }
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    write(descriptor, bytes.baseAddress, bytes.count)
}
