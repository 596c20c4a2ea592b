import Foundation
package import MilepostSource

/// A text file of `Tests/Corpus`: an input as users write it, and the model that must come of it.
///
/// ```
/// %% What the case shows, with its section of the format
/// === docs/IMPLEMENTATION_PLAN.md
/// the file's text
/// === docs/TASKS-01_a.md (named)
/// the text of a second file, given by name
/// ---8<---
/// the expected model, one line a fact
/// ```
///
/// Without a `===` line all of the input is one file, `IMPLEMENTATION_PLAN.md`.
package struct CorpusCase: Sendable, CustomStringConvertible {
    /// `PhaseTable/any-order.txt`
    package let name: String
    /// Sorted by path; the id of each is its position.
    package let files: [SourceFile]
    package let named: Set<FileID>
    package let expected: String
    /// Everything above the expected model, the dividing line included.
    package let head: String

    package var description: String { name }

    /// The line between input and expected model; `---` occurs in Markdown.
    package static let divider = "---8<---\n"

    package init(name: String, text: String) {
        self.name = name
        let parts = text.split(separator: Self.divider, maxSplits: 1, omittingEmptySubsequences: false)
        let input = parts.first.map(String.init) ?? ""
        head = input + Self.divider
        expected = parts.count > 1 ? String(parts[1]) : ""
        var drafts: [(path: String, isNamed: Bool, text: String)] = []
        var lines = input.split(separator: "\n", omittingEmptySubsequences: false)[...]
        if lines.last == "" { lines.removeLast() }
        if lines.first?.hasPrefix("%%") == true { lines.removeFirst() }
        if lines.first?.hasPrefix("=== ") != true { drafts.append(("IMPLEMENTATION_PLAN.md", false, "")) }
        for line in lines {
            if line.hasPrefix("=== ") {
                let path = line.dropFirst(4)
                let isNamed = path.hasSuffix(" (named)")
                drafts.append((String(isNamed ? path.dropLast(8) : path), isNamed, ""))
            } else {
                drafts[drafts.count - 1].text += line + "\n"
            }
        }
        drafts.sort { $0.path < $1.path }
        files = drafts.enumerated().map {
            SourceFile(id: FileID($0.offset), path: $0.element.path, text: $0.element.text)
        }
        named = Set(drafts.indices.filter { drafts[$0].isNamed }.map { FileID($0) })
    }
}

/// All cases of `Tests/Corpus`, sorted by name.
package enum Corpus {
    /// `Tests/Corpus`
    static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Corpus")

    package static let cases: [CorpusCase] = names.compactMap { name in
        FileManager.default.contents(atPath: folder.appendingPathComponent(name).path).map {
            CorpusCase(name: name, text: String(decoding: $0, as: UTF8.self))
        }
    }

    /// Writes an expected model into its case; only for `RECORD_GOLDENS=1`.
    package static func record(_ model: String, for corpusCase: CorpusCase) {
        try? Data((corpusCase.head + model).utf8).write(to: folder.appendingPathComponent(corpusCase.name))
    }

    private static let names: [String] = {
        let folders = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return folders.flatMap { dialect in
            ((try? FileManager.default.contentsOfDirectory(atPath: folder.appendingPathComponent(dialect).path)) ?? [])
                .filter { $0.hasSuffix(".txt") }.map { "\(dialect)/\($0)" }
        }.sorted()
    }()
}
