import Foundation
import MilepostTestSupport
import Testing

/// The themes of Docs/templates.md: fences marked `theme NAME FILE` behind their language.
@Suite("Example themes")
struct ThemeExampleTests {
    private static func files(of theme: String) -> [(path: String, text: String)] {
        Document.fences { $0.words.count == 4 && $0.words[1] == "theme" && $0.words[2] == theme }
            .map { ($0.words[3], $0.text) }
    }

    @Test(
        "each is whole: the example's site is built with it, and shows it",
        arguments: [
            ("colours", "index.html", "assets/colours.css"), ("cards", "tasks/tasks-14.html", "class=\"card\""),
        ])
    func build(_ theme: String, _ page: String, _ sign: String) throws {
        let files = Self.files(of: theme)
        #expect(files.count >= 2)
        let project = try TemporaryProject()
        for file in files { try project.write("theme/\(file.path)", file.text) }
        let harbour = Document.root.appendingPathComponent("Examples/harbour").resolvingSymlinksInPath().path
        let outcome = try project.milepost("build", harbour, "--quiet", "--now", "2026-02-27", "--theme", "theme")
        #expect(outcome == .init(status: 0, output: "", error: ""))
        #expect(try project.text("_site/\(page)").contains(sign))
    }
}
