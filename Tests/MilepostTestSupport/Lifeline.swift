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
/// A shell reads from a pipe that only the tests can write to. That it ends without a word means that they are gone.
final class Lifeline {
    private let pipe = Pipe()
    private let guardian = Process()

    init(of program: pid_t) throws {
        // Whatever else the tests start must not hold the pipe open.
        _ = fcntl(pipe.fileHandleForWriting.fileDescriptor, F_SETFD, FD_CLOEXEC)
        guardian.executableURL = URL(fileURLWithPath: "/bin/sh")
        guardian.arguments = ["-c", "read -r word || kill -9 \(program)"]
        // The handle and not the pipe, whose reading end would be closed here: then a word to a shell that was killed
        // would end the tests.
        guardian.standardInput = pipe.fileHandleForReading
        guardian.standardOutput = FileHandle.nullDevice
        guardian.standardError = FileHandle.nullDevice
        try guardian.run()
    }

    /// Says that the program has come to its end.
    func end() {
        try? pipe.fileHandleForWriting.write(contentsOf: Data("ended\n".utf8))
        try? pipe.fileHandleForWriting.close()
    }
}
