import Foundation
import MilepostTestSupport
import Testing

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

@Suite("milepost build --watch", .timeLimit(.minutes(20)))
struct BuildWatchTests {
    private let project: TemporaryProject

    init() throws {
        project = try TemporaryProject(Ledger.files)
    }

    private func start(_ arguments: String...) throws -> RunningMilepost {
        try RunningMilepost(["build", "docs", "--now", "2026-01-15", "--watch"] + arguments, in: project.folder)
    }

    private func index() -> String { (try? project.text("_site/index.html")) ?? "" }

    @Test(
        "a saved change is written, a broken plan is told, and a mended one written again", arguments: [[], ["--poll"]])
    func goesOn(_ options: [String]) async throws {
        let running = try RunningMilepost(
            ["build", "docs", "--now", "2026-01-15", "--watch"] + options, in: project.folder)
        _ = try await running.waits { running.error.contains("Stop with Ctrl-C.\n") ? true : nil }
        #expect(running.output.hasSuffix("Open _site/index.html\n"))

        try project.write(
            "docs/IMPLEMENTATION_PLAN.md", Ledger.plan.replacing("Opening Balance", with: "First Balance"))
        _ = try await running.waits { index().contains("First Balance") ? true : nil }

        try project.write(
            "docs/IMPLEMENTATION_PLAN.md",
            Ledger.plan.replacing("| COMPLETED | SETUP-01 |", with: "| Complted | SETUP-01 |"))
        _ = try await running.waits { running.error.contains("error[unknown-status]") ? true : nil }

        try FileManager.default.removeItem(at: project.folder.appendingPathComponent("docs/IMPLEMENTATION_PLAN.md"))
        for file in Ledger.files.keys where file != "docs/IMPLEMENTATION_PLAN.md" {
            try? FileManager.default.removeItem(at: project.folder.appendingPathComponent(file))
        }
        _ = try await running.waits { running.error.contains("error: no plan was found in docs\n") ? true : nil }
        #expect(!index().isEmpty)

        for (path, text) in Ledger.files { try project.write(path, text) }
        _ = try await running.waits { index().contains("Opening Balance") ? true : nil }
        #expect(try await running.stop() == 0)
    }

    @Test("what was kept up to date is what a fresh build writes")
    func same() async throws {
        let running = try start()
        _ = try await running.waits { running.error.contains("Stop with Ctrl-C.\n") ? true : nil }
        try project.write(
            "docs/IMPLEMENTATION_PLAN.md", Ledger.plan.replacing("Opening Balance", with: "First Balance"))
        _ = try await running.waits { index().contains("First Balance") ? true : nil }
        try project.write("docs/tasks/TASKS-02_journal.md", "# TASKS-02: Journal\n\n- [x] ruled\n")
        _ = try await running.waits {
            (try? project.text("_site/tasks/tasks-02.html"))?.contains("ruled") == true ? true : nil
        }
        #expect(try await running.stop(SIGTERM) == 0)
        #expect(try project.milepost("build", "docs", "--now", "2026-01-15", "--output", "fresh").status == 0)
        let compared = try Milepost.shell("diff -r --exclude .milepost-files _site fresh", in: project.folder)
        #expect(compared == .init(status: 0, output: "", error: ""))
    }

    @Test(
        "milepost.yml is heeded when it is saved, also where it lies above all that is searched",
        arguments: [["docs"], ["docs", "more"]])
    func configured(_ paths: [String]) async throws {
        try project.write("more/NOTES.md", "# Notes\n")
        let place = paths.count == 1 ? "docs/milepost.yml" : "milepost.yml"
        let running = try RunningMilepost(
            ["build"] + paths + ["--now", "2026-01-15", "--watch"], in: project.folder)
        _ = try await running.waits { running.error.contains("Stop with Ctrl-C.\n") ? true : nil }
        try project.write(place, "ruls: {}\n")
        _ = try await running.waits { running.error.contains("--> \(place):1:1\n") ? true : nil }
        try project.write(place, "rules: {}\n")
        try project.write(
            "docs/IMPLEMENTATION_PLAN.md", Ledger.plan.replacing("Opening Balance", with: "First Balance"))
        _ = try await running.waits { index().contains("First Balance") ? true : nil }
        #expect(try await running.stop() == 0)
    }

    @Test("a site that somebody touched is written again, whole")
    func touched() async throws {
        let running = try start("--quiet")
        _ = try await running.waits { index().isEmpty ? nil : true }
        try project.write("_site/queue.html", "mine")
        try project.write(
            "docs/IMPLEMENTATION_PLAN.md", Ledger.plan.replacing("Opening Balance", with: "First Balance"))
        _ = try await running.waits { index().contains("First Balance") ? true : nil }
        #expect(try project.text("_site/queue.html").contains("First Balance"))
        #expect(try await running.stop() == 0)
        #expect(running.output.isEmpty && running.error.isEmpty)
    }

    @Test("--strict has nothing to judge, and --poll nothing to watch")
    func usage() throws {
        #expect(try project.milepost("build", "docs", "--watch", "--strict").status == 2)
        #expect(try project.milepost("build", "docs", "--poll").status == 2)
    }

    @Test("what cannot be read from the start ends the command")
    func nothing() throws {
        #expect(try project.milepost("build", "nowhere", "--watch").status == 3)
    }
}
