import MilepostMarkdown
import MilepostModel
import MilepostSource
import MilepostTestSupport
import Synchronization
import Testing

@testable import MilepostReading

/// What is reused of an earlier run is what a fresh one would read.
struct ReadFilesTests {
    /// A project read with what an earlier run left; whose task files were parsed.
    private func read(
        _ files: [SourceFile], named: Set<FileID> = [], reusing known: ReadFiles
    ) async -> (project: Diagnosed<Project>, files: ReadFiles, parsed: [String]) {
        let parsed = Mutex<[String]>([])
        let read = await ProjectReader.read(files, named: named, reusing: known) { document in
            parsed.withLock { $0.append(document.file.path) }
            return document.blocks.count
        }
        return (read.project, read.files, parsed.withLock { $0.sorted() })
    }

    private func files(_ texts: [String: String]) -> [SourceFile] {
        texts.sorted { $0.key < $1.key }.enumerated()
            .map { SourceFile(id: FileID($0), path: $1.key, text: $1.value) }
    }

    private static let texts = [
        "IMPLEMENTATION_PLAN.md": """
        # Orchard

        ## Status Legend

        - `Sown` - in progress

        ## Phase 1: Trees

        | Status | ID | Task | Dependents |
        |---|---|---|---|
        | Sown | TASKS-01 | Apple | TASKS-02 |
        | NOT_STARTED | TASKS-02 | Pear | |
        """,
        "tasks/TASKS-01_apple.md": "# TASKS-01: Apple\n\n- [x] dig\n- [ ] plant\n",
        "tasks/TASKS-02_pear.md": "# TASKS-02: Pear\n\n- [ ] dig\n",
    ]

    @Test("every file of the corpus is read as if nothing had been read before", arguments: Corpus.cases)
    func same(_ corpusCase: CorpusCase) async {
        let fresh = await ProjectReader.read(corpusCase.files, named: corpusCase.named)
        let first = await read(corpusCase.files, named: corpusCase.named, reusing: ReadFiles())
        let second = await read(corpusCase.files, named: corpusCase.named, reusing: first.files)
        #expect(second.parsed.isEmpty)
        #expect(ModelDump.text(of: second.project) == ModelDump.text(of: fresh))
        #expect(second.project.diagnostics == fresh.diagnostics)
    }

    @Test("one changed file is one file read")
    func changed() async {
        var texts = Self.texts
        let first = await read(files(texts), reusing: ReadFiles())
        #expect(first.parsed == ["tasks/TASKS-01_apple.md", "tasks/TASKS-02_pear.md"])
        texts["tasks/TASKS-02_pear.md"]? += "- [x] water\n"
        let second = await read(files(texts), reusing: first.files)
        #expect(second.parsed == ["tasks/TASKS-02_pear.md"])
        #expect(second.project.value.plans.first?.tasks.last?.taskFile?.boxes.count == 2)
    }

    @Test("a file that moved up or down the list is read again, since ranges name their file by its place")
    func moved() async {
        var texts = Self.texts
        let first = await read(files(texts), reusing: ReadFiles())
        texts["tasks/TASKS-01_and_a_half.md"] = "# TASKS-01.5: Quince\n"
        let second = await read(files(texts), reusing: first.files)
        #expect(second.parsed == ["tasks/TASKS-01_and_a_half.md", "tasks/TASKS-01_apple.md", "tasks/TASKS-02_pear.md"])
        let fresh = await ProjectReader.read(files(texts))
        #expect(ModelDump.text(of: second.project) == ModelDump.text(of: fresh))
    }

    @Test("a word that the plan defines anew is read anew in its task files")
    func words() async {
        var texts = Self.texts
        texts["tasks/TASKS-01_apple.md"] = """
            # TASKS-01: Apple

            ```yaml
            tasks_tracking:
              id: TASKS-01
              workflow:
                implementation: {status: Sown}
            ```
            """
        let first = await read(files(texts), reusing: ReadFiles())
        texts["IMPLEMENTATION_PLAN.md"] = Self.texts["IMPLEMENTATION_PLAN.md"]?
            .replacing("- `Sown` - in progress", with: "- `Sown` - completed")
        let second = await read(files(texts), reusing: first.files)
        let fresh = await ProjectReader.read(files(texts))
        #expect(second.parsed.isEmpty)
        #expect(first.project.value.plans.first?.tasks.first?.fileStatus == .inProgress)
        #expect(second.project.value.plans.first?.tasks.first?.fileStatus == .completed)
        #expect(ModelDump.text(of: second.project) == ModelDump.text(of: fresh))
        #expect(second.project.diagnostics == fresh.diagnostics)
    }

    @Test("a file that is given by name now is read as such")
    func named() async {
        let texts = ["notes.md": "# Notes\n\n| Status | ID | Task |\n|---|---|---|\n| DONE | A-1 | Look |\n"]
        let first = await read(files(texts), reusing: ReadFiles())
        #expect(first.project.value.plans.isEmpty)
        let second = await read(files(texts), named: [FileID(0)], reusing: first.files)
        #expect(second.project.value.plans.count == 1)
    }
}
