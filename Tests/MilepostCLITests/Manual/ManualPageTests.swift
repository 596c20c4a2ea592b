import Testing

@testable import MilepostCLI

@Suite("The manual page")
struct ManualPageTests {
    @Test("what mdoc would obey is made harmless")
    func escaping() {
        #expect(
            Mdoc.paragraphs([".Sh is no heading. It's \"text\" with a \\ and --a-dash"]) == [
                "\\&.Sh is no heading.", "It's \\(dqtext\\(dq with a \\e and \\-\\-a\\-dash",
            ])
        #expect(Mdoc.word("No") == "\\&No")
        #expect(Mdoc.literal(["'quoted"]) == [".Bd -literal", "\\&'quoted", ".Ed"])
    }

    @Test("titles in capitals part a help text")
    func sections() {
        let parts = HelpSections("Some prose.\n\nEXAMPLES\n  one\n  two\n\nEXIT CODES\n  0  fine\n")
        #expect(parts.prose == ["Some prose."])
        #expect(parts.sections.map(\.title) == ["EXAMPLES", "EXIT CODES"])
        #expect(parts.sections.map(\.lines) == [["  one", "  two"], ["  0  fine"]])
    }

    @Test("every command that is shown has a section with its options")
    func commands() throws {
        let page = try ManualCommand.page().text
        for command in ["build", "status", "next", "show", "graph"] { #expect(page.contains(".Ss \\&\(command)\n")) }
        #expect(!page.contains("generate"))
        #expect(page.contains(".It Fl \\&o , Fl \\&\\-output Ar \\&folder\n"))
    }
}
