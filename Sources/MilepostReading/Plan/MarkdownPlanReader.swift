import MilepostMarkdown
import MilepostModel
import MilepostSource

/// Reads a plan in Markdown: its frame here, its entries by the dialects that claim them.
enum MarkdownPlanReader {
    /// - Parameter own: the words to read it in; nil for those that it defines.
    static func read(
        _ outline: DocumentOutline, isTemplate: Bool, project: ProjectWords, words own: StatusWords? = nil
    ) -> Diagnosed<PlanFragment> {
        let blocks = ClaimedBlocks(outline, PlanReaders.candidates(in: outline), project: project, words: own)
        return read(blocks, blocks.all.map(blocks.entries), isTemplate: isTemplate)
    }

    /// The same, its blocks on all cores: for a plan that is read alone.
    static func readOnAllCores(
        _ outline: DocumentOutline, isTemplate: Bool, project: ProjectWords, words own: StatusWords? = nil
    ) async -> Diagnosed<PlanFragment> {
        let candidates = await PlanReaders.candidatesOnAllCores(in: outline)
        let blocks = ClaimedBlocks(outline, candidates, project: project, words: own)
        return read(blocks, await blocks.all.concurrentMap(blocks.entries), isTemplate: isTemplate)
    }

    /// - Parameter entries: what each of the claimed blocks says.
    private static func read(
        _ blocks: ClaimedBlocks, _ entries: [Diagnosed<[PlanFragment.Statement]>], isTemplate: Bool
    ) -> Diagnosed<PlanFragment> {
        let (outline, legend, words) = (blocks.outline, blocks.legend, blocks.words)
        let file = outline.document.file
        var fragment = PlanFragment(file: file, title: PlanTitle.title(of: outline), words: words)
        fragment.isTemplate = isTemplate
        fragment.frontMatter = outline.document.frontMatter.map { FrontMatterFields.fields(of: $0.node) } ?? []
        fragment.strategy = StrategyReader.strategy(in: outline)
        fragment.legend = legend.entries
        fragment.legendLists = legend.lists
        fragment.phases = blocks.phases.groups.map(\.phase)
        fragment.statements = entries.flatMap(\.value)
        var diagnostics = blocks.candidates.compactMap(brokenBlock) + entries.flatMap(\.diagnostics)
        let log = SessionLogReader(words: words, ownTask: nil).log(in: outline, isTemplate: isTemplate)
        fragment.log = log.value
        diagnostics += log.diagnostics
        return Diagnosed(fragment, diagnostics)
    }

    /// A block that tracks tasks but is no YAML.
    private static func brokenBlock(_ candidate: Candidate) -> Diagnostic? {
        guard case .yaml(.failure(let error), let code) = candidate.content, TrackingBlock.looksLikeTracking(code)
        else { return nil }
        return ReadingFinding.invalidYAML(YAMLFailure(message: error.message, range: error.range))
    }
}

/// Which blocks of a plan hold tasks, of which phase, and in which words.
private struct ClaimedBlocks {
    let outline: DocumentOutline
    let candidates: [Candidate]
    let legend: (entries: [LegendEntry], lists: [SourceRange])
    let phases: PhaseOutline
    let words: StatusWords
    /// The claimed blocks, phase after phase.
    let all: [(phase: Int, claim: Claim)]

    /// - Parameter own: the words to read them in; nil for those that the plan defines.
    init(_ outline: DocumentOutline, _ candidates: [Candidate], project: ProjectWords, words own: StatusWords?) {
        self.outline = outline
        self.candidates = candidates
        let claims = PlanReaders.claims(to: candidates)
        legend = LegendReader.legend(in: outline)
        phases = PhaseOutline(outline, claims: claims)
        all = phases.claimsOfPhase.enumerated().flatMap { phase, claimed in claimed.map { (phase, claims[$0]) } }
        words = own ?? Self.words(legend.entries, all.map(\.claim), project)
    }

    private static func words(_ legend: [LegendEntry], _ claims: [Claim], _ project: ProjectWords) -> StatusWords {
        let cells = claims.flatMap { PhaseTableReader.statusCells(of: $0) }
        return StatusWords(
            legend: legend, redMeansNotStarted: StatusWords.redMeansNotStarted(cells: cells), project: project)
    }

    /// What a block says.
    func entries(of block: (phase: Int, claim: Claim)) -> Diagnosed<[PlanFragment.Statement]> {
        guard let reader = PlanReaders.reader(of: block.claim.dialect) else { return Diagnosed([]) }
        let entries = reader.read(block.claim, words: words, file: outline.document.file)
        return Diagnosed(
            entries.value.map { PlanFragment.Statement(phase: block.phase, entry: $0) }, entries.diagnostics)
    }
}

/// A document's title: the first `#` heading, else the front matter's, else the first heading, else the file's name.
enum PlanTitle {
    static func title(of outline: DocumentOutline) -> String {
        if let heading = outline.sections.first(where: { $0.heading?.level == 1 && !$0.title.isEmpty }) {
            return heading.title
        }
        if let title = outline.document.frontMatter?.node["title"]?.scalar?.trimmedText, !title.isEmpty { return title }
        if let heading = outline.sections.first(where: { !$0.title.isEmpty }) { return heading.title }
        return PlanFiles.fileName(PlanFiles.stem(outline.document.file.path))
    }
}

/// Front matter as rows: nested keys joined by a dot, lists by commas, lists of maps with their number.
enum FrontMatterFields {
    static func fields(of node: YAMLNode, prefix: String = "") -> [ControlField] {
        (node.mapping ?? []).flatMap { pair -> [ControlField] in
            guard let key = pair.key.scalar else { return [] }
            if pair.value.mapping != nil, prefix.utf8.count < 200 {
                return fields(of: pair.value, prefix: prefix + key + ".")
            }
            if let items = pair.value.sequence, items.contains(where: { $0.scalar == nil }), prefix.utf8.count < 200 {
                return items.enumerated().flatMap { fields(of: $1, prefix: "\(prefix)\(key).\($0 + 1).") }
            }
            guard let value = EntryYAMLReader.list(pair.value) else { return [] }
            return [ControlField(name: Sourced(prefix + key, pair.key.range), value: value)]
        }
    }

    /// `document_type`, at the top or under `custom_fields`, lower case.
    static func documentType(of node: YAMLNode?) -> String? {
        (node?["document_type"] ?? node?["custom_fields"]?["document_type"])?.scalar?.trimmedText.lowercased()
    }
}
