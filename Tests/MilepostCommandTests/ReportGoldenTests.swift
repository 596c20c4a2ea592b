import Foundation
import MilepostTestSupport
import Testing

/// What leaves the project, in every format, as files in `Tests/Golden/Reports` that a change can be read in: of a week of
/// the small example, and of the large one.
@Suite("Reports that travel, as they are written down")
struct ReportGoldenTests {
    private static let friday = "2026-03-06T17:00:00"
    private static let evening = "2026-02-27T18:00:00"

    /// The examples, in a folder of no repository.
    private let project: TemporaryProject

    init() throws {
        project = try TemporaryProject()
        let examples = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Examples")
            .standardized
        for path in try FileManager.default.subpathsOfDirectory(atPath: examples.path) where path.hasSuffix(".md") {
            try project.write(path, String(contentsOf: examples.appending(path: path), encoding: .utf8))
        }
    }

    private func output(_ arguments: [String]) throws -> String {
        let outcome = try Milepost.run(arguments, in: project.folder)
        #expect(outcome.status == 0, "\(arguments): \(outcome.error)")
        return outcome.output
    }

    private func expect(_ text: String, _ name: String) {
        let mismatch = Golden.mismatch(text, "Reports/\(name)")
        #expect(mismatch == nil, "\(mismatch ?? "")")
    }

    @Test(
        "what changed in a week", arguments: [("text", "txt"), ("json", "json"), ("markdown", "md"), ("html", "html")])
    func diff(_ format: String, _ ending: String) throws {
        let text = try output(["diff", "week/monday", "week/friday", "--format", format, "--now", Self.friday])
        expect(Self.readable(text), "week/diff.\(ending)")
    }

    @Test("a week as a comment")
    func comment() throws {
        let text = try output(["comment", "week/friday", "--since", "week/monday", "--now", Self.friday])
        expect(text, "week/comment.md")
    }

    @Test("a mail", arguments: [("text", "txt"), ("html", "html"), ("json", "json"), ("eml", "eml")])
    func mail(_ format: String, _ ending: String) throws {
        let address = ["--from", "Plan <plan@example.org>", "--to", "team@example.org"]
        let week =
            ["mail", "week/friday", "--since", "week/monday", "--format", format, "--now", Self.friday]
            + (format == "eml" ? address : [])
        expect(try output(week), "week/mail.\(ending)")
        guard format == "text" || format == "html" else { return }
        expect(try output(["mail", "harbour", "--format", format, "--now", Self.evening]), "harbour/mail.\(ending)")
    }

    @Test(
        "tasks for other programs",
        arguments: [
            ("csv", "csv"), ("tsv", "tsv"), ("ics", "ics"), ("json", "json"), ("github", "sh"), ("msproject", "xml"),
        ])
    func export(_ format: String, _ ending: String) throws {
        let text = try output(["export", "harbour", "--format", format, "--now", Self.evening])
        expect(text, "harbour/export.\(ending)")
    }

    @Test("a week as one file", arguments: ["overview", "tasks", "full"])
    func snapshot(_ depth: String) throws {
        _ = try output([
            "snapshot", "week/friday", "--since", "week/monday", "--depth", depth, "--now", Self.friday, "--output",
            "week.html",
        ])
        expect(Self.readable(try project.text("week.html")), "week/snapshot-\(depth).html")
    }

    @Test("parts of a large file: a task with all that a task may have, a phase, the log")
    func parts() throws {
        _ = try output(["snapshot", "harbour", "--depth", "full", "--now", Self.evening, "--output", "harbour.html"])
        let page = Self.readable(try project.text("harbour.html"))
        for part in ["tasks/tasks-15", "tasks/tasks-22", "phases/phase-4-pier-and-deck", "log"] {
            let start = try #require(page.range(of: "<section class=\"page\" id=\"\(part)\""))
            let rest = page[start.lowerBound...]
            let end = rest.dropFirst().range(of: "<section class=\"page\"")?.lowerBound ?? rest.endIndex
            expect(String(rest[..<end]), "harbour/snapshot/\(part).html")
        }
    }

    /// A page as lines, without what has tests of its own: style sheet, scripts, and the report as data.
    private static func readable(_ page: String) -> String {
        guard page.hasPrefix("<!DOCTYPE html>") else { return page }
        return
            page
            .replacing(#/(<(?:style|script)[^>]*>)[^<]*(?:<[^/][^<]*)*(<\/(?:style|script)>)/#) { "\($0.1)…\($0.2)" }
            .replacing(#/sha256-[A-Za-z0-9+\/=]+/#, with: "sha256-…")
            .replacing(
                #/(?<before>[^\n])(?<tag><(?:section|h[1-6]|p|li|tr|tbody|table|dt|div|nav|aside|a |g |path |figure|pre)\b)/#
            ) {
                "\($0.before)\n\($0.tag)"
            }
    }
}
