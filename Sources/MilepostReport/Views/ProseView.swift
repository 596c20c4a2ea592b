import MilepostConfiguration
import MilepostHTML
import MilepostModel
import MilepostSource

/// Texts of files as parts of a page.
struct ProseView: Sendable {
    let input: ReportInput
    let scope: PlanScope?
    let from: OutputPath

    /// A text as a page shows it; all absent where there is none.
    struct Text {
        var html = TemplateValue.absent
        /// Where its letters tell that it is another than the page's.
        var language = TemplateValue.absent
        var outline = TemplateValue.absent
    }

    /// A document that fills a page, without its title, which is the page's.
    func whole(_ file: FileID?) -> Text {
        if let file, let prepared = input.prepared(file), input.project.files.indices.contains(file.index) {
            let source = input.project.files[file.index]
            return shown(prepared.finished(options(source).links), source.range, of: source)
        }
        guard let (source, document) = find(file) else { return Text() }
        let prose = document.render(excluding: Self.title(of: source), options(source))
        return shown(prose, source.range, of: source)
    }

    /// A document as its page shows it, but for its links: without its title, which is the page's.
    static func prepared(
        _ document: ProseDocument, of source: SourceFile, issues: AddressPattern?
    ) -> PreparedProse {
        document.prepared(excluding: title(of: source), ProseOptions(issues: issues))
    }

    private static func title(of source: SourceFile) -> [SourceRange] {
        SourceLines(source).title.map { [$0] } ?? []
    }

    /// The plan's prose: without title, phases and session log.
    func plan() -> Text {
        guard let plan = scope?.plan, let (source, document) = find(plan.file) else { return Text() }
        var left = plan.phases.map(\.sectionInPlan) + plan.log.tables
        if let title = SourceLines(source).title { left.append(title) }
        return shown(document.render(excluding: left, options(source)), source.range, of: source)
    }

    /// A phase's prose: without its heading and the blocks that state its tasks, which the page shows in its own way.
    func phaseText(_ phase: Phase) -> Text {
        guard let scope, let (source, document) = find(phase.section.file) else { return Text() }
        var blocks = SourceLines(source)
        var left: Set = [phase.range]
        if let goal = phase.goal { left.insert(blocks.paragraph(around: goal.range)) }
        for task in phase.tasks {
            let value = scope.plan.tasks[task]
            if let row = value.row, row.range.file == source.id { left.insert(blocks.paragraph(around: row.range)) }
            if let item = value.item, item.range.file == source.id { left.insert(blocks.fence(around: item.range)) }
        }
        let prose = document.render(only: phase.section, excluding: left.sorted(), options(source))
        return shown(prose, phase.section, of: source)
    }

    /// The first paragraph below a file's title, where it is short and plain: what the file is about.
    func lead(_ file: FileID?) -> TemplateValue {
        guard let (source, document) = find(file), let range = SourceLines(source).lead else { return .absent }
        return .html(document.render(only: range, options(source)).html)
    }

    /// A line of running text from a file, such as a note of a log.
    func inline(_ text: Sourced<String>) -> TemplateValue {
        let source = Place.file(text.range, in: input)
        return .html(
            ProseDocument.inline(
                text.value, source.map(options) ?? ProseOptions(issues: input.configuration.links.issues)))
    }

    private func find(_ file: FileID?) -> (SourceFile, ProseDocument)? {
        guard let file, input.project.files.indices.contains(file.index) else { return nil }
        let own = file == scope?.plan.file ? scope?.document : input.document(file)
        guard let document = own else { return nil }
        return (input.project.files[file.index], document)
    }

    /// - Parameter range: where the text stands in its file.
    private func shown(_ prose: RenderedProse, _ range: SourceRange, of source: SourceFile) -> Text {
        let top = prose.outline.map(\.level).min() ?? 1
        // An outline of a heading or two tells nothing; one of hundreds is no outline.
        let shown = prose.outline.filter { $0.level <= top + 1 }.prefix(200)
        let rows = TemplateRows(count: shown.count) { row in
            let entry = shown[row]
            return [
                "text": .text(entry.title), "link": .url(.fragment(entry.anchor)),
                "isDeep": .flag(entry.level > top),
            ]
        }
        return Text(
            html: .html(prose.html), language: language(of: source.bytes[range.start..<range.end]),
            outline: shown.count < 3 ? .absent : .framed(rows))
    }

    private func language(of text: ArraySlice<UInt8>) -> TemplateValue {
        guard let code = WrittenLanguage.code(of: text), code != input.words.code else { return .absent }
        return ["code": .text(code)]
    }

    private func options(_ source: SourceFile) -> ProseOptions {
        let pages = input.paths.pagesOfPaths
        let (file, from) = (source.path, from)
        return ProseOptions(
            links: LinkPolicy { destination in
                // The fragment is dropped: a page may show its document in parts.
                let address = RelativeAddress.parts(of: destination).path
                guard let path = RelativeAddress.resolved(address, from: file), let page = pages[path] else {
                    return .inert
                }
                return .page(from.link(to: page))
            }, issues: input.configuration.links.issues)
    }
}
