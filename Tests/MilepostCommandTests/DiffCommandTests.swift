import Foundation
import MilepostTestSupport
import Testing

@Suite("milepost diff")
struct DiffCommandTests {
    /// A repository with the ledger as it was, and its files as they are later.
    private func repository() throws -> TemporaryProject {
        let project = try TemporaryProject(Ledger.files)
        let git = "git init -q -b main && git add . && git -c user.name=T -c user.email=t@example.com commit -q -m Plan"
        let dates = ["GIT_COMMITTER_DATE": "2026-01-10T10:00:00Z", "GIT_AUTHOR_DATE": "2026-01-10T10:00:00Z"]
        #expect(try Milepost.shell(git, in: project.folder, dates).status == 0)
        try project.write("docs/IMPLEMENTATION_PLAN.md", Self.later)
        return project
    }

    private static let later = Ledger.plan
        .replacing("service_name: \"Opening Balance\"", with: "service_name: \"Opening Balances\"")

    @Test("what changed since the last commit, and nothing without a change")
    func text() throws {
        let project = try repository()
        let outcome = try project.milepost("diff", "--in", "docs", "--now", "2026-01-15")
        #expect(outcome.status == 0 && outcome.error.isEmpty)
        let lines = outcome.output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        #expect(
            lines[0].hasPrefix("HEAD (") && lines[0].hasSuffix(", 2026-01-10) → the files as they are (2026-01-15)"))
        #expect(
            lines.dropFirst().joined(separator: "\n") == """
                33 % done (2 of 6), as before
                1 renamed

                Renamed (1)
                  ○ TASKS-04 Opening Balances  P1
                    was TASKS-04 Opening Balance

                Next
                  TASKS-04 Opening Balances, as before.

                """)
        let same = try project.milepost("diff", "HEAD", "main", "--in", "docs")
        #expect(same.output.hasSuffix("\nNothing changed.\n"))
    }

    @Test("a commit is read by the configuration beside the plan, as the files are")
    func configuration() throws {
        let project = try TemporaryProject(Ledger.files)
        try project.write(
            "docs/IMPLEMENTATION_PLAN.md", Ledger.plan.replacing("status: IN_PROGRESS", with: "status: On the desk"))
        try project.write("docs/milepost.yml", "words: {statuses: {IN_PROGRESS: {read: [on the desk]}}}\n")
        let git = "git init -q -b main && git add . && git -c user.name=T -c user.email=t@example.com commit -q -m Plan"
        #expect(try Milepost.shell(git, in: project.folder).status == 0)
        let outcome = try project.milepost("diff", "--now", "2026-01-15")
        #expect(outcome.status == 0 && outcome.output.hasSuffix("\nNothing changed.\n"), "\(outcome.output)")
    }

    @Test("a time, a report and a folder are states like a commit")
    func states() throws {
        let project = try repository()
        #expect(
            try Milepost.shell(
                "git stash -q && milepost status docs --json > then.json && git stash pop -q", in: project.folder
            ).status == 0)
        for state in ["2026-01-12", "last Monday", "3d", "then.json", "HEAD"] {
            let outcome = try project.milepost("diff", state, "--in", "docs", "--now", "2026-01-15")
            #expect(outcome.output.contains("Renamed (1)"), "\(state): \(outcome.output)\(outcome.error)")
        }
        try project.write("old/IMPLEMENTATION_PLAN.md", Ledger.plan)
        #expect(try project.milepost("diff", "old", "docs").output.contains("Renamed (1)"))
        #expect(try project.milepost("diff", "docs", "docs").output.contains("Nothing changed."))
        #expect(try project.milepost("diff", "2020-01-01", "--in", "docs").status == 3)
        #expect(try project.milepost("diff", "mian", "--in", "docs").error.contains("did you mean “main”?"))
    }

    @Test("a report read back says what the project says")
    func report() throws {
        let project = try repository()
        #expect(try Milepost.shell("milepost status docs --json > now.json", in: project.folder).status == 0)
        #expect(try project.milepost("diff", "now.json", "docs").output.contains("Nothing changed."))
        try project.write("broken.json", "{\"schema\":\"milepost/report/1\"}")
        let outcome = try project.milepost("diff", "broken.json", "docs")
        #expect(outcome.status == 3)
        #expect(outcome.error.hasPrefix("error: broken.json is no report of Milepost: the document has no "))
        try project.write("other.json", "[1")
        #expect(try project.milepost("diff", "other.json", "docs").error.contains("it is no JSON"))
    }

    @Test("JSON follows its schema, and Markdown escapes")
    func formats() throws {
        let project = try repository()
        let json = try project.milepost("diff", "--in", "docs", "--format", "json", "--now", "2026-01-15")
        let document = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
        #expect(document["schema"] as? String == "milepost/diff/1")
        if let validator = ProcessInfo.processInfo.environment["MILEPOST_VALIDATOR"] {
            try project.write("document.json", json.output)
            let outcome = try Milepost.shell("'\(validator)' document.json 2>&1", in: project.folder)
            #expect(outcome.status == 0, "\(outcome.output)")
        }
        let page = try project.milepost("diff", "--in", "docs", "--format", "html").output
        #expect(page.hasPrefix("<!DOCTYPE html>") && page.contains("<h1>What changed in Ledger</h1>"))
        #expect(!page.contains("<script") && page.contains("TASKS-04 Opening Balances"))
        let markdown = try project.milepost("diff", "--in", "docs", "--format", "markdown").output
        #expect(markdown.contains("- ○ TASKS-04 Opening Balances: was TASKS-04 Opening Balance\n"))
    }
}
