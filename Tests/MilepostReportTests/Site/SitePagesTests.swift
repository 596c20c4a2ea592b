import Foundation
import Testing

@Suite("Lists of pages")
struct SitePagesTests {
    private static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    @Test("every page of the folder is in the list")
    func pages() throws {
        let sources = Self.root.appendingPathComponent("Sources/MilepostReport")
        let list = try String(contentsOf: sources.appendingPathComponent("Site/SitePages.swift"), encoding: .utf8)
        let pages = try FileManager.default.contentsOfDirectory(
            atPath: sources.appendingPathComponent("Pages").path
        ).filter { $0.hasSuffix("Page.swift") && $0 != "Page.swift" }
        #expect(pages.count >= 10)
        for page in pages {
            let name = page.dropLast(".swift".count)
            #expect(list.contains("\(name)("), "add pages.append(\(name)(…)) to SitePages.all")
        }
    }

    @Test("every template of the folder is some page's")
    func templates() throws {
        let folder = Self.root.appendingPathComponent("Sources/MilepostReport/Pages")
        let pages = try FileManager.default.contentsOfDirectory(atPath: folder.path).map {
            try String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8)
        }.joined()
        let templates = try FileManager.default.contentsOfDirectory(
            atPath: Self.root.appendingPathComponent("Templates/pages").path)
        for template in templates where template.hasSuffix(".mustache") {
            let name = template.dropLast(".mustache".count)
            #expect(pages.contains("\"pages/\(name)\""), "no page uses Templates/pages/\(template); delete it")
        }
    }
}
