import Testing

@testable import MilepostReading

@Suite("Placeholders and words for nothing")
struct PlaceholderTextTests {
    @Test(
        "what a template leaves to be filled in",
        arguments: [
            "TASKS-XX", "tasks-nn", "TASKS-XXX", "[Service Name]", " [Service Name] ", "YYYY-MM-DD",
            "YYYY-MM-DDTHH:MM:SS", "[a [b] c]",
        ])
    func placeholders(text: String) {
        #expect(PlaceholderText.isPlaceholder(text))
    }

    @Test(
        "what only looks like it",
        arguments: [
            "TASKS-01", "TASKS-AB", "[x]", "[ ]", "[1]", "[12]", "[A] and [B]", "Array [T]", "[T] store", "YYYY", "",
            "2026-01-02", "][",
        ])
    func others(text: String) {
        #expect(!PlaceholderText.isPlaceholder(text))
    }

    @Test(
        "brackets around the whole text",
        arguments: [("[a]", true), ("[a], [b]", false), ("[a", false), ("[]", true), ("a", false)])
    func bracketed(text: String, isBracketed: Bool) {
        #expect(PlaceholderText.isBracketed(text) == isBracketed)
    }

    @Test(
        "words for nothing",
        arguments: [
            "None", "none.", "n/a", "N/A", "nothing", "-", "–", "—", "", " ", "None (a leaf)", "(none)", "null",
        ])
    func nothing(text: String) {
        #expect(NothingWords.isNothing(text))
    }

    @Test("words for something", arguments: ["None of them", "Nonet", "A-1", "(a leaf)", "no", "- a", "nothing else"])
    func something(text: String) {
        #expect(!NothingWords.isNothing(text))
    }
}
