import MilepostModel
import MilepostReading
import MilepostSource
import MilepostTestSupport
import Testing

/// Edits go through the ranges of what was read: a wrong one costs a user's file.
struct RangeTests {
    @Test("every range lies in its file and on character boundaries", arguments: Corpus.cases)
    func boundaries(_ corpusCase: CorpusCase) async {
        let read = await ProjectReader.read(corpusCase.files, named: corpusCase.named)
        #expect(RangeCheck.problems(in: read, files: read.value.files) == [])
    }

    @Test("the text at a range, read by itself, gives the value", arguments: Corpus.cases)
    func textSaysTheValue(_ corpusCase: CorpusCase) async {
        let project = await ProjectReader.read(corpusCase.files, named: corpusCase.named).value
        for stated in StatedValues(project).all {
            let text = project.file(stated.range.file).text(in: stated.range)
            // An alias stands for its anchor's value.
            guard !text.hasPrefix("*") || text.hasPrefix("**") || text.hasSuffix("*") else { continue }
            #expect(Self.reads(text, as: stated, in: project), "\(stated.key): \(text) is not \(stated.value)")
        }
    }

    @Test("another word at a range changes that value and nothing else", arguments: Corpus.cases)
    func editsTouchOneValue(_ corpusCase: CorpusCase) async throws {
        let project = await ProjectReader.read(corpusCase.files, named: corpusCase.named).value
        let before = StatedValues(project)
        let values = before.byKey
        for stated in before.all where !stated.range.isEmpty && !Self.hasWiderMeaning(stated, in: project) {
            let edit = TextEdit(range: stated.range, replacement: Self.otherWord(for: stated))
            var files = corpusCase.files
            let file = files[stated.range.file.index]
            files[file.id.index] = SourceFile(id: file.id, path: file.path, bytes: try file.applying([edit]))
            let after = StatedValues(await ProjectReader.read(files, named: corpusCase.named).value).byKey
            let changed = Set(values.keys).union(after.keys).filter { values[$0] != after[$0] }
            let allowed = Set(before.all.filter { $0.range == stated.range }.map(\.key))
            #expect(changed.contains(stated.key), "\(stated.key) stays after \(edit.replacement)")
            #expect(
                changed.isSubset(of: allowed), "\(stated.key) also changes \(changed.subtracting(allowed).sorted())")
        }
    }

    /// An anchor's value is that of its aliases too, and a sign other than red, yellow and green says what red means
    /// in all of a plan.
    private static func hasWiderMeaning(_ stated: StatedValue, in project: Project) -> Bool {
        let file = project.file(stated.range.file)
        let before = file.text(in: file.lineStarts[file.line(at: stated.range.start) - 1]..<stated.range.start)
        return before.contains("&") || file.text(in: stated.range) == "⬜"
    }

    private static func otherWord(for stated: StatedValue) -> String {
        switch stated.kind {
        case .status: stated.value == "BLOCKED" ? "COMPLETED" : "BLOCKED"
        case .priority: stated.value == "P7" ? "P6" : "P7"
        case .boolean: stated.value == "true" ? "false" : "true"
        case .date: "2031-05-06"
        case .box: stated.value == "true" ? " " : "x"
        case .effort: "77 h"
        case .text: "Changed"
        }
    }

    private static func reads(_ text: String, as stated: StatedValue, in project: Project) -> Bool {
        let bare = bare(text)
        switch stated.kind {
        case .status:
            return project.plans.contains { plan in
                [true, false].contains { red in
                    let reading = StatusWords(legend: plan.legend, redMeansNotStarted: red).read(bare)
                    return reading.status.rawValue == stated.value
                        || reading.status == .notStarted && bare == stated.value
                }
            }
        case .priority: return PriorityWords.read(bare).priority?.description == stated.value
        case .boolean: return String(BooleanText.read(bare, quoted: false).value) == stated.value
        case .date: return (DateText.read(bare).date?.text ?? "") == stated.value || bare == stated.value
        case .box: return (text == "x" || text == "X") == (stated.value == "true") && text.count == 1
        case .effort: return EffortText.read(bare, bareNumberIsHours: true)?.text == stated.value
        case .text: return Self.letters(text) == Self.letters(stated.value) || text.contains("](") || text.contains("&")
        }
    }

    /// Without emphasis, code and quotes around it.
    private static func bare(_ text: String) -> String {
        var text = text[...]
        while let first = text.first, "*_`\"'".contains(first) { text = text.dropFirst() }
        while let last = text.last, "*_`\"'".contains(last) { text = text.dropLast() }
        return String(text)
    }

    private static func letters(_ text: String) -> String {
        text == "null" ? "" : String(text.filter { $0.isLetter || $0.isNumber })
    }
}
