import Foundation

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Ties a program to the tests that started it: when they are killed, so is the program.
///
/// A shell becomes the program, and leaves behind a guard that reads from a pipe only the tests hold. The pipe's end
/// without a word means that they are gone.
final class Lifeline {
    private let pipe = Pipe()

    private static let script = """
        program=$$
        exec 3<&0
        (read -r word <&3 || kill -9 "$program") >/dev/null 2>&1 &
        exec "$@" </dev/null 3<&-
        """

    init() {
        // Whatever else the tests start must not hold the pipe open.
        _ = fcntl(pipe.fileHandleForWriting.fileDescriptor, F_SETFD, FD_CLOEXEC)
    }

    /// Has a process, not yet started, run a program with nothing to read.
    func tie(_ process: Process, to program: URL, _ arguments: [String]) {
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", Self.script, "sh", program.path] + arguments
        // The handle and not the pipe, whose reading end would be closed here: then a word to a guard that was killed
        // would end the tests.
        process.standardInput = pipe.fileHandleForReading
    }

    /// Tells the guard that all is well: the program has come to its end.
    func end() {
        try? pipe.fileHandleForWriting.write(contentsOf: Data("ended\n".utf8))
        try? pipe.fileHandleForWriting.close()
    }
}
