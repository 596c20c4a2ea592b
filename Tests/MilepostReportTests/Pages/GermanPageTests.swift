import Foundation
import MilepostHTML
import MilepostTestSupport
import Testing

@testable import MilepostReport

@Suite("Pages in German")
struct GermanPageTests {
    @Test(
        "say the same as in English, in German",
        arguments: [
            "index.html", "queue.html", "graph.html", "log.html", "phases/phase-1-pole.html", "tasks/tasks-02.html",
            "tasks/tasks-05.html",
        ])
    func golden(path: String) async throws {
        let main = try #require(try await Site(LanternPlan.files, words: German()).main(path))
        #expect(Golden.mismatch(main, "Pages/lantern-german/\(path)") == nil)
    }

    @Test("have the elements, links, ids and classes of the English ones, and every number on them")
    func same() async throws {
        let twoPlans = LanternPlan.files.map { ("lamps/\($0.path)", $0.text) } + LanternPlan.files
        for files in [LanternPlan.files, twoPlans, []] {
            let english = try await Site(files)
            let german = try await Site(files, words: German())
            #expect(english.tree.files.map(\.path) == german.tree.files.map(\.path))
            for (path, html) in english.pages {
                let other = try #require(german.page(path.text))
                #expect(Self.skeleton(html) == Self.skeleton(other), "\(path)")
                #expect(Self.numbers(html) == Self.numbers(other), "\(path)")
            }
        }
    }

    @Test("tell their language, and write a date for people and for machines")
    func language() async throws {
        for (path, html) in try await Site(LanternPlan.files, words: German()).pages {
            #expect(html.contains("<html lang=\"de\">"), "\(path)")
            #expect(html.contains("Stand <time datetime=\"2026-01-16\">16.01.2026</time>"), "\(path)")
        }
    }

    @Test("data stays as it is in English, whatever the language of the pages")
    func data() async throws {
        let english = try await Site(LanternPlan.files).tree
        let german = try await Site(LanternPlan.files, words: German()).tree
        var compared = 0
        for file in english.files
        where ["json", "xml", "dot", "svg", "css"].contains(file.path.text.split(separator: ".").last) {
            #expect(german[file.path]?.bytes == file.bytes, "\(file.path)")
            compared += 1
        }
        #expect(compared >= 6)
    }

    @Test("the frame of a page takes the direction of its language")
    func rightToLeft() throws {
        let library = try TemplateLibrary(theme: .embedded, words: English().inTemplates)
        #expect(try library.render("layout", ["direction": "rtl"]).markup.contains("<html lang=\"en\" dir=\"rtl\">"))
        #expect(try library.render("layout", [:]).markup.contains("<html lang=\"en\">"))
    }

    /// Elements with their ids, classes and addresses, but for the ones that dates are in.
    private static func skeleton(_ html: String) -> [String] {
        Tags.all(in: withoutPlaces(html)).filter { $0.name != "time" }.map { tag in
            let kept = ["id", "class", "href", "src", "rel", "scope", "for", "d", "width"].map { tag.values[$0] ?? "" }
            return "\(tag.name) \(tag.attributes.filter { $0 != "dir" }) \(kept)"
        }
    }

    /// Drawings without the places of their parts: words are as wide as they are.
    private static func withoutPlaces(_ html: String) -> String {
        let start = "<svg class=\"diagram\""
        let parts = html.components(separatedBy: start)
        let drawings = parts.dropFirst().map { part -> String in
            let end = part.firstRange(of: "</svg>")?.lowerBound ?? part.endIndex
            let whole = String(part[..<end])
            return whole.replacing(/\ (?:d|x|y|rx|ry|width|height|viewBox)="[^"]*"/, with: "") + String(part[end...])
        }
        return ([parts[0]] + drawings).joined(separator: start)
    }

    /// Runs of digits in the texts, sorted: a date has the same in another order.
    private static func numbers(_ html: String) -> [Int] {
        html.replacing(/<[^>]*>/, with: " ").split { !$0.isASCII || !$0.isNumber }.compactMap { Int($0) }.sorted()
    }
}
