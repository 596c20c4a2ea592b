package import Foundation

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// The built program while it runs, for commands that go on until they are stopped.
///
/// It writes into files, which are read again and again: no pipe can fill up, and no thread waits.
package final class RunningMilepost {
    private let process = Process()
    private let lifeline: Lifeline
    private let room: URL

    package enum Failure: Error {
        /// It did not come to say so; with all that it said.
        case silent(String)
    }

    package init(_ arguments: [String], in folder: URL, _ changes: [String: String?] = [:]) throws {
        room = FileManager.default.temporaryDirectory.appendingPathComponent("milepost-run-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: room, withIntermediateDirectories: true)
        for name in ["output", "error"] { try Data().write(to: room.appendingPathComponent(name)) }
        var values = Milepost.environment
        for (name, value) in changes { values[name] = value }
        process.executableURL = try Milepost.program()
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = values
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: room.appendingPathComponent("output"))
        process.standardError = try FileHandle(forWritingTo: room.appendingPathComponent("error"))
        try process.run()
        lifeline = try Lifeline(of: process.processIdentifier)
    }

    deinit {
        // A test that failed leaves nothing running.
        if process.isRunning { kill(process.processIdentifier, SIGKILL) }
        lifeline.end()
        try? FileManager.default.removeItem(at: room)
    }

    /// What it printed so far.
    package var output: String { text("output") }
    package var error: String { text("error") }

    private func text(_ name: String) -> String {
        (try? Data(contentsOf: room.appendingPathComponent(name))).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }

    /// Asks again and again until something is there. The time is an end for a test that fails, not a measure.
    ///
    /// - Throws: ``Failure`` when it does not come.
    package func waits<Value>(_ value: () throws -> Value?) async throws -> Value {
        for _ in 0..<3000 {
            if let value = try value() { return value }
            try await Task.sleep(for: .milliseconds(20))
        }
        throw Failure.silent(output + error)
    }

    /// Sends a signal and waits for the end.
    ///
    /// - Returns: the exit code; nil where the signal killed it.
    package func stop(_ signal: Int32 = SIGINT) async throws -> Int32? {
        kill(process.processIdentifier, signal)
        return try await waits {
            process.isRunning ? nil : process.terminationReason == .exit ? process.terminationStatus : -1
        }
    }
}
