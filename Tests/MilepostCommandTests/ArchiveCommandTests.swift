import Foundation
import MilepostTestSupport
import Testing

/// `milepost archive`, through the built program.
@Suite("milepost archive")
struct ArchiveCommandTests {
    private static func harbour() throws -> TemporaryProject {
        let project = try TemporaryProject()
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Examples/harbour")
            .standardized.resolvingSymlinksInPath()
        try FileManager.default.copyItem(at: root, to: project.folder.appending(path: "docs"))
        return project
    }

    private static func run(_ project: TemporaryProject, _ words: String...) throws -> Milepost.Outcome {
        try Milepost.run(words, in: project.folder, ["SOURCE_DATE_EPOCH": "1772438400", "MILEPOST_USER": "Ines"])
    }

    /// Bytes by their paths, without what Milepost keeps for itself.
    private static func files(_ project: TemporaryProject, _ folder: String) throws -> [String: Data] {
        let root = project.folder.appending(path: folder)
        var files: [String: Data] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: root.path) where !path.hasPrefix(".milepost/") {
            var isFolder: ObjCBool = false
            let file = root.appending(path: path)
            _ = FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder)
            files[path] = isFolder.boolValue ? Data() : try Data(contentsOf: file)
        }
        files[".milepost"] = nil
        return files
    }

    /// A report's figures: all of it but the places where something is stated, and the order that comes from them.
    private static func figures(_ json: Data) throws -> String {
        func plain(_ value: Any) -> String {
            switch value {
            case let map as [String: Any]:
                let places: Set<String> = ["range", "path", "files", "file", "statedAt", "edits"]
                return "{"
                    + map.filter { !places.contains($0.key) }.sorted { $0.key < $1.key }
                    .map { key, value in
                        guard key == "findings", let list = value as? [Any] else { return "\(key): \(plain(value))" }
                        return "findings: \(list.map(plain).sorted())"
                    }.joined(separator: ", ") + "}"
            case let list as [Any]: return "[" + list.map(plain).joined(separator: ", ") + "]"
            default: return "\(value)"
            }
        }
        return plain(try JSONSerialization.jsonObject(with: json))
    }

    /// Where the links of a site's pages lead that lead into the site.
    private static func broken(_ site: [String: Data]) -> [String] {
        var broken: [String] = []
        for (path, bytes) in site where path.hasSuffix(".html") {
            let text = String(decoding: bytes, as: UTF8.self)
            for match in text.matches(of: /href="([^"#:?]+)[^":]*"/) {
                let folder = path.split(separator: "/").dropLast().joined(separator: "/")
                let whole = URL(filePath: "/\(folder)/\(match.1)").standardized.path
                let target = String(whole.dropFirst().drop { $0 == "/" })
                if site[target] == nil, site[target + "/index.html"] == nil { broken.append("\(path): \(match.1)") }
            }
        }
        return broken.sorted()
    }

    @Test("every figure of report.json, every page and every link is what it was, and --undo gives the bytes back")
    func law() throws {
        let project = try Self.harbour()
        let start = try Self.files(project, "docs")
        #expect(try Self.run(project, "build", "docs", "--quiet", "--output", "before").status == 0)
        let before = try Self.files(project, "before")
        let check = try Self.run(project, "check", "docs", "--format", "markdown").output
        for phase in ["1", "2", "0", "Prerequisites: Tools and Access"] {
            let outcome = try Self.run(project, "archive", "--phase", phase, "--in", "docs")
            #expect(outcome.status == 0 && outcome.error.isEmpty, "\(outcome.error)")
        }
        #expect(project.has("docs/archive/tasks/TASKS-01_pier_and_route_model.md"))
        #expect(!project.has("docs/tasks/TASKS-01_pier_and_route_model.md"))
        #expect(try Self.run(project, "build", "docs", "--quiet", "--output", "after").status == 0)
        let after = try Self.files(project, "after")
        #expect(before.keys.sorted() == after.keys.sorted())
        #expect(
            try Self.figures(try #require(before["report.json"])) == Self.figures(try #require(after["report.json"])))
        #expect(Self.broken(before) == [] && Self.broken(after) == [])
        // What a phase's and a task's own text says.
        for page in ["phases/phase-1-timetable-foundation.html", "log.html", "plan.html", "queue.html"] {
            #expect(before[page] == after[page], "\(page)")
        }
        let again = try Self.run(project, "check", "docs", "--format", "markdown").output
        #expect(check.split(separator: "\n").count == again.split(separator: "\n").count, "\(check)\(again)")

        for phase in ["2", "Prerequisites: Tools and Access", "1", "0"] {
            #expect(try Self.run(project, "archive", "--undo", "--phase", phase, "--in", "docs").status == 0)
        }
        #expect(try Self.files(project, "docs") == start)
    }

    @Test("--dry-run shows the change, undo takes it back, and a plan that is named brings its archive along")
    func ways() throws {
        let project = try Self.harbour()
        #expect(try Milepost.shell("chmod 600 docs/tasks/TASKS-01*", in: project.folder).status == 0)
        let start = try Self.files(project, "docs")
        let dry = try Self.run(project, "archive", "--phase", "1", "--dry-run", "--in", "docs")
        #expect(dry.output.contains("+**Archived**: [5 tasks](archive/IMPLEMENTATION_PLAN_phase_1.md)\n"))
        #expect(try Self.files(project, "docs") == start)
        let plan = "docs/IMPLEMENTATION_PLAN.md"
        let whole = try Self.run(project, "status", plan).output
        let done = try Self.run(project, "archive", "--phase", "1", "--in", plan)
        #expect(
            done.output.hasPrefix(
                "Phase 1: Timetable Foundation is archived: 5 tasks, 5 files, 10 log rows.\n"), "\(done.error)")
        #expect(try Self.run(project, "status", plan).output == whole)
        let mode = "stat -c %a docs/archive/tasks/TASKS-01*"
        #expect(try Milepost.shell(mode, in: project.folder).output == "600\n")
        #expect(try Self.run(project, "undo", "--in", "docs").status == 0)
        #expect(try Self.files(project, "docs") == start)
        #expect(try Milepost.shell("stat -c %a docs/tasks/TASKS-01*", in: project.folder).output == "600\n")
    }

    @Test("one commit holds all of it, and what git would not see is refused")
    func git() throws {
        let project = try Self.harbour()
        let setup = """
            git init -q . && git config user.name Marek && git config user.email m@example.org && git add -A \
            && git commit -qm all
            """
        #expect(try Milepost.shell(setup, in: project.folder).status == 0)
        #expect(try Self.run(project, "archive", "--phase", "1", "--commit", "--in", "docs").status == 0)
        let show = "git show --format=%s --name-status -M | sed 's/^R[0-9]*/R/'; git status --short"
        let shown = try Milepost.shell(show, in: project.folder)
        #expect(
            shown.output == """
                Phase 1: Timetable Foundation is archived: 5 tasks, 5 files, 10 log rows

                M\tdocs/IMPLEMENTATION_PLAN.md
                A\tdocs/archive/IMPLEMENTATION_PLAN_phase_1.md
                R\tdocs/tasks/TASKS-01_pier_and_route_model.md\tdocs/archive/tasks/TASKS-01_pier_and_route_model.md
                R\tdocs/tasks/TASKS-02_service_calendar.md\tdocs/archive/tasks/TASKS-02_service_calendar.md
                R\tdocs/tasks/TASKS-03_tide_windows.md\tdocs/archive/tasks/TASKS-03_tide_windows.md
                R\tdocs/tasks/TASKS-04_sailing_generator.md\tdocs/archive/tasks/TASKS-04_sailing_generator.md
                R\tdocs/tasks/TASKS-05_timetable_import.md\tdocs/archive/tasks/TASKS-05_timetable_import.md

                """)
        #expect(try Self.run(project, "archive", "--undo", "--commit", "--in", "docs").status == 0)
        #expect(try Milepost.shell("git diff --exit-code HEAD~2", in: project.folder).status == 0)
        try project.write(".gitignore", "archive/\n")
        let start = try Self.files(project, "docs")
        let lost = try Self.run(project, "archive", "--phase", "1", "--in", "docs")
        #expect(lost.status == 1)
        #expect(
            lost.error == """
                error: archive/IMPLEMENTATION_PLAN_phase_1.md would not be found again, so nothing was changed
                  help: let git not ignore it (git check-ignore -v archive/IMPLEMENTATION_PLAN_phase_1.md), nor exclude in milepost.yml

                """)
        #expect(try Self.files(project, "docs") == start)
    }

    @Test(
        "a task file that is a link is not put away: what it leads to would be gone",
        arguments: [["archive", "--phase", "1"], ["archive", "--phase", "1", "--dry-run"]])
    func links(_ words: [String]) throws {
        let project = try Self.harbour()
        let place = project.folder.appending(path: "docs/tasks/TASKS-01_pier_and_route_model.md")
        try FileManager.default.createDirectory(
            at: project.folder.appending(path: "docs/.store"), withIntermediateDirectories: true)
        try FileManager.default.moveItem(at: place, to: project.folder.appending(path: "docs/.store/one.md"))
        try FileManager.default.createSymbolicLink(atPath: place.path, withDestinationPath: "../.store/one.md")
        let start = try Self.files(project, "docs")
        let outcome = try Milepost.run(words + ["--in", "docs"], in: project.folder)
        let expected = """
            error: tasks/TASKS-01_pier_and_route_model.md is a link to ../.store/one.md, which would be gone from there
              help: put the file itself in the link's place first

            """
        #expect(outcome == .init(status: 1, output: "", error: expected))
        #expect(project.has("docs/.store/one.md"))
        #expect(try Self.files(project, "docs") == start)
    }

    @Test(
        "a refusal is one line of what and one of how, and changes nothing",
        arguments: [
            (
                ["archive", "--phase", "4"], 1,
                """
                error: Phase 4: Pier and Deck is not finished: TASKS-19 (in progress), TASKS-20 (in progress), TASKS-22 (not started), TASKS-23 (not started)
                  help: finish what is left, or put it off: milepost defer TASKS-19 "why"

                """
            ),
            (
                ["archive", "--undo"], 1,
                "error: no phase of Harbour is archived\n  help: archive one with --phase\n"
            ),
            (
                ["archive", "--phase", "9"], 2,
                "error: there is no phase '9'\n  help: the phases are Tools and Access, 0, 1, 2, 3, 4, 5\n"
            ),
            (["archive"], 2, nil),
        ])
    func refusals(_ words: [String], _ status: Int32, _ error: String?) throws {
        let project = try Self.harbour()
        let start = try Self.files(project, "docs")
        let outcome = try Milepost.run(words + ["--in", "docs"], in: project.folder)
        #expect(outcome.status == status)
        if let error { #expect(outcome.error == error) }
        #expect(outcome.output.isEmpty)
        #expect(try Self.files(project, "docs") == start)
    }
}
