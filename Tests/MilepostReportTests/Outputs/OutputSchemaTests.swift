import Foundation
import Testing

/// The goldens against the published schemas, read by a validator that is not ours.
@Suite struct OutputSchemaTests {
    /// Set by `Scripts/test` once the validator is installed.
    private static let validator = ProcessInfo.processInfo.environment["MILEPOST_VALIDATOR"]
    private static let isMissing: Comment = "MILEPOST_VALIDATOR names no validator (Scripts/validator installs one)"

    @Test("every document of the goldens is as its schema says", .enabled(if: validator != nil, isMissing))
    func goldens() throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Golden/Outputs")
        let documents = try FileManager.default
            .contentsOfDirectory(atPath: folder.appendingPathComponent("documents").path)
            .filter { $0.hasSuffix(".json") }.sorted().map { "documents/" + $0 }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: try #require(Self.validator))
        process.arguments = (["report.json"] + documents).map { folder.appendingPathComponent($0).path }
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let faults = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(documents.count == 6)
        #expect(process.terminationStatus == 0, "\(faults)")
    }
}
