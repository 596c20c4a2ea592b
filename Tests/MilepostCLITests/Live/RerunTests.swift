import ArgumentParser
import MilepostHTML
import MilepostReport
import MilepostSource
import MilepostTestSupport
import MilepostWorkspace
import Testing

@testable import MilepostCLI

/// A site that was kept up to date is the site that a fresh build makes, byte for byte.
@Suite("Runs after runs")
struct RerunTests {
    private let options: InputOptions

    init() throws {
        options = try InputOptions.parse(["docs", "--now", "2026-01-20"])
    }

    /// A folder that is written again and again, and what the last writing left.
    private struct Site {
        let files: MemoryFiles
        var kept = Kept()
        var marks: [String: ContentDigest] = [:]
        /// Written by the last run.
        var written = 0

        var pipeline: Pipeline { Pipeline(workspace: .memory(files)) }

        mutating func build(_ options: InputOptions) async throws {
            var stopwatch = Stopwatch()
            let run = try await pipeline.run(options, for: .folder("site"), after: kept, stopwatch: &stopwatch)
            let done = try await pipeline.write(run, protecting: [], marks: marks, stopwatch: &stopwatch)
            (kept, marks, written) = (try #require(run.kept), done.marks, done.files.written)
        }

        /// Builds, and says why it could not.
        mutating func failure(_ options: InputOptions) async -> String? {
            do {
                try await build(options)
                return nil
            } catch {
                return (error as? CommandFailure)?.message ?? "\(error)"
            }
        }

        /// The sources as they are now; the site stays.
        func save(_ sources: [String: String]) {
            for path in files.all.keys where path.hasPrefix("docs/") && sources[path] == nil { files[path] = nil }
            for (path, text) in sources { files[path] = Array(text.utf8) }
        }

        var all: [String: [UInt8]] { files.all.filter { $0.key.hasPrefix("site/") } }
    }

    @Test("edits, additions, removals and renames at random", arguments: 1...12)
    func random(seed: UInt64) async throws {
        var project = RandomProject(seed: seed)
        var site = Site(files: MemoryFiles(project.files))
        try await site.build(options)
        for step in 1...9 {
            for _ in 0..<Int(seed % 3 + 1) { project.change() }
            site.save(project.files)
            var fresh = Site(files: MemoryFiles(project.files))
            let (freshFailure, failure) = (await fresh.failure(options), await site.failure(options))
            #expect(failure == freshFailure, "seed \(seed), step \(step)")
            if failure != nil { continue }
            let (kept, made) = (site.all, fresh.all)
            #expect(kept.keys.sorted() == made.keys.sorted(), "seed \(seed), step \(step)")
            let different = made.keys.sorted().filter { kept[$0] != made[$0] }
            #expect(different.isEmpty, "seed \(seed), step \(step)")
        }
    }

    @Test("the same input again makes no page again")
    func nothing() async throws {
        let site = Site(files: MemoryFiles(RandomProject(seed: 1).files))
        var stopwatch = Stopwatch()
        let pipeline = site.pipeline
        let first = try await pipeline.run(options, for: .pages, after: Kept(), stopwatch: &stopwatch)
        let made = try await SiteOutput().site(first.report, theme: .embedded)
        let marks = try made.paths.indices.map { try made.file(at: $0, unlessMarked: nil).mark }
        let second = try await pipeline.run(options, for: .pages, after: first.kept, stopwatch: &stopwatch)
        let again = try await SiteOutput().site(second.report, theme: .embedded)
        #expect(again.paths == made.paths)
        for position in again.paths.indices {
            #expect(try again.file(at: position, unlessMarked: marks[position]).bytes == nil)
        }
    }

    @Test("a word more in one task's file is a few files more to write")
    func oneWord() async throws {
        let sources = RandomProject(seed: 1).files
        var site = Site(files: MemoryFiles(sources))
        try await site.build(options)
        let all = site.written
        var changed = sources
        changed["docs/tasks/TASKS-04_part.md"]? += "\nOne word more.\n"
        site.save(changed)
        try await site.build(options)
        // The task's page, and nothing that shows no text of it.
        #expect(site.written == 1)
        #expect(all > 30)
        #expect(
            String(decoding: site.all["site/plans/boat/tasks/tasks-04.html"] ?? [], as: UTF8.self).contains(
                "One word more."))
    }
}
