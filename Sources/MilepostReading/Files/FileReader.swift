import MilepostMarkdown
import MilepostModel
import MilepostSource

/// Reads one file: a function of its bytes, its name, and what was said of it on the command line.
struct FileReader: Sendable {
    /// Given by name rather than found in a folder.
    let isNamed: Bool
    /// A Markdown file of the same folder and stem is there.
    let hasMarkdownSibling: Bool
    /// The words to read a task file or an archive with: those of its plan.
    let words: StatusWords
    /// What is made of a task file's tree while it is there; with it, files are parsed in full detail, once for both.
    var show: (@Sendable (MarkdownDocument) -> any Sendable)?
    var scope = ReadingScope.everything
    /// The only task whose file's log, boxes and commands are wanted; nil for those of all.
    var about: TaskID?

    func read(_ file: SourceFile) -> Diagnosed<FileContents> {
        if PlanFiles.isYAML(file.path) { return readYAML(file) }
        guard FileRole.mayBeOurs(file, isNamed: isNamed) else {
            return Diagnosed(FileContents(nothingIn: file))
        }
        return readMarkdown(file)
    }

    /// The same for a file that is read alone: the blocks of a plan on all cores, where only its tracking is wanted.
    func readAlone(_ file: SourceFile) async -> Diagnosed<FileContents> {
        guard scope == .tracking, PlanFiles.isPlan(file.path), !PlanFiles.isYAML(file.path) else { return read(file) }
        var (contents, outline, _) = parse(file)
        guard let outline else { return Diagnosed(FileContents(contents)) }
        guard [.plan, .archive, .template].contains(contents.role) else {
            return Diagnosed(FileContents(tracking(of: outline, contents)))
        }
        contents.plan = await MarkdownPlanReader.readOnAllCores(
            outline, isTemplate: contents.role == .template, project: words.project, words: planWords(contents.role)
        ).value
        return Diagnosed(FileContents(contents))
    }

    /// A file as a tree, with its role and title, and what was wrong with it; no outline for one that is not ours.
    private func parse(
        _ file: SourceFile
    ) -> (contents: FileContents.Parts, outline: DocumentOutline?, diagnostics: [Diagnostic]) {
        let marks =
            scope == .tracking
            ? LineMarks(tagsOf: file.bytes) : LineMarks(file.bytes, lineStarts: file.lineStarts)
        let parsed = MarkdownDocument.parse(file) { detail(of: file, marks, frontMatter: $0) }
        let role = FileRole.ofMarkdown(parsed.value, isNamed: isNamed)
        var contents = FileContents.Parts(file: file, role: role)
        guard role != .none else { return (contents, nil, []) }
        let outline = DocumentOutline(parsed.value, marks: marks)
        contents.title = PlanTitle.title(of: outline)
        return (contents, outline, parsed.diagnostics)
    }

    private func readMarkdown(_ file: SourceFile) -> Diagnosed<FileContents> {
        var (contents, outline, parsed) = parse(file)
        guard let outline else { return Diagnosed(FileContents(contents)) }
        let role = contents.role
        if scope == .tracking { return Diagnosed(FileContents(tracking(of: outline, contents))) }
        var diagnostics: [Diagnostic] = []
        contents.headings = Self.headings(of: outline)
        if [.plan, .archive, .taskFile].contains(role) {
            contents.links = LinkReader.links(in: outline)
            contents.suppressions = SuppressionReader.suppressions(in: outline)
            diagnostics = SectionNumbers.findings(in: outline) + UnendedComments.findings(in: outline)
        }
        switch role {
        case .plan, .archive, .template:
            let plan = plan(in: outline, role)
            contents.plan = plan.value
            contents.coverage = receipt { CoverageReader(outline: outline).scan(plan.value) }
            diagnostics += parsed + plan.diagnostics
            if role == .plan { diagnostics += PlaceholderReader.findings(in: plan.value) }
            if role == .archive {
                // The heading stands in the plan too.
                diagnostics += PlaceholderReader.findings(in: plan.value).filter { finding in
                    !plan.value.phases.contains { $0.range.contains(finding.range) }
                }
            }
        case .taskFile:
            let taskFile = TaskFileReader(words: words, isShown: scope != .findings).read(outline)
            contents.taskFile = taskFile.value
            contents.shown = show?(outline.document)
            contents.coverage = receipt {
                CoverageReader(outline: outline, isTaskFile: true).scan(taskFile.value)
            }
            diagnostics += parsed + taskFile.diagnostics
            diagnostics += PlaceholderReader.findings(in: taskFile.value, outline: outline)
        case .registry:
            contents.coverage = receipt { CoverageReader(outline: outline).scan(skippingAll: .registry) }
        case .twin, .none: break
        }
        return Diagnosed(FileContents(contents), Self.withoutPlaceholders(diagnostics, in: role))
    }

    /// The receipt of a file, where it is wanted.
    private func receipt(_ scan: () -> CoverageScan) -> CoverageScan {
        scope == .everything ? scan() : CoverageScan()
    }

    private static func headings(of outline: DocumentOutline) -> String {
        var titles = OutputBuffer(capacity: outline.sections.reduce(0) { $0 + $1.title.utf8.count + 1 })
        for section in outline.sections where section.heading != nil {
            titles.append(text: section.title)
            titles.append(0)
        }
        return titles.withBytes { String(decoding: $0, as: UTF8.self) }
    }

    /// The same file, only by what is tracked in it.
    private func tracking(of outline: DocumentOutline, _ contents: FileContents.Parts) -> FileContents.Parts {
        var contents = contents
        switch contents.role {
        case .plan, .archive, .template: contents.plan = plan(in: outline, contents.role).value
        case .taskFile:
            let isWhole = about.map { PlanFiles.mayHold($0, contents.file.path) } ?? true
            contents.taskFile = TaskFileReader(words: words, isShown: isWhole, readsLog: isWhole).read(outline).value
        case .registry, .twin, .none: break
        }
        return contents
    }

    private func plan(in outline: DocumentOutline, _ role: FileRole) -> Diagnosed<PlanFragment> {
        MarkdownPlanReader.read(
            outline, isTemplate: role == .template, project: words.project, words: planWords(role))
    }

    /// The words to read a plan in; nil for those that it defines.
    private func planWords(_ role: FileRole) -> StatusWords? { role == .archive ? words : nil }

    /// How much of a file's text its readers ask for: of a task file, the text of few blocks and the dress of none but
    /// those where a placeholder may stand.
    private func detail(of file: SourceFile, _ marks: LineMarks, frontMatter: FrontMatter?) -> MarkdownDetail {
        guard show == nil else { return .full }
        guard case .taskFile = PlanFiles.kind(ofName: PlanFiles.fileName(file.path)),
            FrontMatterFields.documentType(of: frontMatter?.node) != "template"
        else { return .full }
        return .plainText(except: marks.placeholders)
    }

    /// A template's placeholders are what it is for.
    private static func withoutPlaceholders(_ diagnostics: [Diagnostic], in role: FileRole) -> [Diagnostic] {
        role == .template ? diagnostics.filter { $0.rule != ReadingRule.placeholder } : diagnostics
    }

    private func readYAML(_ file: SourceFile) -> Diagnosed<FileContents> {
        let node: YAMLNode?
        switch YAMLReader.parseAll(file) {
        case .success(let nodes): node = nodes.first { $0.mapping != nil } ?? nodes.first
        case .failure(let error):
            let role = FileRole.ofYAML(nil, path: file.path, isNamed: isNamed, hasMarkdownSibling: hasMarkdownSibling)
            var contents = FileContents.Parts(file: file, role: role)
            guard role != .none else { return Diagnosed(FileContents(contents)) }
            contents.title = PlanFiles.fileName(PlanFiles.stem(file.path))
            contents.coverage = receipt { CoverageReader.scan(yaml: file, reason: .broken) }
            if role == .plan { contents.plan = PlanFragment(file: file, title: contents.title, words: words) }
            if role == .taskFile {
                let id = Sourced(TaskFileID.nameID(file.path), file.range(0..<0))
                contents.taskFile = TaskFile(file: file.id, path: file.path, id: id)
            }
            let failure = YAMLFailure(message: error.message, range: error.range)
            return Diagnosed(FileContents(contents), [ReadingFinding.invalidYAML(failure)])
        }
        let role = FileRole.ofYAML(node, path: file.path, isNamed: isNamed, hasMarkdownSibling: hasMarkdownSibling)
        var contents = FileContents.Parts(file: file, role: role)
        contents.title = PlanFiles.fileName(PlanFiles.stem(file.path))
        contents.suppressions = role == .plan || role == .taskFile ? SuppressionReader.suppressions(inYAML: file) : []
        var diagnostics: [Diagnostic] = []
        switch role {
        case .plan, .template, .twin:
            let plan = node.flatMap { YAMLTwinReader(words: words).read($0, file: file, isTemplate: role == .template) }
            let title = EntryYAMLReader.text(node?["title"] ?? node?["project"])?.value ?? contents.title
            contents.plan = plan?.value ?? PlanFragment(file: file, title: title, words: words)
            contents.title = contents.plan?.title ?? contents.title
            contents.coverage = receipt {
                CoverageReader.scan(
                    yaml: file, read: contents.plan?.statements.map(\.id.range) ?? [],
                    phases: contents.plan?.phases ?? [])
            }
            if role != .twin {
                diagnostics = plan?.diagnostics ?? []
                if role == .plan, let plan { diagnostics += PlaceholderReader.findings(in: plan.value) }
            }
        case .taskFile:
            if let node {
                let taskFile = YAMLTaskFileReader(words: words).read(node, file: file)
                contents.taskFile = taskFile.value
                contents.coverage = receipt {
                    CoverageReader.scan(
                        yaml: file, read: taskFile.value.tracking.map { [$0.id.range] } ?? [], reason: .otherTable)
                }
                diagnostics = taskFile.diagnostics
            } else {
                let id = Sourced(TaskFileID.nameID(file.path), file.range(0..<0))
                contents.taskFile = TaskFile(file: file.id, path: file.path, id: id)
            }
        case .registry: contents.coverage = receipt { CoverageReader.scan(yaml: file, reason: .registry) }
        case .archive, .none: break
        }
        return Diagnosed(FileContents(contents), Self.withoutPlaceholders(diagnostics, in: role))
    }
}
