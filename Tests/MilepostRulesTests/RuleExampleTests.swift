import MilepostAnalysis
import MilepostReading
import MilepostRules
import MilepostSource
import MilepostTestSupport
import Testing

@Suite("Rule examples")
struct RuleExampleTests {
    /// What a rule finds in an example, and the marks of the example.
    private func check(_ rule: any Rule, _ example: RuleExample) async -> (found: [SourceRange], marks: [SourceRange]) {
        let marked = example.files.map { MarkedText($0.marked) }
        let files = example.files.indices.map { marked[$0].file(example.files[$0].path, id: $0) }
        let project = await ProjectReader.read(files).value
        let marks = marked.indices.flatMap { file in
            marked[file].ranges.map { SourceRange(file: FileID(file), start: $0.lowerBound, end: $0.upperBound) }
        }
        return (rule.check(project, Analysis(of: project)).map(\.range).sorted(), marks)
    }

    @Test("a rule finds nothing in its good examples", arguments: RuleCatalog.rules.map(\.id.rawValue))
    func good(id: String) async throws {
        let rule = try #require(RuleCatalog.rules.first { $0.id.rawValue == id })
        for example in rule.good {
            #expect(await check(rule, example).found == [])
        }
    }

    @Test(
        "a rule finds what is marked in its bad examples, and nothing else",
        arguments: RuleCatalog.rules.map(\.id.rawValue))
    func bad(id: String) async throws {
        let rule = try #require(RuleCatalog.rules.first { $0.id.rawValue == id })
        for example in rule.bad {
            let (found, marks) = await check(rule, example)
            #expect(found == marks)
        }
    }

    @Test("the text of an example is what stands in the file, without marks")
    func text() {
        let example = RuleExample(["b.md": "⟦TODO⟧ x", "a.md": "plain"])
        #expect(example.files.map(\.path) == ["a.md", "b.md"])
        #expect(example.files.map(\.text) == ["plain", "TODO x"])
    }
}
