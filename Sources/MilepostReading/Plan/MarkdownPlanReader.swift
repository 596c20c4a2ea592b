import MilepostMarkdown
import MilepostModel
import MilepostSource

/// Reads a plan in Markdown: its frame here, its entries by the dialects that claim them.
enum MarkdownPlanReader {
    /// - Parameter own: the words to read it in; nil for those that it defines.
    static func read(
        _ outline: DocumentOutline, isTemplate: Bool, project: ProjectWords, words own: StatusWords? = nil
    ) -> Diagnosed<PlanFragment> {
        let file = outline.document.file
        let candidates = PlanReaders.candidates(in: outline)
        let claims = PlanReaders.claims(to: candidates)
        let legend = LegendReader.legend(in: outline)
        let phases = PhaseOutline(outline, claims: claims)
        let words = own ?? Self.words(legend.entries, phases, claims, project)
        var fragment = PlanFragment(file: file, title: PlanTitle.title(of: outline), words: words)
        fragment.isTemplate = isTemplate
        fragment.frontMatter = outline.document.frontMatter.map { FrontMatterFields.fields(of: $0.node) } ?? []
        fragment.strategy = StrategyReader.strategy(in: outline)
        fragment.legend = legend.entries
        fragment.legendLists = legend.lists
        fragment.phases = phases.groups.map(\.phase)
        var diagnostics = candidates.compactMap(brokenBlock)
        for (index, claimed) in phases.claimsOfPhase.enumerated() {
            for claim in claimed {
                guard let reader = PlanReaders.reader(of: claims[claim].dialect) else { continue }
                let entries = reader.read(claims[claim], words: words, file: file)
                fragment.statements += entries.value.map { PlanFragment.Statement(phase: index, entry: $0) }
                diagnostics += entries.diagnostics
            }
        }
        let log = SessionLogReader(words: words, ownTask: nil).log(in: outline, isTemplate: isTemplate)
        fragment.log = log.value
        diagnostics += log.diagnostics
        return Diagnosed(fragment, diagnostics)
    }

    private static func words(
        _ legend: [LegendEntry], _ phases: PhaseOutline, _ claims: [Claim], _ project: ProjectWords
    ) -> StatusWords {
        let cells = phases.claimsOfPhase.joined().flatMap { PhaseTableReader.statusCells(of: claims[$0]) }
        return StatusWords(
            legend: legend, redMeansNotStarted: StatusWords.redMeansNotStarted(cells: cells), project: project)
    }

    /// A block that tracks tasks but is no YAML.
    private static func brokenBlock(_ candidate: Candidate) -> Diagnostic? {
        guard case .yaml(.failure(let error), let code) = candidate.content, TrackingBlock.looksLikeTracking(code)
        else { return nil }
        return ReadingFinding.invalidYAML(YAMLFailure(message: error.message, range: error.range))
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
