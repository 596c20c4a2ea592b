import Testing

@testable import MilepostReport

@Suite("Texts in scripts")
struct SearchIndexTests {
    @Test(
        "nothing ends a literal, a line or a script",
        arguments: [
            ("a\"b\\c", #""a\"b\\c""#), ("</script>", #""\u003c/script\u003e""#), ("a\u{2028}b\nc", #""a\u2028b\nc""#),
            ("\u{0}", #""\u0000""#), ("é日", "\"é日\""),
        ])
    func literal(text: String, expected: String) {
        #expect(JavaScript.literal(text) == expected)
    }
}
