import Foundation

/// A folder of its own for one test, removed afterwards.
final class TemporaryFolder: Sendable {
    let path: String

    init() throws {
        let name = "milepost-tests-\(ProcessInfo.processInfo.processIdentifier)-\(UInt64.random(in: 0 ... .max))"
        let url = FileManager.default.temporaryDirectory.resolvingSymlinksInPath().appending(path: name)
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.path
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    func callAsFunction(_ below: String) -> String { path + "/" + below }

    /// Writes files, and the folders they need.
    func write(_ files: [String: String]) throws {
        for (below, text) in files { try write(below, Array(text.utf8)) }
    }

    func write(_ below: String, _ bytes: [UInt8]) throws {
        let url = URL(filePath: self(below))
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: url)
    }

    func text(_ below: String) -> String? {
        (try? Data(contentsOf: URL(filePath: self(below)))).map { String(decoding: $0, as: UTF8.self) }
    }

    func link(_ below: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(atPath: self(below), withDestinationPath: target)
    }

    func makeFolder(_ below: String) throws {
        try FileManager.default.createDirectory(atPath: self(below), withIntermediateDirectories: true)
    }

    /// Everything below a folder, folders too, in order.
    func everything(in below: String) -> [String] {
        (FileManager.default.subpaths(atPath: self(below)) ?? []).sorted()
    }

    /// What must not change when a file is left as it is: its time stamp and its number in the file system.
    func stamp(_ below: String) throws -> [String] {
        let attributes = try FileManager.default.attributesOfItem(atPath: self(below))
        return ["\(attributes[.modificationDate] ?? "")", "\(attributes[.systemFileNumber] ?? "")"]
    }

    /// Runs a program and waits for it.
    func run(_ program: String, _ arguments: [String], in below: String = ".") throws {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [program] + arguments
        process.currentDirectoryURL = URL(filePath: self(below))
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw CocoaError(.executableLoad) }
    }
}
