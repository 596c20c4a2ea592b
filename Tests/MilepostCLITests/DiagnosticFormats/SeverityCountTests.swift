import MilepostSource
import Testing

@testable import MilepostCLI

@Suite("How many findings")
struct SeverityCountTests {
    @Test(
        "each severity that occurs is named, in the singular where it is one",
        arguments: [
            ([], "no findings"), ([.error], "1 error"), ([.error, .error, .warning], "2 errors, 1 warning"),
            ([.info, .info], "2 infos"), ([.info, .warning], "1 warning, 1 info"),
        ] as [([Severity], String)])
    func words(_ severities: [Severity], _ text: String) {
        let range = SourceRange(file: FileID(0), start: 0, end: 0)
        let findings = severities.map { Diagnostic(rule: RuleID("r"), severity: $0, range: range, message: "m") }
        #expect(SeverityCount(findings).text == text)
    }
}
