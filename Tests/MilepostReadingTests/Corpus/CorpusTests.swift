import Foundation
import MilepostModel
import MilepostReading
import MilepostSource
import MilepostTestSupport
import Testing

/// Every text file of `Tests/Corpus` is a test: what is above its dividing line is read, and what comes out must be
/// what stands below. `RECORD_GOLDENS=1` writes what came out and still fails.
struct CorpusTests {
    @Test("a corpus file is read as it says", arguments: Corpus.cases)
    func reads(_ corpusCase: CorpusCase) async {
        let read = await ProjectReader.read(corpusCase.files, named: corpusCase.named)
        let model = ModelDump.text(of: read, showsSentences: corpusCase.name.hasPrefix("Findings/"))
        if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1" {
            Corpus.record(model, for: corpusCase)
            Issue.record("\(corpusCase.name) was recorded; read it, then run again without RECORD_GOLDENS")
        }
        #expect(model == corpusCase.expected, "\(Self.firstDifference(corpusCase.expected, model))")
    }

    @Test("the corpus has its dialects")
    func isThere() {
        let folders = Set(Corpus.cases.map { String($0.name.prefix { $0 != "/" }) })
        #expect(
            folders == [
                "Coverage", "Dependencies", "Files", "Findings", "Merge", "OlderSchema", "PhaseTable", "Plan",
                "TaskFile", "TrackingYAML", "YAMLTaskFile", "YAMLTwin",
            ])
    }

    private static func firstDifference(_ expected: String, _ actual: String) -> String {
        let left = expected.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let right = actual.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let line = zip(left, right).enumerated().first { $0.element.0 != $0.element.1 }?.offset
        let index = line ?? min(left.count, right.count)
        let wanted = left.indices.contains(index) ? left[index] : "(nothing)"
        let found = right.indices.contains(index) ? right[index] : "(nothing)"
        return "line \(index + 1)\nexpected: \(wanted)\nfound:    \(found)\nall of it:\n\(actual)"
    }
}
