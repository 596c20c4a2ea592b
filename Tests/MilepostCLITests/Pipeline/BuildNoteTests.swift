import MilepostModel
import MilepostSource
import Testing

@testable import MilepostCLI

/// What a build remembers beside its site.
@Suite("Note of a build")
struct BuildNoteTests {
    private let files = [
        SourceFile(id: FileID(0), path: "a.md", text: "# A\n"),
        SourceFile(id: FileID(1), path: "b.md", text: "- [ ] b; 12:\n"),
    ]

    private func note(_ findings: [Diagnostic]) -> BuildNote {
        BuildNote(
            newest: PlanDate("2026-01-15T10:00"), linked: ["x/y;z", "", "ä:\n\\"],
            told: BuildTold(
                title: "Łódź; 4:", done: Fraction(3, of: 7), read: 21, skipped: [.legend: 2, .unknown: 1],
                index: "index.html", findings: findings))
    }

    private var finding: Diagnostic {
        let range = files[1].range(2..<5)
        return Diagnostic(
            rule: RuleID("some-rule"), severity: .warning, range: range, message: "it is\r\nso", label: "", hint: nil,
            notes: [DiagnosticNote(range: files[0].range, message: "there")],
            fix: Fix(title: "mend", edits: [TextEdit(range: range, replacement: "[x]")], isSafe: false), task: "B-1")
    }

    @Test("it comes back as it was written")
    func roundTrip() {
        let plain = Diagnostic(rule: RuleID("r"), severity: .info, range: files[0].range(0..<0), message: "m")
        for note in [note([]), note([finding, plain])] { #expect(BuildNote(note.text, files: files) == note) }
        var empty = note([])
        empty.newest = nil
        empty.linked = []
        empty.told.title = nil
        empty.told.done = nil
        empty.told.skipped = [:]
        #expect(BuildNote(empty.text, files: files) == empty)
    }

    @Test("what is cut off, longer, or of other files is none")
    func broken() {
        let text = note([finding]).text
        for length in 0..<text.utf8.count {
            #expect(BuildNote(String(decoding: text.utf8.prefix(length), as: UTF8.self), files: files) == nil)
        }
        #expect(BuildNote(text + "0;", files: files) == nil)
        #expect(BuildNote(text, files: Array(files.prefix(1))) == nil)
        #expect(BuildNote(text, files: [files[0], SourceFile(id: FileID(1), path: "b.md", text: "-")]) == nil)
    }
}
