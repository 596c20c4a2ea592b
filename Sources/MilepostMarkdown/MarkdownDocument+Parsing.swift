public import MilepostSource

extension MarkdownDocument {
    /// Reads a file as Markdown (CommonMark 0.30 with GitHub's tables and checkboxes), front matter first.
    ///
    /// Every file has a reading: what is found wrong, a front matter or a table that is none, is in the diagnostics.
    /// Every range lies in the file and on the boundaries of characters.
    ///
    /// - Parameter detail: How much of the running text is wanted, by the front matter.
    /// - Complexity: linear in the file; the call stack does not grow with nesting.
    public static func parse(
        _ file: SourceFile, detail: (FrontMatter?) -> MarkdownDetail = { _ in .full }
    ) -> Diagnosed<MarkdownDocument> {
        let top = FrontMatterScanner.scan(file)
        let text = MarkdownText(file, from: top.end)
        let detail = detail(top.frontMatter)
        if let blocks = PlainMarkdownReader.blocks(of: text, detail: detail) {
            let document = MarkdownDocument(file: file, frontMatter: top.frontMatter, blocks: blocks)
            return Diagnosed(document, top.error.map { [.invalidFrontMatter($0)] } ?? [])
        }
        var placer = BlockPlacer(text, detail: detail)
        CmarkConverter.walk(text.bytes[text.start...]) { placer.place($0) }
        var builder = BlockTreeBuilder(text: text, inlines: placer.requests.resolve(with: text))
        let document = MarkdownDocument(
            file: file, frontMatter: top.frontMatter, blocks: builder.build(placer.placed))
        let diagnostics = (top.error.map { [.invalidFrontMatter($0)] } ?? []) + placer.diagnostics
        return Diagnosed(document, diagnostics)
    }

    /// A table whose place is known from an earlier reading of the file; nil where none stands there.
    ///
    /// - Complexity: for a table at the start of its line, linear in the table but for a look at the file's bytes.
    public static func table(at range: SourceRange, in file: SourceFile) -> PipeTable? {
        if case .table(let table)? = PlainMarkdownReader.block(at: MarkdownText(file, from: range.start)),
            table.range == range
        {
            return table
        }
        var found: PipeTable?
        parse(file, detail: { _ in .plainText(except: []) }).value.visitBlocks { block in
            if case .table(let table) = block, table.range == range { found = table }
        }
        return found
    }
}
