import Foundation
import MilepostReading
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

    @Test("a rule about projects says that it is one")
    func projectRules() {
        for rule in RuleCatalog.rules {
            #expect(rule.asProjectRule?.id == (rule as? any ProjectRule)?.id, "\(rule.id)")
        }
    }

    @Test("every rule teaches itself", arguments: RuleCatalog.rules.map(\.id.rawValue))
    func texts(id: String) throws {
        let rule = try #require(RuleCatalog.rules.first { $0.id.rawValue == id })
        #expect(!rule.summary.isEmpty && !rule.summary.hasSuffix("."))
        #expect(rule.rationale.hasSuffix("."))
        // What cannot be read cannot be shown either.
        #expect(rule.good.isEmpty == (id == "unreadable-file") && rule.bad.isEmpty == (id == "unreadable-file"))
        #expect(rule.bad.allSatisfy { example in example.files.contains { $0.marked.contains("⟦") } })
        #expect(rule.good.allSatisfy { example in example.files.allSatisfy { $0.marked == $0.text } })
    }

    @Test("reading breaks no rule that is not in the catalog")
    func reading() {
        for id in ReadingRule.all { #expect(RuleCatalog.rule(id) != nil, "\(id) has no rule") }
    }

    @Test("a rule gives way only to rules that there are")
    func causes() {
        for rule in RuleCatalog.rules {
            for cause in rule.givesWayTo { #expect(RuleCatalog.rule(cause) != nil, "\(rule.id) gives way to \(cause)") }
        }
    }
}
