import MilepostModel
import MilepostReading
import MilepostSource
import MilepostTestSupport
import Testing

/// What must not matter to reading.
struct ProjectReaderTests {
    @Test("line ends do not matter", arguments: Corpus.cases)
    func lineEnds(_ corpusCase: CorpusCase) async {
        let files = corpusCase.files.map { file in
            SourceFile(id: file.id, path: file.path, text: file.text(in: file.range).replacing("\n", with: "\r\n"))
        }
        let unix = await ProjectReader.read(corpusCase.files, named: corpusCase.named)
        let windows = await ProjectReader.read(files, named: corpusCase.named)
        #expect(ModelDump.text(of: windows, showsSentences: true) == ModelDump.text(of: unix, showsSentences: true))
    }

    @Test("a byte order mark does not matter", arguments: Corpus.cases)
    func byteOrderMark(_ corpusCase: CorpusCase) async {
        let files = corpusCase.files.map { file in
            SourceFile(id: file.id, path: file.path, bytes: [0xEF, 0xBB, 0xBF] + file.bytes)
        }
        let plain = await ProjectReader.read(corpusCase.files, named: corpusCase.named)
        let marked = await ProjectReader.read(files, named: corpusCase.named)
        #expect(StatedValues(marked.value).byKey == StatedValues(plain.value).byKey)
        #expect(marked.value.coverage.read == plain.value.coverage.read)
        #expect(marked.diagnostics.map(\.rule) == plain.diagnostics.map(\.rule))
    }

    @Test("a file that is read alone says what it says in a crowd", arguments: Corpus.cases)
    func alone(_ corpusCase: CorpusCase) async {
        for file in corpusCase.files {
            let file = SourceFile(id: FileID(0), path: file.path, bytes: file.bytes)
            let crowd = (1...4).map { SourceFile(id: FileID($0), path: "zz-words-\($0).md", text: "# Words\n") }
            for scope in [ReadingScope.tracking, .findings] {
                let alone = await ProjectReader.read([file], scope: scope)
                let among = await ProjectReader.read([file] + crowd, scope: scope)
                #expect(alone.value.plans == among.value.plans, "\(file.path)")
                #expect(alone.value.documents == among.value.documents && alone.diagnostics == among.diagnostics)
            }
        }
    }

    @Test("files that are none of ours do not matter", arguments: Corpus.cases)
    func otherFiles(_ corpusCase: CorpusCase) async {
        // Before, between and after the others: every id is another one.
        let strangers = ["0_notes.md", "M.md", "a/readme.md", "t/x.md", "zz.md"].map {
            ($0, Array("# Words\n\n- [x] of mine\n".utf8))
        }
        let all = (corpusCase.files.map { ($0.path, $0.bytes) } + strangers).sorted { $0.0 < $1.0 }
        let files = all.enumerated().map { SourceFile(id: FileID($0), path: $1.0, bytes: $1.1) }
        let named = Set(
            files.filter { file in corpusCase.named.contains { corpusCase.files[$0.index].path == file.path } }.map(
                \.id))
        let alone = await ProjectReader.read(corpusCase.files, named: corpusCase.named)
        let together = await ProjectReader.read(files, named: named)
        #expect(StatedValues(together.value).byKey == StatedValues(alone.value).byKey)
        #expect(together.value.coverage.all == alone.value.coverage.all)
        #expect(together.diagnostics.map(\.message) == alone.diagnostics.map(\.message))
        #expect(RangeCheck.problems(in: together, files: files) == [])
    }

    @Test("who wants tracking alone gets the same plans", arguments: Corpus.cases)
    func tracking(_ corpusCase: CorpusCase) async {
        let all = await ProjectReader.read(corpusCase.files, named: corpusCase.named)
        let tracking = await ProjectReader.read(corpusCase.files, named: corpusCase.named, scope: .tracking)
        #expect(tracking.value.plans == all.value.plans)
        #expect(tracking.value.links.isEmpty && tracking.value.suppressions.isEmpty)
    }

    @Test("reading twice gives the same", arguments: Corpus.cases)
    func repeats(_ corpusCase: CorpusCase) async {
        let first = await ProjectReader.read(corpusCase.files, named: corpusCase.named)
        let second = await ProjectReader.read(corpusCase.files, named: corpusCase.named)
        #expect(first == second)
    }
}
