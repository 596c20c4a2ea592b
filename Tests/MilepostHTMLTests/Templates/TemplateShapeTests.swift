import MilepostHTML
import Testing

@Suite("Shapes of values")
struct TemplateShapeTests {
    /// Two examples of what one template is given.
    private static let shape: TemplateShape = {
        var shape = TemplateShape()
        shape.add(["name": "Harbour", "count": 3, "rows": [["title": "Pier", "note": .absent]], "more": .absent])
        shape.add(["name": "Mill", "rows": .list([]), "more": true])
        return shape
    }()

    @Test("name all that was given in any example, and what it was")
    func lines() {
        #expect(
            Self.shape.lines == [
                "count number", "more flag", "name text", "rows list", "rows[] object", "rows[].note",
                "rows[].title text",
            ])
    }

    @Test("come back from their lines")
    func back() {
        let read = TemplateShape(lines: Self.shape.lines.map { $0[...] })
        #expect(read.lines == Self.shape.lines)
    }

    private func check(_ text: String) throws -> TemplateError? {
        let library = try TemplateLibrary(theme: Theme(templates: ["page": text], assets: [:]))
        do throws(TemplateError) {
            try library.check("page", given: Self.shape, in: ["page"])
            return nil
        } catch {
            return error
        }
    }

    @Test(
        "a name that was never given is refused, with its line and what is near",
        arguments: [
            ("{{nam}}", 1, 3, "did you mean “name”?"),
            ("{{#rows}}\n  {{.titel}}{{/rows}}", 2, 6, "did you mean “title”?"),
            ("{{^mroe}}{{/mroe}}", 1, 4, "did you mean “more”?"), ("{{#rows}}{{xyzzy}}{{/rows}}", 1, 12, nil),
        ] as [(String, Int, Int, String?)])
    func refused(_ text: String, _ line: Int, _ column: Int, _ hint: String?) throws {
        let error = try #require(try check(text))
        #expect(error.line == line && error.column == column)
        if let hint { #expect(error.hint == hint) }
    }

    @Test(
        "names from further out, parts of what was always missing and what a list holds are known",
        arguments: ["{{#rows}}{{name}}{{.title}}{{/rows}}", "{{#rows}}{{#.note}}{{.any}}{{/.note}}{{/rows}}", "{{.}}"])
    func known(_ text: String) throws {
        #expect(try check(text) == nil)
    }
}
