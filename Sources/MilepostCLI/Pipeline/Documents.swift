import MilepostHTML
import MilepostMarkdown
import MilepostModel
import MilepostReading
import MilepostReport
import MilepostSource

/// The files of a run as documents to be shown.
///
/// A plan's is asked for by many pages and kept. A task file's is shown by its own page only, so it is made ready while
/// the file is read; any other is parsed again when its page is made, which costs less than keeping its tree.
struct Documents: Sendable {
    private let files: [SourceFile]
    private let kept: [FileID: ProseDocument]

    /// - Parameters:
    ///   - areShown: whether pages will be made of the documents; those that many ask for are parsed now.
    ///   - known: those of an earlier run, of which one is taken where its file is the same.
    init(_ project: Project, areShown: Bool, known: Documents? = nil) {
        files = project.files
        let shared = (areShown ? project.plans : []).compactMap(\.file).map { id in
            (id, known?.kept(project.file(id)) ?? Self.parsed(project.file(id)))
        }
        kept = Dictionary(shared, uniquingKeysWith: { first, _ in first })
    }

    private func kept(_ file: SourceFile) -> ProseDocument? {
        files.indices.contains(file.id.index) && files[file.id.index] == file ? kept[file.id] : nil
    }

    /// Nil for a file of another run.
    func document(_ file: FileID) -> ProseDocument? {
        if let document = kept[file] { return document }
        return files.indices.contains(file.index) ? Self.parsed(files[file.index]) : nil
    }

    /// The text of a task file that is parsed just now.
    static func prepared(_ document: MarkdownDocument, issues: AddressPattern?) -> PreparedProse {
        ReportInput.prepared(ProseDocument(document), of: document.file, issues: issues)
    }

    /// Texts by their files, from what was made of each.
    static func prepared(_ texts: [StoredProse?]) -> @Sendable (FileID) -> PreparedProse? {
        { texts.indices.contains($0.index) ? texts[$0.index]?.prepared : nil }
    }

    /// Markdown as it is; YAML as one block of code.
    private static func parsed(_ file: SourceFile) -> ProseDocument {
        guard PlanFiles.isYAML(file.path) else { return ProseDocument(MarkdownDocument.parse(file).value) }
        let code = CodeBlock(
            info: "yaml", isFenced: true, text: file.text(in: file.range), content: file.range,
            lineOffsets: Array(file.lineStarts), range: file.range)
        return ProseDocument(MarkdownDocument(file: file, frontMatter: nil, blocks: [.code(code)]))
    }
}
