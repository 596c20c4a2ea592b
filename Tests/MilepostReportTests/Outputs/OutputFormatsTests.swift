import Foundation
import MilepostReport
import Testing

@Suite struct OutputFormatsTests {
    @Test("every output of the folder is in the list, and nothing else is")
    func complete() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let folder = root.appendingPathComponent("Sources/MilepostReport/Outputs")
        let outputs = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            .filter { $0.hasSuffix("Output.swift") }.map { $0.dropLast(".swift".count) }.sorted()
        let list = try String(contentsOf: folder.appendingPathComponent("OutputFormats.swift"), encoding: .utf8)
        for output in outputs {
            #expect(list.contains("\(output).files"), "add \(output).files to OutputFormats.all")
        }
        #expect(OutputFormats.all.count == outputs.count)
    }
}
