import Testing

@testable import MilepostReport

@Suite struct DiagramLabelTests {
    @Test(
        "names are broken at blanks, and end with an ellipsis behind two lines",
        arguments: [
            ("", ""), ("Session store", "Session store"), ("  two   words ", "two words"),
            ("Read the plan and the task files", "Read the plan and the task\nfiles"),
            (String(repeating: "x", count: 30), String(repeating: "x", count: 26) + "\nxxxx"),
            (
                "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen",
                "one two three four five\nsix seven eight nine ten…"
            ),
        ])
    func wrapping(text: String, label: String) {
        #expect(DiagramLabel.wrapped(text) == label)
    }

    @Test(
        "what is no ASCII is broken at the same places",
        arguments: [
            ("Größe der Schleuse neu vermessen", "Größe der Schleuse neu\nvermessen"),
            ("Line one\r\nline two and then some", "Line one line two and then\nsome"),
            ("Line one\tline\ntwo and then some", "Line one line two and then\nsome"),
        ])
    func otherCharacters(text: String, label: String) {
        #expect(DiagramLabel.wrapped(text) == label)
    }

    @Test("a label stays small, however long the text is")
    func long() {
        let label = DiagramLabel.wrapped(String(repeating: "word ", count: 100_000))
        #expect(label.count < 60)
    }
}
