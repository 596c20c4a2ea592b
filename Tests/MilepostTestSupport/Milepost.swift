package import Foundation

/// The built program, run as users run it.
package struct Milepost {
    package struct Outcome: Equatable, Sendable {
        package let status: Int32
        package let output: String
        package let error: String

        package init(status: Int32, output: String, error: String) {
            self.status = status
            self.output = output
            self.error = error
        }
    }

    package enum Failure: Error {
        /// The program is not beside the tests.
        case notBuilt(String)
        /// It ended by a signal.
        case crashed(signal: Int32, error: String)
    }

    /// What the program sees of the environment: nothing of the machine's, so that no run depends on it.
    package static let environment = ["LANG": "C.UTF-8", "TZ": "UTC", "PATH": "/usr/local/bin:/usr/bin:/bin"]

    /// Runs it to its end.
    ///
    /// - Parameters:
    ///   - changes: added to ``environment``; nil takes a variable away.
    ///   - input: what it can read from standard input.
    package static func run(
        _ arguments: [String], in folder: URL, _ changes: [String: String?] = [:], input: Data? = nil
    ) throws -> Outcome {
        try start(try program(), arguments, in: folder, changes, input: input)
    }

    /// Runs a line of shell, with `milepost` on its path.
    package static func shell(_ line: String, in folder: URL, _ changes: [String: String?] = [:]) throws -> Outcome {
        let bin = try program().deletingLastPathComponent().path
        let path = "\(bin):\(environment["PATH"] ?? "")"
        return try start(
            URL(fileURLWithPath: "/bin/sh"), ["-c", line], in: folder, changes.merging(["PATH": path]) { old, _ in old }
        )
    }

    private static func start(
        _ executable: URL, _ arguments: [String], in folder: URL, _ changes: [String: String?], input: Data? = nil
    ) throws -> Outcome {
        var values = environment
        for (name, value) in changes { values[name] = value }
        // Files, since a pipe that nobody reads while the program runs can fill up.
        let room = FileManager.default.temporaryDirectory.appendingPathComponent("milepost-run-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: room, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: room) }
        let (output, error) = (room.appendingPathComponent("output"), room.appendingPathComponent("error"))
        try Data().write(to: output)
        try Data().write(to: error)

        let process = Process()
        process.executableURL = executable
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = values
        process.standardInput = FileHandle.nullDevice
        if let input {
            let file = room.appendingPathComponent("input")
            try input.write(to: file)
            process.standardInput = try FileHandle(forReadingFrom: file)
        }
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: error)
        try process.run()
        process.waitUntilExit()
        let words = String(decoding: try Data(contentsOf: error), as: UTF8.self)
        guard process.terminationReason == .exit else {
            throw Failure.crashed(signal: process.terminationStatus, error: words)
        }
        let result = String(decoding: try Data(contentsOf: output), as: UTF8.self)
        return Outcome(status: process.terminationStatus, output: result, error: words)
    }

    /// The program lies in the folder of build products, beside the bundle of tests.
    static func program() throws -> URL {
        let bundles = [Bundle.main.bundleURL] + Bundle.allBundles.map(\.bundleURL)
        let started = CommandLine.arguments.first.map { URL(fileURLWithPath: $0) }
        let folders = (bundles + [started].compactMap { $0 }).flatMap { [$0, $0.deletingLastPathComponent()] }
        let candidates = folders.map { $0.appendingPathComponent("milepost") }
        let found = candidates.first { url in
            var isFolder: ObjCBool = false
            return FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder) && !isFolder.boolValue
        }
        guard let found else { throw Failure.notBuilt(candidates.map(\.path).joined(separator: ", ")) }
        return found
    }
}
