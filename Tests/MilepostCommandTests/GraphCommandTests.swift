import Foundation
import MilepostTestSupport
import Testing

#if canImport(FoundationXML)
    import FoundationXML
#endif

@Suite("milepost graph")
struct GraphCommandTests {
    private static let formats = ["dot", "svg", "html", "mermaid", "graphml", "ascii"]

    @Test("every format shows the tasks of a view, and no others", arguments: formats)
    func views(format: String) throws {
        let project = try TemporaryProject(Ledger.files)
        for (view, shown, hidden) in [
            ("all", "TASKS-04", "TASKS-05"), ("phase:0", "SETUP-02", "TASKS-03"), ("phases", "Accounts", "TASKS-01"),
            ("task:tasks-4", "TASKS-04", "SETUP-02"), ("open", "TASKS-03", "SETUP-02"),
            ("critical", "TASKS-0", "SETUP-0"),
        ] {
            let outcome = try project.milepost("graph", "docs", "--format", format, "--view", view)
            #expect(outcome.status == 0 && outcome.error.contains("rror") == false, "\(outcome)")
            #expect(outcome.output.contains(shown), "\(view): \(outcome.output)")
            #expect(!outcome.output.contains(hidden), "\(view): \(outcome.output)")
        }
    }

    @Test("SVG and GraphML are well-formed XML", arguments: ["svg", "graphml"])
    func wellFormed(format: String) throws {
        let project = try TemporaryProject(Ledger.files)
        for view in ["all", "phases", "task:TASKS-01"] {
            let outcome = try project.milepost("graph", "docs", "--format", format, "--view", view, "--direction", "TB")
            #expect(XMLParser(data: Data(outcome.output.utf8)).parse())
        }
    }

    @Test("GraphML is valid against its schema, whatever the plan holds")
    func graphMLSchema() throws {
        let hostile =
            "# P\n\n## Phase Tracker\n\n### Phase 1: <F> & \u{1}\n\n| ID | Task | Status | Dependents |\n|---|---|---|---|\n"
            + "| %0A \"]]> & <a> | x | COMPLETED | B |\n| B | ' --> | NOT_STARTED | C, B, Café, %0A \"]]> & <a> |\n| C | y | |\n"
        let plan = try TemporaryProject(["IMPLEMENTATION_PLAN.md": hostile])
        let ledger = try TemporaryProject(Ledger.files)
        let validator = ProcessInfo.processInfo.environment["MILEPOST_VALIDATOR"]
        for (project, view) in [(ledger, "all"), (ledger, "phases"), (ledger, "phase:0"), (plan, "all")] {
            let outcome = try project.milepost("graph", "--quiet", "--format", "graphml", "--view", view)
            #expect(outcome.output.contains("<node"), "\(outcome)")
            withKnownIssue("MILEPOST_VALIDATOR names no validator (Scripts/validator installs one)") {
                if validator == nil { Issue.record("skipped: GraphML was validated by nobody") }
            } when: {
                validator == nil
            }
            guard let validator else { continue }
            let valid = try Milepost.shell(
                "milepost graph --quiet --format graphml --view \(view) | '\(validator)' --as graphml 2>&1",
                in: project.folder)
            #expect(valid.status == 0, "\(valid.output)")
        }
    }

    @Test(
        "what is not there is wrong usage, and says what to do",
        arguments: [
            (["--view", "task:TASKS-44"], "TASKS-04"), (["--view", "phase:9"], "milepost status"),
            (["--view", "everything"], "view"), (["--depth", "0"], "depth"), (["--direction", "up"], "LR"),
        ])
    func wrong(arguments: [String], word: String) throws {
        let project = try TemporaryProject(Ledger.files)
        let outcome = try Milepost.run(["graph", "docs"] + arguments, in: project.folder)
        #expect(outcome.status == 2 && outcome.output.isEmpty)
        #expect(outcome.error.contains(word), "\(outcome.error)")
    }

    @Test("more than Mermaid draws is not printed as Mermaid; its phases are")
    func mermaidLimits() throws {
        var plan = "# Implementation Plan: Pier\n\n### Phase 1: Piles\n\n"
        plan += "| Status | ID | Task | Dependents |\n|---|---|---|---|\n"
        for number in 1...520 { plan += "| NOT_STARTED | TASKS-\(number) | Pile | TASKS-\(number + 1) |\n" }
        plan += "| NOT_STARTED | TASKS-521 | Pile | |\n"
        let project = try TemporaryProject(["IMPLEMENTATION_PLAN.md": plan])
        let whole = try project.milepost("graph", "--format", "mermaid")
        #expect(whole.status == 2 && whole.output.isEmpty)
        #expect(whole.error.contains("500 dependencies") && whole.error.contains("--view phases"))
        #expect(try project.milepost("graph", "--format", "mermaid", "--view", "phases").status == 0)
    }

    @Test("a terminal that reads ASCII gets ASCII")
    func ascii() throws {
        let project = try TemporaryProject(Ledger.files)
        let outcome = try Milepost.run(
            ["graph", "docs", "--format", "ascii"], in: project.folder, ["LANG": "C", "LC_ALL": "C"])
        #expect(outcome.status == 0)
        let rails = outcome.output.split(separator: "\n").map { $0.prefix { "|+.'->` ".contains($0) } }
        #expect(rails.contains { $0.contains("->") || $0.contains("'>") }, "\(outcome.output)")
        #expect(!outcome.output.contains("│"))
    }

    @Test("--positions tells Graphviz where we draw each task", .enabled(if: Shell.hasNeato))
    func positions() throws {
        let project = try TemporaryProject(Ledger.files)
        let outcome = try Milepost.shell(
            "milepost graph docs --positions | neato -n -Tplain | grep -c '^node'", in: project.folder)
        let count = try #require(Int(outcome.output.split(separator: "\n").first ?? ""))
        #expect(count > 5 && outcome.error.isEmpty)
        #expect(try !project.milepost("graph", "docs").output.contains("pos="))
    }

    private enum Shell {
        static let hasNeato = FileManager.default.isExecutableFile(atPath: "/usr/bin/neato")
    }
}
