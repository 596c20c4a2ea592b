import Foundation
import Testing

/// A Markdown page of the repository.
struct Document: Sendable, CustomTestStringConvertible {
    /// Its path from the repository's root.
    let path: String
    let fences: [Fence]
    /// The lines outside of fences.
    let prose: [Line]

    struct Line: Sendable {
        /// From 1.
        let number: Int
        let text: String
    }

    var testDescription: String { path }

    init(path: String, text: String) {
        self.path = path
        let (fences, prose) = Fence.split(text, of: path)
        self.fences = fences
        self.prose = prose.map { Line(number: $0.line, text: String($0.text)) }
    }

    /// The repository.
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// All pages that speak of Milepost: those at the top, those in `Docs`, and the example's.
    static let all: [Document] = {
        let docs = try? FileManager.default.contentsOfDirectory(atPath: root.appendingPathComponent("Docs").path)
        let pages = (docs ?? []).filter { $0.hasSuffix(".md") }.sorted().map { "Docs/\($0)" }
        return (["README.md", "CHANGELOG.md", "CONTRIBUTING.md", "Examples/README.md"] + pages).map { path in
            let data = FileManager.default.contents(atPath: root.appendingPathComponent(path).path) ?? Data()
            return Document(path: path, text: String(decoding: data, as: UTF8.self))
        }
    }()

    /// The fences of all pages with these words behind them.
    static func fences(_ isWanted: (Fence) -> Bool) -> [Fence] { all.flatMap(\.fences).filter(isWanted) }
}
