import MilepostHTML
import Testing

@Suite("Addresses with holes")
struct AddressPatternTests {
    private let holes = ["rev", "path", "line"]

    @Test("what fills a hole is encoded")
    func filled() throws {
        let text = "https://git.example/blob/{rev}/docs/{path}#L{line}"
        let pattern = try AddressPattern(text, holes: holes, requiring: "path")
        let values = ["rev": "3f9c2e1", "path": "a b/ä?#\"<x>.md", "line": "14"]
        #expect(
            pattern.filled { values[$0] }?.text
                == "https://git.example/blob/3f9c2e1/docs/a%20b/%C3%A4%3F%23%22%3Cx%3E.md#L14")
        #expect(pattern.filled { $0 == "rev" ? nil : "x" } == nil)
    }

    @Test(
        "scheme and host are written out, and no other scheme is taken",
        arguments: [
            "javascript:{path}", "{path}", "//git.example/{path}", "https://{path}", "https://x{path}/",
            "https:/{path}",
            "data:text/html,{path}", "https://a@b.example/{path}", "https://x.example/{path",
            "https://x y.example/{path}",
        ])
    func refused(_ text: String) {
        #expect(throws: AddressPattern.Fault.noAddress) {
            try AddressPattern(text, holes: ["path"], requiring: "path")
        }
    }

    @Test("holes are those that are known, and the needed one is there")
    func names() {
        #expect(throws: AddressPattern.Fault.unknownHole("file")) {
            try AddressPattern("https://x.example/{file}", holes: holes, requiring: "path")
        }
        #expect(throws: AddressPattern.Fault.missingHole("path")) {
            try AddressPattern("https://x.example/{rev}", holes: holes, requiring: "path")
        }
    }
}
