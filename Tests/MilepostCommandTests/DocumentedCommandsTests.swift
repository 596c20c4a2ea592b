import Foundation
import Testing

/// Every ```` ```console ```` block of README and Docs is run, and prints what stands there.
@Suite("Documented commands")
struct DocumentedCommandsTests {
    struct Block: Sendable, CustomTestStringConvertible {
        let document: String
        let command: String
        let output: String
        var testDescription: String { "\(document): \(command)" }
    }

    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static let blocks: [Block] = {
        let docs =
            (try? FileManager.default.contentsOfDirectory(atPath: root.appendingPathComponent("Docs").path)) ?? []
        let names = ["README.md"] + docs.filter { $0.hasSuffix(".md") }.sorted().map { "Docs/\($0)" }
        return names.flatMap { name -> [Block] in
            let data = FileManager.default.contents(atPath: root.appendingPathComponent(name).path) ?? Data()
            let text = String(decoding: data, as: UTF8.self)
            let pattern = /(?s)```console\n\$ (milepost [^\n]*)\n(.*?)```\n/
            return text.matches(of: pattern).map { match in
                Block(document: name, command: String(match.1), output: String(match.2))
            }
        }
    }()

    @Test("there are some")
    func some() {
        #expect(Self.blocks.contains { $0.document == "README.md" })
        #expect(Self.blocks.contains { $0.document == "Docs/commands.md" })
    }

    @Test("a documented command prints what stands under it (Scripts/document-commands.py mends it)", arguments: blocks)
    func run(_ block: Block) throws {
        let project = try TemporaryProject()
        try FileManager.default.copyItem(
            at: Self.root.appendingPathComponent("Examples").resolvingSymlinksInPath(),
            to: project.folder.appendingPathComponent("Examples"))
        let printed = try Milepost.shell("\(block.command) 2>&1", in: project.folder).output
        #expect(Self.matches(printed, block.output), "it prints:\n\(printed)")
    }

    /// A line that is only an ellipsis stands for any number of lines.
    static func matches(_ printed: String, _ documented: String) -> Bool {
        let parts = documented.components(separatedBy: "\n…\n")
        guard parts.count > 1, let first = parts.first, let last = parts.last else { return printed == documented }
        var rest = printed[...]
        guard rest.hasPrefix(first), rest.hasSuffix(last) else { return false }
        for part in parts {
            guard let found = rest.firstRange(of: part) else { return false }
            rest = rest[found.upperBound...]
        }
        return true
    }
}
