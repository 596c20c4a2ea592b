import Foundation
import MilepostAnalysis
import MilepostModel
import MilepostReport
import MilepostSource
import Testing

/// The schemas list words that the model defines. Where one is missing, its first user finds an invalid report.
@Suite struct SchemaWordsTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Docs/schemas")

    /// The `enum` at a path of names in a schema.
    private func words(_ file: String, _ path: String...) throws -> Set<String> {
        let data = try Data(contentsOf: Self.folder.appendingPathComponent(file + ".schema.json"))
        var value: Any? = try JSONSerialization.jsonObject(with: data)
        for name in path + ["enum"] { value = (value as? [String: Any])?[name] }
        return Set(try #require(value as? [String], "no enum at \(path) of \(file)"))
    }

    @Test("every word of the model is in its schema, and no other")
    func words() throws {
        #expect(try words("common", "$defs", "status") == Set(Status.allCases.map(\.rawValue)))
        #expect(try words("common", "$defs", "severity") == Set(Severity.allCases.map(\.rawValue)))
        #expect(try words("common", "$defs", "readiness") == Set(Readiness.allCases.map(\.rawValue)))
        #expect(try words("common", "$defs", "origin") == Set(DependencyOrigin.allCases.map(\.rawValue)))
        #expect(
            try words("report", "properties", "coverage", "properties", "skipped", "items", "properties", "reason")
                == Set(SkippedLine.Reason.allCases.map(\.rawValue)))
    }

    @Test("every document has a schema of its name that says the same")
    func documents() throws {
        let names = [
            ReportDocument.schema, NextDocument.schema, ShowDocument.schema, GraphDocument.schema,
            BuildDocument.schema, FindingsDocument.schema, ComparisonDocument.schema, MailDocument.schema,
        ]
        for name in names {
            let file = try #require(name.split(separator: "/").dropFirst().first)
            let data = try Data(contentsOf: Self.folder.appendingPathComponent("\(file).schema.json"))
            let schema = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
            let properties = try #require(schema["properties"] as? [String: Any])
            #expect((properties["schema"] as? [String: Any])?["const"] as? String == name)
            #expect(schema["title"] as? String == name)
        }
    }
}
