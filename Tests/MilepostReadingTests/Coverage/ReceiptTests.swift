import MilepostModel
import MilepostReading
import MilepostSource
import MilepostTestSupport
import Testing

/// The reading receipt: whatever looks like tracked work is counted, or listed with the reason why not.
struct ReceiptTests {
    @Test("injected work is counted or listed, wherever it stands", arguments: Corpus.cases)
    func accountsForEveryLine(_ corpusCase: CorpusCase) async {
        for seed in 0..<12 as Range<UInt64> {
            var generator = SeededGenerator(seed: seed &* 977 &+ UInt64(corpusCase.name.utf8.count))
            let injected = Injection(into: corpusCase.files, using: &generator)
            let project = await ProjectReader.read(injected.files, named: corpusCase.named).value
            guard project.isRead(injected.file) else { continue }
            let accounted = project.accountedLines(of: injected.file)
            let file = project.file(injected.file)
            for line in 1...file.lineStarts.count {
                let text = file.text(in: file.lineRange(line))
                guard text.contains(Injection.mark) else { continue }
                #expect(accounted.contains(line), "seed \(seed): nothing says what became of \(text)")
            }
        }
    }

    @Test("a mark or word that is not known never counts as done", arguments: Corpus.cases)
    func unknownIsNotDone(_ corpusCase: CorpusCase) async {
        for seed in 0..<12 as Range<UInt64> {
            var generator = SeededGenerator(seed: seed &* 1009 &+ UInt64(corpusCase.head.utf8.count))
            let injected = Injection(into: corpusCase.files, onlyUnknown: true, using: &generator)
            let project = await ProjectReader.read(injected.files, named: corpusCase.named).value
            for task in project.plans.flatMap(\.tasks) {
                let stated = [task.row?.range, task.item?.range, task.taskFile?.tracking?.range].compactMap(\.self)
                if stated.contains(where: { project.file($0.file).text(in: $0).contains(Injection.mark) }) {
                    #expect(task.status != .completed, "seed \(seed): \(task.title)")
                }
                for box in task.taskFile?.boxes ?? [] where box.text.contains(Injection.mark) {
                    #expect(!box.isTicked.value, "seed \(seed): \(box.text)")
                }
            }
        }
    }
}

/// A few lines that look like tracked work, put somewhere into a file as a block of their own.
private struct Injection {
    /// Every line that looks like tracked work holds it.
    static let mark = "INJ-"

    private(set) var files: [SourceFile]
    let file: FileID

    private static let unknown = [
        "- [?] INJ-1 asked", "* [v] INJ-1 a letter\n* [✓] INJ-2 a tick", "3. [o] INJ-1 a ring",
        "| ID | Status |\n| --- | --- |\n| INJ-1 | Dnoe |\n| INJ-2 | 100 % |",
        "| Status | Task |\n|---|---|\n| Finito | INJ-1 |\n| ✅? not really done | INJ-2 |",
        "```yaml\nphase_9_tasks:\n  - id: INJ-1\n    workflow: {implementation: {status: Completted}}\n```",
        "```yml\ntasks:\n  - {id: INJ-1, workflow: {implementation: {status: yes}}}\n```",
    ]

    private static let known = [
        "- [x] INJ-1 ticked\n- [ ] INJ-2 open\n  - [X] INJ-3 nested", "1. [x] INJ-1 numbered",
        "| ID | Status |\n| --- | --- |\n| INJ-1 | done |", "| INJ header | Status |\n| INJ-2 | no delimiter |",
        "> - [x] INJ-1 quoted\n>\n> | ID | Status |\n> | - | - |\n> | INJ-2 | done |",
        "```\n- [x] INJ-1 fenced\n```", "~~~text\n| ID | Status |\n| - | - |\n| INJ-1 | done |\n~~~",
        "> ```yaml\n> phase_1_tasks:\n>   - id: INJ-1\n> ```",
        "```yaml\nphase_9_tasks:\n  - id: INJ-1\n    workflow: {implementation: {status: COMPLETED}\n```",
        "<details>\n- [x] INJ-1 raw\n</details>", "[x] INJ-1 bare", "words\n9. [x] INJ-1 lazy",
        "    - [x] INJ-1 indented",
        "- words\n\n  - [x] INJ-1 deep\n\n    ```\n    - [ ] INJ-2 deeper\n    ```", "## [x] INJ-1 a heading",
        "### Status Legend\n\n- [x] INJ-1 Completed\n- `GONE` - Deferred",
    ]

    init(into files: [SourceFile], onlyUnknown: Bool = false, using generator: inout SeededGenerator) {
        self.files = files
        let documents = files.filter { $0.path.hasSuffix(".md") || $0.path.hasSuffix(".markdown") }
        guard let file = documents.randomElement(using: &generator) else {
            self.file = FileID(0)
            return
        }
        self.file = file.id
        let pieces = onlyUnknown ? Self.unknown : Self.unknown + Self.known
        let piece = pieces[Int.random(in: pieces.indices, using: &generator)]
        // Before, between and after the blocks: at blank lines, never inside front matter.
        let first = file.text(in: file.lineRange(1)) == "---" ? 8 : 1
        let places = (1...file.lineStarts.count).filter { $0 > first && file.lineRange($0).isEmpty }
        let line = places.randomElement(using: &generator) ?? file.lineStarts.count
        let offset = file.lineRange(line).upperBound
        let edit = TextEdit(range: file.range(offset..<offset), replacement: "\n\n\(piece)\n\n")
        let bytes = (try? file.applying([edit])) ?? file.bytes
        self.files[file.id.index] = SourceFile(id: file.id, path: file.path, bytes: bytes)
    }
}

extension Project {
    /// Whether a file is part of a plan, or listed.
    fileprivate func isRead(_ file: FileID) -> Bool {
        plans.contains { $0.files.contains(file) } || documents.contains { $0.file == file }
    }

    /// The lines of a file that are counted, or listed as not counted.
    fileprivate func accountedLines(of id: FileID) -> Set<Int> {
        var ranges = coverage.skipped.map(\.range)
        for plan in plans {
            ranges += plan.log.entries.map(\.range)
            for task in plan.tasks {
                ranges += [task.row?.range, task.item?.id.range].compactMap(\.self)
                guard let file = task.taskFile else { continue }
                ranges += file.boxes.map(\.isTicked.range) + file.log.entries.map(\.range)
                ranges += [file.tracking?.id.range].compactMap(\.self) + file.statedDependencies.map(\.text.range)
            }
        }
        return Set(ranges.filter { $0.file == id }.map { file(id).line(at: $0.start) })
    }
}
