import Testing

@testable import MilepostCLI

@Suite("Sentences")
struct SentenceTests {
    @Test(
        "a sentence begins large and ends once",
        arguments: [
            ("waits for it", "Waits for it."), ("Ends already.", "Ends already."), ("really?", "Really?"), ("", ""),
            ("éclair", "Éclair."),
        ])
    func sentences(_ words: String, _ sentence: String) {
        #expect(words.sentence == sentence)
    }
}
