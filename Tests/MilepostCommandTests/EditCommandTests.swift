import Foundation
import MilepostTestSupport
import Testing

/// The commands that change a plan, through the built program.
@Suite("The execution protocol")
struct EditCommandTests {
    private static let time = ["SOURCE_DATE_EPOCH": "1772438400", "MILEPOST_USER": "Ines"]

    private static func run(_ project: TemporaryProject, _ words: [String]) throws -> Milepost.Outcome {
        try Milepost.run(words, in: project.folder, time)
    }

    /// What check finds, without lines.
    private static func findings(_ project: TemporaryProject) throws -> Set<String> {
        let text = try run(project, ["check", "--json"]).output
        let document = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        let findings = try #require(document["findings"] as? [[String: Any]])
        return Set(findings.map { "\($0["rule"] ?? "") \($0["task"] ?? "")" })
    }

    /// A life of two tasks, each command with what it changes.
    private static let walk: [[String]] = [
        ["verify", "TASKS-01", "tests_passing", "--evidence", "run 47"], ["verify", "TASKS-01", "docs_updated"],
        ["complete", "TASKS-01", "Poured and dry"], ["verify", "TASKS-02", "--all"], ["start", "TASKS-02"],
        ["log", "TASKS-02", "Half of the poles | all of the wire"],
        ["block", "TASKS-02", "No wood", "--by", "TASKS-03"], ["unblock", "TASKS-02", "The wood has come"],
        ["verify", "TASKS-02", "tests_passing"], ["complete", "TASKS-02"], ["reopen", "TASKS-02", "It leans"],
        ["defer", "TASKS-03", "Next year"], ["set", "TASKS-03", "priority=P2", "name=Gate and bell"],
        ["complete", "TASKS-02"],
    ]

    @Test(
        "each command changes the lines it should and no other, check finds nothing new, and undo gives the bytes back")
    func walk() throws {
        let project = try TemporaryProject(Fence.files)
        let known = try Self.findings(project)
        var all = ""
        for words in Self.walk {
            let before = try Fence.files.keys.sorted().map { try project.text($0) }
            let dry = try Self.run(project, words + ["--dry-run"])
            #expect(dry.status == 0 && dry.error.isEmpty, "\(words): \(dry.error)")
            #expect(try Fence.files.keys.sorted().map { try project.text($0) } == before)
            let done = try Self.run(project, words)
            #expect(done.status == 0 && done.error.isEmpty, "\(words): \(done.error)")
            all += "$ milepost \(words.joined(separator: " "))\n\(done.output)\(dry.output)\n"
            let after = try Fence.files.keys.sorted().map { try project.text($0) }
            #expect(try Self.run(project, ["undo"]).status == 0)
            #expect(try Fence.files.keys.sorted().map { try project.text($0) } == before, "\(words)")
            #expect(try Self.run(project, words).output == done.output)
            #expect(try Fence.files.keys.sorted().map { try project.text($0) } == after)
            #expect(try Self.findings(project).subtracting(known) == [], "\(words)")
        }
        #expect(Golden.mismatch(all, "Edits/walk.txt") == nil)
        #expect(try Self.run(project, ["status"]).output.contains("100 % done (2 of 2)"))
    }

    @Test(
        "a refusal is one line of what and one of how, exits 1, and changes nothing",
        arguments: [
            (["start", "TASKS-02"], 1, "cannot start: its pre-check is not complete"),
            (["start", "TASKS-01"], 1, "in progress already, started by Marek"),
            (["complete", "TASKS-01"], 1, "its post-check is not complete (tests_passing, docs_updated)"),
            (["unblock", "TASKS-01"], 1, "is not blocked"), (["undo"], 5, "no change to take back"),
            (["start", "TASKS-99"], 2, "there is no task TASKS-99"),
            (["verify", "TASKS-01", "nonsense"], 2, "has no check 'nonsense'"),
            (["set", "TASKS-01", "due=2026-01-01"], 1, "no place states 'due'"),
        ] as [([String], Int32, String)])
    func refusals(_ words: [String], _ status: Int32, _ message: String) throws {
        let project = try TemporaryProject(Fence.files)
        let outcome = try Self.run(project, words)
        #expect(outcome.status == status)
        #expect(outcome.output.isEmpty)
        let lines = outcome.error.split(separator: "\n")
        #expect(lines.count == 2 && lines[0].hasPrefix("error: ") && lines[1].hasPrefix("  help: "), "\(outcome.error)")
        #expect(outcome.error.contains(message))
        for (path, text) in Fence.files { #expect(try project.text(path) == text) }
    }

    @Test(
        "wrong usage exits 2",
        arguments: [
            ["start"], ["log", "TASKS-01"], ["log", "TASKS-01", " "], ["verify", "TASKS-01", "--all", "x"],
            ["start", "TASKS-01", "--force", ""], ["next", "--dry-run"], ["next", "--start", "--all"],
            ["sync", "--check", "--commit"], ["start", "TASKS-01", "--wait", "-1"],
        ])
    func usage(_ words: [String]) throws {
        let project = try TemporaryProject(Fence.files)
        #expect(try Self.run(project, words).status == 2)
    }

    @Test("JSON says what was done, or why not, and follows its schema")
    func json() throws {
        let project = try TemporaryProject(Fence.files)
        for (words, status, isDone) in [
            (["verify", "TASKS-01", "--all"], 0, true), (["complete", "TASKS-01", "--next"], 0, true),
            (["start", "TASKS-02"], 1, false), (["sync", "--check"], 0, false),
            (["log", "TASKS-02", "x", "--dry-run"], 0, false),
            (["undo"], 0, true),
        ] as [([String], Int32, Bool)] {
            let outcome = try Self.run(project, words + ["--json"])
            #expect(outcome.status == status, "\(words): \(outcome.error)")
            #expect(outcome.error.isEmpty)
            let document = try #require(
                try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
            #expect(document["schema"] as? String == "milepost/edit/1")
            #expect(document["done"] as? Bool == isDone)
            #expect((document["refusal"] is NSNull) == (status == 0))
            #expect((document["next"] != nil) == words.contains("--next"))
            #expect(try JSONAgreementTests().faults(outcome.output, in: project) == "")
        }
    }

    @Test("sync brings both sides together, one task or all, and --check only says so")
    func sync() throws {
        var files = Fence.files
        files["TASKS-02_fence.md"]?.replace("verified_req: false", with: "verified_req: true")
        let project = try TemporaryProject(files)
        let check = try Self.run(project, ["sync", "--check"])
        #expect(check.status == 1)
        #expect(check.output.contains("+          - verified_req: true"))
        #expect(try project.text("IMPLEMENTATION_PLAN.md") == files["IMPLEMENTATION_PLAN.md"])
        let done = try Self.run(project, ["sync"])
        #expect(done.output.hasPrefix("Fence: brought together TASKS-02.\n"))
        let again = try Self.run(project, ["sync", "--check"])
        #expect(again == .init(status: 0, output: "Fence: plan and task files agree.\n", error: ""))
        #expect(try Self.run(project, ["sync", "TASKS-02"]).output.contains("Nothing had to be changed."))
    }

    @Test("next --start begins the task that next shows")
    func next() throws {
        let project = try TemporaryProject(Fence.files)
        let shown = try Self.run(project, ["next"])
        let started = try Self.run(project, ["next", "--start"])
        #expect(shown.output.hasPrefix("○ TASKS-03 Gate"))
        #expect(started.status == 0 && started.output.hasPrefix("◐ TASKS-03 Gate is in progress.\n"))
        #expect(
            try project.text("IMPLEMENTATION_PLAN.md").contains(
                "| IN_PROGRESS | TASKS-03 | Gate           | P1       |"))
    }

    @Test("a task's file is found by what it holds, however it is called")
    func calledOtherwise() throws {
        let project = try TemporaryProject(Fence.files)
        let other = "TASKS-77_fence.md"
        #expect(try Milepost.shell("mv TASKS-02_fence.md \(other)", in: project.folder).status == 0)
        let outcome = try Self.run(project, ["log", "TASKS-02", "Called otherwise"])
        #expect(outcome.status == 0 && outcome.output.contains(other), "\(outcome.output)\(outcome.error)")
        #expect(try project.text(other).contains("| Called otherwise"))
        #expect(try project.text("IMPLEMENTATION_PLAN.md").contains("| Called otherwise"))
    }

    @Test("a change that somebody touched since is not taken back")
    func touched() throws {
        let project = try TemporaryProject(Fence.files)
        #expect(try Self.run(project, ["log", "TASKS-01", "x"]).status == 0)
        let text = try project.text("IMPLEMENTATION_PLAN.md") + "\nMine.\n"
        try project.write("IMPLEMENTATION_PLAN.md", text)
        let undo = try Self.run(project, ["undo"])
        #expect(undo.status == 1)
        #expect(undo.error.contains("IMPLEMENTATION_PLAN.md was changed since ‘log TASKS-01’"))
        #expect(try project.text("IMPLEMENTATION_PLAN.md") == text)
    }

    @Test(
        "--commit makes one commit of the changed files and nothing else; the name comes from git, MILEPOST_USER or --by"
    )
    func commit() throws {
        let project = try TemporaryProject(Fence.files)
        let setup = """
            git init -q . && git config user.name Marek && git config user.email m@example.org && git add -A \
            && git commit -qm all && echo x > mine && git add mine
            """
        #expect(try Milepost.shell(setup, in: project.folder).status == 0)
        #expect(try project.milepost("log", "TASKS-01", "one", "--commit").status == 0)
        #expect(try project.text("IMPLEMENTATION_PLAN.md").contains("| one (by Marek) |"))
        let shown = try Milepost.shell("git show --format=%s --name-only; git status --short", in: project.folder)
        #expect(shown.output == "Logged for TASKS-01 Post holes\n\nIMPLEMENTATION_PLAN.md\nA  mine\n")
        _ = try project.milepost("log", "TASKS-01", "two", with: ["MILEPOST_USER": "Ines"])
        #expect(try project.text("IMPLEMENTATION_PLAN.md").contains("| two (by Ines) |"))
        _ = try project.milepost("log", "TASKS-01", "three", "--by", "Tove", with: ["MILEPOST_USER": "Ines"])
        #expect(try project.text("IMPLEMENTATION_PLAN.md").contains("| three (by Tove) |"))
    }

    @Test("permissions and links stay, and nothing but .milepost is left beside the files")
    func files() throws {
        let project = try TemporaryProject()
        for (path, text) in Fence.files { try project.write("real/" + path, text) }
        let setup =
            "chmod 640 real/*.md && mkdir plans && ln -s ../real/IMPLEMENTATION_PLAN.md plans && ln -s ../real/TASKS-02_fence.md plans"
        #expect(try Milepost.shell(setup, in: project.folder).status == 0)
        #expect(try Self.run(project, ["verify", "TASKS-02", "--all", "--in", "real"]).status == 0)
        let shown = try Milepost.shell(
            "stat -c '%a %n' real/*.md; ls -A real; git init -q . ; git status --short", in: project.folder)
        #expect(
            shown.output == """
                640 real/IMPLEMENTATION_PLAN.md
                640 real/TASKS-02_fence.md
                .milepost
                IMPLEMENTATION_PLAN.md
                TASKS-02_fence.md
                ?? plans/
                ?? real/

                """)
        let linked = try Self.run(project, ["log", "TASKS-02", "linked", "--in", "plans/IMPLEMENTATION_PLAN.md"])
        #expect(linked.status == 0, "\(linked.error)")
        let link = project.folder.appendingPathComponent("plans/IMPLEMENTATION_PLAN.md").path
        #expect((try? FileManager.default.destinationOfSymbolicLink(atPath: link)) == "../real/IMPLEMENTATION_PLAN.md")
        #expect(try project.text("real/IMPLEMENTATION_PLAN.md").contains("linked (by Ines)"))
    }
}

/// Three tasks; the second needs the first and has a file.
private enum Fence {
    static let files = [
        "IMPLEMENTATION_PLAN.md": """
        # Fence

        ## Phase 1: Garden

        | Status      | ID       | Task / Service | Priority |
        |-------------|----------|----------------|----------|
        | NOT_STARTED | TASKS-03 | Gate           | P1       |

        ```yaml
        phase_1_tasks:
          - id: TASKS-01
            service_name: "Post holes"
            priority: P0
            dependents: "TASKS-02"
            workflow:
              pre_check: {status: COMPLETED, checklist: [{verified_req: true}]}
              implementation: {status: IN_PROGRESS, started: 2026-01-05, completed: null}
              post_check:
                status: NOT_STARTED
                checklist:
                  - tests_passing: false
                  - docs_updated: false
          - id: TASKS-02
            service_name: "Fence"
            priority: P0
            workflow:
              pre_check:
                status: NOT_STARTED
                checklist:
                  - verified_req: false      # how high
                  - checked_deps: false
              implementation:
                status: NOT_STARTED
                started: null
                completed: null
              post_check: {status: NOT_STARTED, checklist: [{tests_passing: false}]}
        ```

        ## Session Log

        | Date | Task ID | Status | Notes |
        |---|---|---|---|
        | 2026-01-05 | TASKS-01 | IN_PROGRESS | Begun (by Marek) |

        """,
        "TASKS-02_fence.md": """
        # TASKS-02: Fence

        ```yaml
        tasks_tracking:
          id: TASKS-02
          workflow:
            pre_check:
              status: NOT_STARTED
              checklist:
                - verified_req: false
                - checked_deps: false
            implementation:
              status: NOT_STARTED
              started: null
              completed: null
            post_check:
              status: NOT_STARTED
              checklist:
                - tests_passing: false
        ```

        ## Session Log

        | Date | Status | Summary |
        |---|---|---|

        """,
    ]
}
