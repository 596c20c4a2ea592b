import Foundation
import MilepostTestSupport
import Testing

/// The assistant's server as an assistant's program starts it: lines in, lines out.
@Suite("milepost mcp")
struct MCPCommandTests {
    private static let time = ["SOURCE_DATE_EPOCH": "1772438400"]

    /// A conversation: every line of the output is JSON, and nothing else is there.
    private static func talk(
        _ project: TemporaryProject, _ lines: [String], _ arguments: [String] = ["mcp"]
    ) throws -> [[String: Any]] {
        let outcome = try Milepost.run(
            arguments, in: project.folder, time, input: Data((lines.joined(separator: "\n") + "\n").utf8))
        #expect(outcome.status == 0 && outcome.error.isEmpty, "\(outcome.error)")
        return try outcome.output.split(separator: "\n").map { line in
            try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        }
    }

    private static func call(_ tool: String, _ arguments: String = "") -> String {
        #"{"jsonrpc":"2.0","id":"\#(tool)","method":"tools/call","params":{"name":"\#(tool)","arguments":{\#(arguments)}}}"#
    }

    private static let initialize =
        #"{"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"2025-11-25","clientInfo":{"name":"Agent 7","version":"1"},"capabilities":{}}}"#

    /// What a tool said.
    private static func text(_ answer: [String: Any]) -> String {
        let content = (answer["result"] as? [String: Any])?["content"] as? [[String: Any]]
        return content?.first?["text"] as? String ?? "no text: \(answer)"
    }

    private static func isError(_ answer: [String: Any]) -> Bool? {
        (answer["result"] as? [String: Any])?["isError"] as? Bool
    }

    static let plan = """
        # Shed

        ## Phase 1: Roof

        ```yaml
        phase_1_tasks:
          - id: TASKS-01
            service_name: "Beams"
            priority: P0
            dependents: "TASKS-02"
            workflow:
              pre_check: {status: NOT_STARTED, checklist: [{verified_req: false}]}
              implementation: {status: NOT_STARTED, started: null, completed: null}
              post_check: {status: NOT_STARTED, checklist: [{tests_passing: false}]}
          - id: TASKS-02
            service_name: "Tiles"
            priority: P0
            workflow:
              pre_check: {status: NOT_STARTED, checklist: [{verified_req: false}]}
              implementation: {status: NOT_STARTED, started: null, completed: null}
              post_check: {status: NOT_STARTED, checklist: [{tests_passing: false}]}
        ```

        ## Session Log

        | Date | Task ID | Status | Notes |
        |---|---|---|---|

        """

    @Test("a reason of blanks is none and gets around no rule, and what is undone needs no evidence")
    func blanks() throws {
        let project = try TemporaryProject(["IMPLEMENTATION_PLAN.md": Self.plan])
        let answers = try Self.talk(
            project,
            [
                Self.initialize, Self.call("start", #""task":"TASKS-01","force":" ""#),
                Self.call("verify", #""task":"TASKS-01","all":true,"undo":true,"evidence":"seen""#),
            ])
        #expect(Self.isError(answers[1]) == true && Self.text(answers[1]).contains("its pre-check is not complete"))
        #expect(Self.isError(answers[2]) == true && Self.text(answers[2]).contains("'undo' takes no 'evidence'"))
        #expect(try project.text("IMPLEMENTATION_PLAN.md") == Self.plan)
    }

    @Test("a task is taken from the beginning to its end, refusals name what mends them, and the client signs the log")
    func walk() throws {
        let project = try TemporaryProject(["IMPLEMENTATION_PLAN.md": Self.plan])
        let answers = try Self.talk(
            project,
            [
                Self.initialize, #"{"jsonrpc":"2.0","method":"notifications/initialized"}"#, Self.call("next"),
                Self.call("start", #""task":"TASKS-01""#), Self.call("verify", #""task":"tasks-1","all":true"#),
                Self.call("start", #""task":"TASKS-01","dry_run":true"#), Self.call("start", #""task":"TASKS-01""#),
                Self.call("log", #""task":"TASKS-01","text":"Cut to length","by":"Ines""#),
                Self.call("complete", #""task":"TASKS-01""#),
                Self.call("verify", #""task":"TASKS-01","checks":["tests_passing"],"evidence":"they hold""#),
                Self.call("complete", #""task":"TASKS-01","text":"They stand""#), Self.call("status"),
                Self.call("check"), Self.call("show", #""task":"TASKS-1""#), Self.call("sync", #""check":true"#),
            ])
        try #require(answers.count == 14)
        #expect(Self.text(answers[1]).hasPrefix("○ TASKS-01 Beams"))
        #expect(Self.isError(answers[2]) == true)
        #expect(
            Self.text(answers[2]) == """
                error: TASKS-01 Beams cannot start: its pre-check is not complete (verified_req)
                  help: milepost verify TASKS-01 verified_req
                """)
        #expect(Self.text(answers[3]).hasPrefix("TASKS-01 Beams: 1 of 1 pre-checks are true."))
        #expect(
            Self.text(answers[4]).contains("+      implementation: {status: IN_PROGRESS, started: 2026-03-02T08:00:00"))
        #expect(Self.text(answers[5]) == "TASKS-01 Beams is in progress.\nIMPLEMENTATION_PLAN.md  +2 -1")
        #expect(Self.isError(answers[7]) == true && Self.text(answers[7]).contains("verify TASKS-01 tests_passing"))
        #expect(Self.isError(answers[9]) == false)
        #expect(Self.text(answers[10]).contains("50 % done (1 of 2)"))
        #expect(Self.text(answers[11]).hasSuffix("\n\n2 warnings in 1 file"), "\(Self.text(answers[11]))")
        #expect(Self.text(answers[12]).contains("They stand"))
        #expect(Self.text(answers[13]) == "Shed: plan and task files agree.\nNothing had to be changed.")
        let plan = try project.text("IMPLEMENTATION_PLAN.md")
        for row in ["Started (by Agent 7)", "Cut to length (by Ines)", "They stand (by Agent 7)"] {
            #expect(plan.contains("| \(row) |"), "\(plan)")
        }
    }

    @Test("resources are the plan, each task and the report, and nothing else has an address")
    func resources() throws {
        let project = try TemporaryProject([
            "IMPLEMENTATION_PLAN.md": Self.plan, "tasks/TASKS-02_tiles.md": "# TASKS-02: Tiles\n\nRed ones.\n",
            "secret.md": "mine",
        ])
        func read(_ address: String) -> String {
            #"{"jsonrpc":"2.0","id":1,"method":"resources/read","params":{"uri":"\#(address)"}}"#
        }
        let answers = try Self.talk(
            project,
            [
                #"{"jsonrpc":"2.0","id":1,"method":"resources/list"}"#, read("milepost://plan/IMPLEMENTATION_PLAN.md"),
                read("milepost://task/TASKS-02"), read("milepost://task/TASKS-01"), read("milepost://report"),
                read("milepost://plan/secret.md"), read("milepost://plan/../secret.md"), read("file:///etc/passwd"),
            ])
        let list = (answers[0]["result"] as? [String: Any])?["resources"] as? [[String: Any]] ?? []
        #expect(
            list.compactMap { $0["uri"] as? String } == [
                "milepost://report", "milepost://plan/IMPLEMENTATION_PLAN.md", "milepost://task/TASKS-01",
                "milepost://task/TASKS-02",
            ])
        func content(_ answer: [String: Any]) -> String {
            (((answer["result"] as? [String: Any])?["contents"] as? [[String: Any]])?.first?["text"] as? String) ?? ""
        }
        #expect(content(answers[1]) == Self.plan)
        #expect(content(answers[2]) == "# TASKS-02: Tiles\n\nRed ones.\n")
        #expect(content(answers[3]).contains("TASKS-01 Beams"))
        #expect(content(answers[4]).hasPrefix("{\n\"schema\":\"milepost/report/1\""))
        for answer in answers[5...] { #expect((answer["error"] as? [String: Any])?["code"] as? Int == -32002) }
    }

    @Test("nothing that is sent ends the server: bytes, halves, a line without an end")
    func broken() throws {
        let project = try TemporaryProject(["IMPLEMENTATION_PLAN.md": Self.plan])
        let ping = #"{"jsonrpc":"2.0","id":2,"method":"ping"}"#
        let lines = ["nonsense", "", "\u{0}\u{1}", #"{"jsonrpc":"2.0","id":1"#, "\r", #"["#, #"{"a":"\ud800"}"#]
        let answers = try Self.talk(project, lines.flatMap { [$0, ping] })
        #expect(answers.count { $0["error"] == nil } == lines.count)
        #expect(answers.count { $0["error"] != nil } == 5)
        var bytes = Data([0xFF, 0xFE, 0x0A])
        bytes.append(Data(String(repeating: "x", count: (16 << 20) + 70_000).utf8))
        bytes.append(Data("\n\(ping)".utf8))
        let outcome = try Milepost.run(["mcp"], in: project.folder, Self.time, input: bytes)
        let found = outcome.output.split(separator: "\n")
        #expect(outcome.status == 0 && found.count == 3, "\(outcome.output.prefix(2000))")
        #expect(found.last == #"{"jsonrpc":"2.0","id":2,"result":{}}"#)
    }

    @Test(
        "a folder without a plan is an error of each tool, and the server goes on; a folder that is not there ends it")
    func noPlan() throws {
        let project = try TemporaryProject()
        let answers = try Self.talk(project, [Self.call("status"), Self.call("nothing"), Self.call("next")])
        #expect(Self.isError(answers[0]) == true)
        #expect(Self.text(answers[0]).hasPrefix("error: no plan was found in ."))
        #expect((answers[1]["error"] as? [String: Any])?["code"] as? Int == -32602)
        #expect(Self.isError(answers[2]) == true)
        let missing = try project.milepost("mcp", "nowhere")
        #expect(missing.status == 3 && missing.output.isEmpty && missing.error.contains("“nowhere” is no folder"))
    }

    @Test(
        "files that links lead to outside the folder are neither read nor written, and a cut-off change is not either")
    func confined() throws {
        let project = try TemporaryProject(["mine/IMPLEMENTATION_PLAN.md": Self.plan, "in/note.txt": "x"])
        #expect(try Milepost.shell("ln -s ../mine/IMPLEMENTATION_PLAN.md in/", in: project.folder).status == 0)
        let linked = try Self.talk(project, [Self.call("verify", #""task":"TASKS-01","all":true"#)], ["mcp", "in"])
        #expect(Self.isError(linked[0]) == true && Self.text(linked[0]).contains("no plan was found"))
        #expect(try project.text("mine/IMPLEMENTATION_PLAN.md") == Self.plan)

        // What a stranger's project could bring along: an intent that would put a file elsewhere.
        for path in ["../planted", "\(project.folder.path)/planted", "out/planted"] {
            let project = try TemporaryProject(["in/IMPLEMENTATION_PLAN.md": Self.plan])
            let old =
                "4\nevil\n\(path.utf8.count)\n\(path)\n7\npayload\n-\n\n22\nIMPLEMENTATION_PLAN.md\n\(Self.plan.utf8.count)\n\(Self.plan)\n1\n0\n"
            try project.write("in/.milepost/intent", "milepost-change 1 2\n\(old)")
            #expect(try Milepost.shell("ln -s .. in/out", in: project.folder).status == 0)
            let answers = try Self.talk(
                project, [Self.call("verify", #""task":"TASKS-01","all":true"#)], ["mcp", "in"])
            #expect(Self.isError(answers[0]) == true)
            #expect(Self.text(answers[0]).contains("lies outside what is read"), "\(Self.text(answers[0]))")
            #expect(!project.has("planted"))
        }
    }

    @Test("protocol says what is current and the commands; --lasting leaves out what changes")
    func protocolText() throws {
        let project = try TemporaryProject(["IMPLEMENTATION_PLAN.md": Self.plan])
        let all = try project.milepost("protocol", with: Self.time)
        #expect(all.status == 0 && all.error.isEmpty)
        #expect(Golden.mismatch(all.output, "Edits/protocol.md") == nil)
        let lasting = try project.milepost("protocol", "--lasting", with: Self.time).output
        #expect(!lasting.contains("Next: ") && !lasting.contains("0 %"))
        #expect(all.output.hasSuffix(lasting.split(separator: "\n\n").dropFirst().joined(separator: "\n\n")))
    }
}
