import MilepostModel
import MilepostReading
import MilepostSource
import Testing

/// Few bytes that state very many dependencies.
struct DenseDependenciesTests {
    @Test("dependencies beyond all measure are left out, and one finding says so")
    func bounded() async {
        let rows = (0..<700).map { "| T-\($0) | todo | All Phase 1 |\n" }.joined()
        let text = "## Phase Tracker\n\n### Phase 1: One\n\n| ID | Status | Dependents |\n| - | - | - |\n\(rows)"
        let read = await ProjectReader.read([SourceFile(path: "IMPLEMENTATION_PLAN.md", text: text)])
        let count = read.value.plans.first?.dependencies.count ?? 0
        #expect((200_000...201_000).contains(count))
        #expect(read.diagnostics.map(\.rule) == [ReadingRule.unresolvedDependent])
        #expect(read.value.coverage.read == 700)
    }

    @Test("each of several outside components is found where it stands")
    func places() async {
        let row = "| T-1 | todo | Gateway, Gate; Way, Gateways |"
        let text = "## Phase Tracker\n\n### Phase 1: One\n\n| ID | Status | Dependents |\n| - | - | - |\n\(row)\n"
        let file = SourceFile(path: "IMPLEMENTATION_PLAN.md", text: text)
        let outside = await ProjectReader.read([file]).value.plans.first?.outside ?? []
        #expect(outside.map { file.text(in: $0.statement.range) } == ["Gateway", "Gate", "Way", "Gateways"])
        #expect(outside.map(\.statement.range.start) == outside.map(\.statement.range.start).sorted())
    }

    @Test("each of several placeholders is found where it stands")
    func placeholders() async {
        let text = "# TASKS-01: A\n\n[Service Name] and TASKS-XX, **[Service Name]** and TASKS-XX\n"
        let file = SourceFile(path: "TASKS-01_a.md", text: text)
        let found = await ProjectReader.read([file]).diagnostics
        #expect(found.map { file.text(in: $0.range) } == ["[Service Name]", "TASKS-XX", "[Service Name]", "TASKS-XX"])
        #expect(Set(found.map(\.range.start)).count == 4)
    }
}
