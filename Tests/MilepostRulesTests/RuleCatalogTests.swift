import Foundation
import MilepostRules
import MilepostSource
import Testing

@Suite("Rule catalog")
struct RuleCatalogTests {
    @Test("the catalog lists every file of the folder Rules, and nothing else")
    func folder() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Sources/MilepostRules/Rules")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            .filter { $0.hasSuffix("Rule.swift") }.map { String($0.dropLast(".swift".count)) }
        let listed = RuleCatalog.rules.map { String(describing: type(of: $0)) }
        for file in files.sorted() where !listed.contains(file) {
            Issue.record("add the line to RuleCatalog.rules: \(file)(),")
        }
        #expect(files.sorted() == listed)
    }

    @Test("rules are sorted by id, and each id is there once")
    func order() {
        let ids = RuleCatalog.rules.map(\.id)
        #expect(ids == Set(ids).sorted())
    }

    @Test("every rule teaches itself", arguments: RuleCatalog.rules.map(\.id.rawValue))
    func texts(id: String) throws {
        let rule = try #require(RuleCatalog.rules.first { $0.id.rawValue == id })
        #expect(!rule.summary.isEmpty && !rule.summary.hasSuffix("."))
        #expect(rule.rationale.hasSuffix("."))
        #expect(!rule.good.isEmpty && !rule.bad.isEmpty)
        #expect(rule.bad.allSatisfy { example in example.files.contains { $0.marked.contains("⟦") } })
        #expect(rule.good.allSatisfy { example in example.files.allSatisfy { $0.marked == $0.text } })
    }
}
