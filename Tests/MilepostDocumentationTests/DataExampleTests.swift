import Foundation
import MilepostMarkdown
import MilepostSource
import Testing

/// JSON and YAML that the pages show.
@Suite("Documented data")
struct DataExampleTests {
    static let jsonFences = Document.fences { $0.isMarked("json") }
    static let yamlFences = Document.fences { $0.isMarked("yaml") }

    @Test("there is some of each")
    func some() {
        #expect(Self.jsonFences.contains { $0.document == "Docs/report-json.md" })
        #expect(Self.yamlFences.contains { $0.document == "Docs/ci.md" })
    }

    @Test("JSON can be read, and the schemas know every name in it", arguments: jsonFences)
    func json(_ fence: Fence) throws {
        let value = try JSONSerialization.jsonObject(with: Data(fence.text.utf8))
        #expect(Self.names(in: value).subtracting(try Self.schemaNames()).sorted() == [])
    }

    @Test("YAML can be read, and is a map", arguments: yamlFences)
    func yaml(_ fence: Fence) throws {
        #expect(try Self.root(of: fence).mapping?.isEmpty == false)
    }

    @Test("every job of a workflow says where it runs, and what it does")
    func workflows() throws {
        let workflows = try Self.yamlFences.compactMap { try Self.root(of: $0)["jobs"]?.mapping }
        #expect(workflows.count >= 2)
        for job in workflows.flatMap({ $0.map(\.value) }) {
            #expect(job["runs-on"]?.scalar?.isEmpty == false)
            let steps = try #require(job["steps"]?.sequence)
            #expect(!steps.isEmpty)
            #expect(steps.allSatisfy { ($0["run"] == nil) != ($0["uses"] == nil) })
        }
    }

    private static func root(of fence: Fence) throws -> YAMLNode {
        try #require(try YAMLReader.parseAll(SourceFile(path: fence.document, text: fence.text)).get().first)
    }

    /// The names of all members, however deep.
    private static func names(in value: Any) -> Set<String> {
        if let object = value as? [String: Any] {
            return object.reduce(into: Set(object.keys)) { $0.formUnion(names(in: $1.value)) }
        }
        return (value as? [Any] ?? []).reduce(into: []) { $0.formUnion(names(in: $1)) }
    }

    /// The names of all members that the schemas describe.
    private static func schemaNames() throws -> Set<String> {
        let folder = Document.root.appendingPathComponent("Docs/schemas")
        var found: Set<String> = []
        func collect(_ value: Any) {
            if let object = value as? [String: Any] {
                if let properties = object["properties"] as? [String: Any] { found.formUnion(properties.keys) }
                object.values.forEach(collect)
            }
            (value as? [Any])?.forEach(collect)
        }
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
            let file = folder.appendingPathComponent(name)
            collect(try JSONSerialization.jsonObject(with: try Data(contentsOf: file)))
        }
        return found
    }
}
