import MilepostRules
import MilepostSource
import Testing

@Suite("Rule examples")
struct RuleExampleTests {
    private static let ids = RuleCatalog.rules.filter { !$0.bad.isEmpty }.map(\.id.rawValue)

    private func find(_ example: RuleExample, of rule: any Rule) async throws -> Findings {
        let files = Dictionary(uniqueKeysWithValues: example.files.map { ($0.path, $0.marked) })
        return try await Findings(in: files, rules: [rule.id.rawValue])
    }

    @Test("no rule finds anything in good examples", arguments: ids)
    func good(id: String) async throws {
        let rule = try #require(RuleCatalog.rule(RuleID(id)))
        for example in rule.good {
            #expect(try await find(example, of: rule).all.map(\.message) == [])
        }
    }

    @Test(
        "a rule finds what is marked in its bad examples, and no other rule anything: a cause is reported once",
        arguments: ids)
    func bad(id: String) async throws {
        let rule = try #require(RuleCatalog.rule(RuleID(id)))
        for example in rule.bad {
            let found = try await find(example, of: rule)
            #expect(found.all.map(\.range) == found.marks)
            #expect(found.all.filter { $0.rule != rule.id }.map(\.message) == [])
            #expect(found.all.allSatisfy { $0.severity == rule.severity })
        }
    }

    @Test("the text of an example is what stands in the file, without marks")
    func text() {
        let example = RuleExample(["b.md": "⟦TODO⟧ x", "a.md": "plain"])
        #expect(example.files.map(\.path) == ["a.md", "b.md"])
        #expect(example.files.map(\.text) == ["plain", "TODO x"])
    }
}
