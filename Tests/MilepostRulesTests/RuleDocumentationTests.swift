import Foundation
import MilepostRules
import Testing

@Suite("Docs/rules.md")
struct RuleDocumentationTests {
    @Test("is what the rules say; RECORD_GOLDENS=1 writes it")
    func isFresh() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Docs/rules.md")
        if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1" {
            try Data(RuleDocumentation.markdown.utf8).write(to: file)
            Issue.record("Docs/rules.md was recorded; run again without RECORD_GOLDENS")
        }
        #expect(try String(contentsOf: file, encoding: .utf8) == RuleDocumentation.markdown)
    }
}
