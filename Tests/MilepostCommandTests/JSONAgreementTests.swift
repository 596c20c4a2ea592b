import Foundation
import MilepostTestSupport
import Testing

/// What the commands print as JSON is what they print as text, and what the published schemas describe.
@Suite("JSON results")
struct JSONAgreementTests {
    static let commands = [
        ["status"], ["next"], ["next", "--all"], ["show", "TASKS-01"], ["graph"], ["build", "--output", "site"],
    ]

    @Test("every command has a JSON result that says what it is", arguments: commands, Ledger.Fixture.allCases)
    func schemas(_ command: [String], _ fixture: Ledger.Fixture) throws {
        let project = try TemporaryProject(fixture.files)
        let outcome = try Milepost.run(command + ["docs", "--json", "--now", "2026-01-15"], in: project.folder)
        let document = try object(outcome.output)
        let name = command[0] == "status" ? "report" : command[0]
        #expect(document["schema"] as? String == "milepost/\(name)/1")
        #expect(outcome.output.hasSuffix("}\n"))
        #expect(try faults(outcome.output, in: project) == "")
    }

    @Test("findings as JSON follow their schema too")
    func findings() throws {
        let project = try TemporaryProject(Ledger.files)
        let outcome = try project.milepost("build", "docs", "--findings", "json", "--quiet")
        #expect(outcome.error.isEmpty)
        let spoken = try project.milepost("build", "docs", "--findings", "json")
        let document = try object(spoken.error)
        #expect(document["schema"] as? String == "milepost/findings/1")
        #expect(try faults(spoken.error, in: project) == "")
    }

    @Test("text and JSON of status tell the same numbers")
    func status() throws {
        let project = try TemporaryProject(Ledger.files)
        let text = try project.milepost("status", "docs").output
        let document = try object(try project.milepost("status", "docs", "--json").output)
        let overall = try #require(document["overall"] as? [String: Any])
        let done = try #require(overall["done"] as? [String: Any])
        let (count, of) = try (#require(done["count"] as? Int), #require(done["of"] as? Int))
        #expect(text.contains("\(count * 100 / of) % done (\(count) of \(of))"))
    }

    @Test("text and JSON of next name the same task for the same reason")
    func next() throws {
        let project = try TemporaryProject(Ledger.files)
        let text = try project.milepost("next", "docs").output
        let document = try object(try project.milepost("next", "docs", "--json").output)
        let plan = try #require((document["plans"] as? [[String: Any]])?.first)
        let next = try #require(plan["next"] as? [String: Any])
        #expect(text.hasPrefix("○ \(try #require(next["title"] as? String))"))
        let reason = try #require(next["reason"] as? String)
        let spoken = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(spoken.contains("Why \(reason)."))
    }

    @Test("the exit code is the same with and without --json", arguments: Ledger.Fixture.allCases)
    func exitCodes(_ fixture: Ledger.Fixture) throws {
        let project = try TemporaryProject(fixture.files)
        let text = try project.milepost("next", "docs")
        let document = try project.milepost("next", "docs", "--json")
        #expect(text.status == document.status)
    }

    @Test("report.json of the site is what status prints")
    func report() throws {
        let project = try TemporaryProject(Ledger.files)
        #expect(try project.milepost("build", "docs", "--now", "2026-01-15").status == 0)
        let printed = try project.milepost("status", "docs", "--json", "--now", "2026-01-15").output
        #expect(try project.text("_site/report.json") == printed)
    }

    private func object(_ text: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    /// What a validator says against the schemas in `Docs/schemas`; nothing where none is installed (`Scripts/test`
    /// installs one and says where it is).
    func faults(_ document: String, in project: TemporaryProject) throws -> String {
        guard let validator = ProcessInfo.processInfo.environment["MILEPOST_VALIDATOR"] else { return "" }
        try project.write("document.json", document)
        let outcome = try Milepost.shell("'\(validator)' document.json 2>&1", in: project.folder)
        return outcome.status == 0 ? "" : outcome.output
    }
}
