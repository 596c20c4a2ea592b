import MilepostMarkdown
import MilepostSource

/// The headings of a file by their places.
struct MarkdownHeadings {
    private let file: SourceFile
    private let headings: [Heading]

    init(_ file: SourceFile) {
        self.file = file
        var headings: [Heading] = []
        MarkdownDocument.parse(file, detail: { _ in .full }).value.visitBlocks { block in
            if case .heading(let heading) = block { headings.append(heading) }
        }
        self.headings = headings
    }

    func at(_ range: SourceRange) -> Heading? { headings.first { $0.range == range && !$0.isHTML } }

    var tracker: Heading? { headings.first { $0.plainText.lowercased().contains("phase tracker") } }

    /// Behind the last line below a heading, before the next heading.
    func contentEnd(of heading: Heading) -> Int {
        let next = headings.first { $0.range.start > heading.range.start }?.range.start ?? file.bytes.count
        let first = file.line(at: heading.range.start)
        var line = file.line(at: max(heading.range.start, next - 1))
        while line > first, file.text(in: file.lineRange(line)).allSatisfy(\.isWhitespace) { line -= 1 }
        return file.lineRange(line).upperBound
    }
}
