import ArgumentParser
import MilepostModel
import MilepostReport
import MilepostSource
import MilepostWorkspace
import Synchronization
import Testing

@testable import MilepostCLI

/// What a build does, counted: unlike seconds, that is the same on every machine.
@Suite("Work of a build")
struct WorkOfABuildTests {
    /// How often something was done, from any thread.
    private final class Tally: Sendable {
        private let counts = Mutex<[String: Int]>([:])

        func add(_ name: String, _ count: Int = 1) { counts.withLock { $0[name, default: 0] += count } }

        var all: [String: Int] { counts.withLock { $0 } }
    }

    /// A plan of several phases whose tasks need each other, each with a file and rows in the log.
    private static func project(tasks: Int) -> [String: String] {
        var plan = "# Fleet\n"
        var files: [String: String] = [:]
        let last = 100 + tasks
        for number in 101...last {
            if number % 10 == 1 {
                plan += "\n## Phase \(number / 10 - 9): Part\n\n| Status | ID | Task | Priority | Dependents |\n"
                plan += "|---|---|---|---|---|\n"
            }
            let dependent = number < last ? "T-\(number + 1)" : ""
            plan += "| COMPLETED | T-\(number) | Boat \(number) | P1 | \(dependent) |\n"
            let need = number > 101 ? "@depends: TASKS-\(number - 1)" : ""
            files["docs/tasks/TASKS-\(number)_boat.md"] = """
                # TASKS-\(number): Boat \(number)

                \(need)

                - [x] painted, as [the plan](../IMPLEMENTATION_PLAN.md) says

                | Date | Status | Summary |
                |---|---|---|
                | 2026-01-09 | COMPLETED | `boat_\(number)` floats |

                """
        }
        plan += "\n## Session Log\n\n| Date | Task | Status | Notes |\n|---|---|---|---|\n"
        for number in 101...last { plan += "| 2026-01-10 | T-\(number) | COMPLETED | done |\n" }
        files["docs/IMPLEMENTATION_PLAN.md"] = plan.replacing("T-", with: "TASKS-")
        return files
    }

    /// A workspace that counts what it is asked for.
    private func counted(_ workspace: Workspace, _ tally: Tally) -> Workspace {
        var counted = workspace
        counted.load = { request async throws(WorkspaceError) in
            let input = try await workspace.load(request)
            tally.add("loads")
            tally.add("files read", input.value.files.count)
            tally.add("bytes read", input.value.files.reduce(0) { $0 + $1.bytes.count })
            return input
        }
        counted.readFile = { path, limit throws(WorkspaceError) in
            tally.add("files read by name")
            return try workspace.readFile(path, limit)
        }
        counted.replaceFolder = { request in
            var request = request
            let file = request.file
            let paths = request.paths
            request.file = { position in
                tally.add(paths[position].hasSuffix(".html") ? "pages made" : "other files made")
                return try file(position)
            }
            return try await workspace.replaceFolder(request)
        }
        return counted
    }

    /// The report, which counts what pages ask of it.
    private func counted(_ report: ReportInput, _ tally: Tally) -> ReportInput {
        let (document, prepared) = (report.document, report.prepared)
        let plans = Set(report.project.plans.compactMap(\.file))
        return ReportInput(
            project: report.project, analysis: report.analysis, diagnostics: report.diagnostics, asOf: report.asOf,
            revision: report.revision, version: report.version, changes: report.changes,
            document: { file in
                // A plan's is parsed once and kept; any other is parsed again for whoever asks.
                if !plans.contains(file) { tally.add("documents parsed again") }
                return document(file)
            },
            prepared: { file in
                let text = prepared(file)
                if text != nil { tally.add("texts taken as they were read") }
                return text
            })
    }

    private func work(tasks: Int) async throws -> [String: Int] {
        let tally = Tally()
        let memory = Workspace.memory(MemoryFiles(Self.project(tasks: tasks)))
        let pipeline = Pipeline(workspace: counted(memory, tally))
        let options = try InputOptions.parse(["docs", "--now", "2026-01-20"])
        var stopwatch = Stopwatch()
        let run = try await pipeline.run(options, for: .folder("site"), stopwatch: &stopwatch)
        let seen = Run(report: counted(run.report, tally), root: run.root, input: run.input, standing: run.standing)
        _ = try await pipeline.write(seen, protecting: [], stopwatch: &stopwatch)
        return tally.all
    }

    @Test("every file is read once, every text is rendered as it is read, and every page is made once")
    func once() async throws {
        let work = try await work(tasks: 10)
        #expect(work["loads"] == 1)
        #expect(work["files read"] == 11)
        #expect(work["bytes read"] == Self.project(tasks: 10).values.reduce(0) { $0 + $1.utf8.count })
        // There is no milepost.yml to be read.
        #expect(work["files read by name"] == nil)
        #expect(work["texts taken as they were read"] == 10)
        #expect(work["documents parsed again"] == nil)
        // Findings, graph, log, overview, plan, queue and receipt, a phase, and ten tasks.
        #expect(work["pages made"] == 18)
    }

    @Test("ten times the tasks is ten times the work")
    func linear() async throws {
        let (ten, hundred) = try (await work(tasks: 10), await work(tasks: 100))
        #expect(hundred["loads"] == 1)
        #expect(hundred["files read"] == 101)
        #expect(hundred["texts taken as they were read"] == 100)
        #expect(hundred["documents parsed again"] == nil)
        // Ninety tasks and nine phases more, each phase with its badge in two forms.
        #expect(hundred["pages made"] == (ten["pages made"] ?? 0) + 99)
        #expect(hundred["other files made"] == (ten["other files made"] ?? 0) + 18)
        #expect(try #require(hundred["bytes read"]) < 11 * #require(ten["bytes read"]))
    }

    @Test("texts that lie in a file until their pages are made give the same site")
    func scratch() async throws {
        var sites: [[String: [UInt8]]] = []
        let rooms: [@Sendable () -> ScratchFile?] = [{ nil }, Workspace.disk.scratch]
        for scratch in rooms {
            let files = MemoryFiles(Self.project(tasks: 220))
            let tally = Tally()
            var workspace = Workspace.memory(files)
            workspace.scratch = {
                tally.add("asked for room")
                return scratch()
            }
            let pipeline = Pipeline(workspace: workspace)
            let options = try InputOptions.parse(["docs", "--now", "2026-01-20"])
            var stopwatch = Stopwatch()
            let run = try await pipeline.run(options, for: .folder("site"), stopwatch: &stopwatch)
            _ = try await pipeline.write(run, protecting: [], stopwatch: &stopwatch)
            #expect(tally.all == ["asked for room": 1])
            sites.append(files.all)
        }
        #expect(sites[0].count > 440)
        #expect(sites[0] == sites[1])
    }

    @Test("where nobody will see a page, nothing is rendered")
    func screen() async throws {
        let tally = Tally()
        let memory = Workspace.memory(MemoryFiles(Self.project(tasks: 10)))
        let pipeline = Pipeline(workspace: counted(memory, tally))
        let run = try await pipeline.run(try InputOptions.parse(["docs", "--now", "2026-01-20"]))
        #expect(tally.all["files read"] == 11)
        #expect(run.report.project.files.allSatisfy { run.report.prepared($0.id) == nil })
    }
}
