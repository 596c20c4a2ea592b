import Foundation
import MilepostTestSupport
import Testing

/// A project from nothing to its end, by commands only: every command leaves `check` clean, and its diff is the golden's.
@Suite("The complete walk")
struct ProtocolWalkTests {
    /// A project under git, whose clock goes on by ten minutes with each command.
    private final class Walk {
        let project: TemporaryProject
        private(set) var turns = 0
        private(set) var diffs = ""

        init(_ files: [String: String] = [:]) throws {
            project = try TemporaryProject(files)
            _ = try shell("git init -q . && git config user.name Ines && git config user.email i@example.org")
            _ = try shell("git add -A && git commit -q --allow-empty -m begin")
        }

        private var environment: [String: String] { ["SOURCE_DATE_EPOCH": "\(1_772_438_400 + turns * 600)"] }

        func run(_ words: [String]) throws -> Milepost.Outcome {
            try Milepost.run(words, in: project.folder, environment)
        }

        @discardableResult
        func shell(_ line: String) throws -> String {
            let outcome = try Milepost.shell(line, in: project.folder, environment)
            #expect(outcome.status == 0, "\(line): \(outcome.error)")
            return outcome.output
        }

        /// Does a command, and notes what git sees of it.
        func command(_ words: String...) throws {
            turns += 1
            let outcome = try run(words)
            #expect(outcome.status == 0 && outcome.error.isEmpty, "\(words): \(outcome.error)")
            diffs += "$ milepost \(words.map { $0.contains(" ") ? "\"\($0)\"" : $0 }.joined(separator: " "))\n"
            diffs += outcome.output + (try changes()) + "\n"
            try expectClean("\(words)")
        }

        /// What git sees, which is then committed.
        private func changes() throws -> String {
            let diff = try shell(
                """
                git add -A
                git diff --cached --no-renames --diff-filter=AD --name-status
                git diff --cached -U0 --no-color --no-renames --diff-filter=M
                git commit -q --allow-empty -m turn
                """)
            return diff.split(separator: "\n", omittingEmptySubsequences: false)
                .filter { !$0.hasPrefix("index ") && !$0.hasPrefix("diff ") }.joined(separator: "\n")
        }

        /// No rule is broken; that a phase has no tasks yet, or that something could be set, is no more than a remark.
        func expectClean(_ step: String) throws {
            let check = try run(["check", "--severity-limit", "warning"])
            #expect(check.status == 0, "\(step): \(check.output)")
        }

        /// Begins a task that is free and brings it to its end.
        func finish(_ id: String, _ words: String) throws {
            try command("verify", id, "--all")
            try command("start", id)
            try command("verify", id, "--all", "--evidence", "seen")
            try command("complete", id, words)
        }
    }

    @Test("three phases and twelve tasks, with blocks, deferrals, reopenings, drift and sync, to the end")
    func all() throws {
        let walk = try Walk()
        try walk.command("init", "--title", "Bell Buoy", "--agents")
        try walk.command("new", "phase", "Mooring", "--goal", "It stays where it is")
        try walk.command("new", "phase", "Hull")
        try walk.command("new", "phase", "Light and sound")
        try walk.command("new", "task", "Chart of the ground", "--phase", "1", "--priority", "P0")
        try walk.command("new", "task", "Anchor chain", "--phase", "1", "--priority", "P1", "--needs", "TASKS-01")
        try walk.command("new", "task", "Sinker", "--phase", "Mooring", "--priority", "P0", "--needs", "TASKS-01")
        for (name, needs) in [
            ("Float", "TASKS-02"), ("Paint", "TASKS-04"), ("Ladder", "TASKS-04"), ("Number", "TASKS-05"),
        ] {
            try walk.command("new", "task", name, "--phase", "2", "--priority", "P1", "--needs", needs)
        }
        for name in ["Lamp", "Battery", "Bell", "Four clappers"] {
            try walk.command("new", "task", name, "--phase", "3")
        }
        try walk.command("new", "task", "Sea trial", "--phase", "3", "--needs", "TASKS-08")
        try walk.command("set", "TASKS-12", "needs=TASKS-08, TASKS-09")
        try walk.command("move", "TASKS-09", "--phase", "3", "--before", "TASKS-08")
        try walk.command("rename", "TASKS-06", "TASKS-16")
        try walk.command("new", "task", "Whistle", "--phase", "3")
        try walk.command("remove", "TASKS-17")
        // Phase 1, with everything that can come between.
        let refused = try walk.run(["start", "TASKS-02"])
        #expect(refused.status == 1 && refused.error.contains("cannot start"))
        try walk.finish("TASKS-01", "sounded")
        try walk.command("verify", "TASKS-03", "--all")
        try walk.command("start", "TASKS-03")
        try walk.command("block", "TASKS-03", "no stone", "--by", "TASKS-02")
        try walk.finish("TASKS-02", "forged")
        try walk.command("unblock", "TASKS-03", "the stone has come")
        try walk.command("log", "TASKS-03", "half of it is in the water")
        try walk.command("verify", "TASKS-03", "--all")
        try walk.command("complete", "TASKS-03")
        try walk.command("reopen", "TASKS-03", "it drifts")
        try walk.command("complete", "TASKS-03", "it holds")
        // Phase 2: somebody writes into one file only.
        for id in ["TASKS-04", "TASKS-05"] { try walk.finish(id, "done") }
        try walk.command("defer", "TASKS-16", "the yard has no time")
        try walk.command("verify", "TASKS-07", "--all")
        var plan = try walk.project.text("tasks/TASKS-07_number.md")
        plan.replace("tests_passing: false", with: "tests_passing: true")
        try walk.project.write("tasks/TASKS-07_number.md", plan)
        #expect(try walk.run(["check"]).output.contains("plan-drift"))
        try walk.command("sync")
        try walk.command("start", "TASKS-07")
        try walk.command("verify", "TASKS-07", "--all")
        try walk.command("complete", "TASKS-07", "42")
        try walk.command("reopen", "TASKS-16", "the yard has time")
        try walk.finish("TASKS-16", "six rungs")
        // Phase 3, in the order that next says.
        for _ in 1...5 {
            let text = try walk.run(["next", "--json"]).output
            let document = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
            let next = (document["plans"] as? [[String: Any]])?.first?["next"] as? [String: Any]
            try walk.finish(try #require(next?["id"] as? String), "rings and shines")
        }
        #expect(Golden.mismatch(walk.diffs, "Edits/complete-walk.txt") == nil)
        #expect(try walk.run(["next"]).status == 5)
        #expect(try walk.run(["status"]).output.contains("100 % done (12 of 12)"))
        #expect(
            try walk.run(["build", "--strict", "--output", "../site-of-\(walk.project.folder.lastPathComponent)"])
                .status == 0)
        let site = walk.project.folder.appendingPathComponent("../site-of-\(walk.project.folder.lastPathComponent)")
        defer { try? FileManager.default.removeItem(at: site) }
        let report = try JSONSerialization.jsonObject(
            with: Data(contentsOf: site.appendingPathComponent("report.json")))
        let told = try JSONSerialization.jsonObject(with: Data(try walk.run(["status", "--json"]).output.utf8))
        let overall = try #require((report as? [String: Any])?["overall"] as? NSDictionary)
        #expect(overall == (told as? [String: Any])?["overall"] as? NSDictionary)
        #expect((overall["verified"] as? [String: Any])?["count"] as? Int == 12)
    }

    @Test("init writes nothing over what is there, shows what it would write, and takes a folder as template")
    func begin() throws {
        let project = try TemporaryProject(["ours/IMPLEMENTATION_PLAN.md": "# {{title}}\n\n## Phase Tracker\n"])
        let dry = try project.milepost("init", "--dry-run", "--title", "One | \"two\"")
        #expect(dry.status == 0 && dry.output.contains("+++ b/IMPLEMENTATION_PLAN.md") && !project.has("tasks"))
        #expect(dry.output.contains("+title: \"One | \\\"two\\\"\"\n") && dry.output.contains("+# One | \"two\"\n"))
        #expect(try project.milepost("init", "new", "--template", "ours", "--title", "Ours").status == 0)
        #expect(try project.text("new/IMPLEMENTATION_PLAN.md") == "# Ours\n\n## Phase Tracker\n")
        let again = try project.milepost("init", "new")
        #expect(again.status == 1 && again.error.contains("“new/IMPLEMENTATION_PLAN.md” is there already"))
        #expect(
            try project.milepost("init", "x", "--template", "nothing").error.contains("there is no template “nothing”"))
        #expect(try project.milepost("init", "table", "--template", "table").status == 0)
        #expect(
            try project.milepost("new", "task", "Second", "--phase", "1", "--in", "table").output.hasPrefix(
                "TASK-02 Second is added"))
        #expect(try project.milepost("check", "table", "--severity-limit", "warning").status == 0)
        let json = try project.milepost("init", "other", "--json")
        #expect(json.output.contains("\"command\":\"init\""))
        #expect(try JSONAgreementTests().faults(json.output, in: project) == "")
    }

    @Test("init --git tells git who merges plans, beside what .gitattributes says already")
    func git() throws {
        let walk = try Walk([".gitattributes": "*.png binary"])
        #expect(try walk.run(["init", "--git"]).status == 0)
        let attributes = try walk.project.text(".gitattributes")
        #expect(attributes.hasPrefix("*.png binary\n*IMPLEMENTATION_PLAN*.md merge=milepost\n"))
        #expect(try walk.shell("git config merge.milepost.driver") == "milepost merge-driver %O %A %B %P\n")
        #expect(
            try walk.shell("git check-attr merge IMPLEMENTATION_PLAN.md tasks/TASKS-01_a.md").contains(": milepost\n"))
        #expect(try walk.run(["merge-driver", "--register"]).status == 0)
        #expect(try walk.project.text(".gitattributes") == attributes)
        let elsewhere = try TemporaryProject(["a": "x\n", "b": "y\n", "c": "z\n"])
        let conflict = try elsewhere.milepost("merge-driver", "a", "b", "c", "PLAN.md")
        #expect(conflict.status == 1 && conflict.error.contains("1 conflict in PLAN.md"))
        #expect(try elsewhere.text("b") == "<<<<<<< ours\ny\n=======\nz\n>>>>>>> theirs\n")
        #expect(try elsewhere.milepost("merge-driver", "a", "b").status == 2)
        #expect(try elsewhere.milepost("merge-driver", "a", "b", "nothing").status == 3)
    }

    @Test("rename and remove are one change of several files: undo brings them back, and --commit knows both paths")
    func files() throws {
        let walk = try Walk()
        try walk.command("init")
        try walk.command("new", "phase", "One")
        try walk.command("new", "task", "First", "--phase", "1")
        let before = try walk.shell("cat IMPLEMENTATION_PLAN.md tasks/*")
        try walk.command("rename", "TASKS-01", "TASKS-09", "--commit")
        #expect(try walk.shell("git log -2 --format=%s").hasPrefix("turn\nTASKS-01 First is TASKS-09 now\n"))
        #expect(!walk.project.has("tasks/TASKS-01_first.md"))
        #expect(try walk.run(["undo"]).status == 0)
        #expect(try walk.shell("cat IMPLEMENTATION_PLAN.md tasks/*") == before)
        #expect(!walk.project.has("tasks/TASKS-09_first.md"))
        try walk.command("remove", "TASKS-01")
        #expect(try walk.run(["undo"]).status == 0)
        #expect(try walk.shell("cat IMPLEMENTATION_PLAN.md tasks/*") == before)
        // A folder that leads elsewhere gets no file.
        try walk.shell("rm -r tasks && mkdir ../out-$$ && ln -s ../out-$$ tasks && echo")
        let outside = try walk.run(["new", "task", "Away", "--phase", "1", "--file"])
        #expect(outside.status != 0 && outside.error.contains("would lie outside"), "\(outside.error)")
    }
}
