import Foundation
import MilepostAnalysis
import MilepostHTML
import MilepostMarkdown
import MilepostModel
import MilepostReading
import MilepostReport
import MilepostSource
import Testing

/// A site made from texts, from reading to the last page.
struct Site {
    let input: ReportInput
    let tree: OutputTree

    init(_ texts: [(path: String, text: String)], named: Bool = false, words: any PageWords = English()) async throws {
        let files = texts.sorted { $0.path < $1.path }.enumerated().map {
            SourceFile(id: FileID($0.offset), path: $0.element.path, text: $0.element.text)
        }
        let read = await ProjectReader.read(files, named: named ? Set(files.map(\.id)) : [])
        let asOf = try #require(PlanDate("2026-01-16"))
        input = ReportInput(
            project: read.value, analysis: Analysis(of: read.value), diagnostics: read.diagnostics, asOf: asOf,
            revision: "3f9c2e1", version: "1.2.3", words: words,
            document: { ProseDocument(MarkdownDocument.parse(files[$0.index]).value) })
        tree = try await SiteOutput().files(input, theme: .embedded)
    }

    /// Every page with its text, by path.
    var pages: [(path: OutputPath, html: String)] {
        tree.files.filter { $0.path.text.hasSuffix(".html") }
            .map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) }
    }

    func page(_ path: String) -> String? {
        pages.first { $0.path.text == path }?.html
    }

    /// What stands in a page's `<main>`.
    func main(_ path: String) -> String? {
        guard let html = page(path), let start = html.range(of: "<main"), let end = html.range(of: "</main>") else {
            return nil
        }
        return String(html[start.lowerBound..<end.upperBound]) + "\n"
    }
}
