import MilepostMarkdown
import MilepostModel
import MilepostSource

/// The plan formats that are read. Their order breaks ties between claims of equal evidence.
enum Dialect: String, Sendable, CaseIterable, Comparable {
    /// YAML blocks of schema 2.0: `phase_*_tasks`, `workflow.implementation`.
    case trackingYAML
    /// YAML blocks of the older schema, which calls the implementation `tasks`.
    case olderSchema
    /// Tables of a phase: Status, ID, Task / Service and so on.
    case phaseTable
    /// The machine-readable twin of a plan: `phases: [...]`.
    case yamlTwin
    /// The document of one task.
    case taskFile

    static func < (left: Dialect, right: Dialect) -> Bool {
        order(left) < order(right)
    }

    private static func order(_ dialect: Dialect) -> Int { allCases.firstIndex(of: dialect) ?? allCases.count }
}

/// Why a part of a document is thought to be in a dialect.
enum Evidence: Int, Sendable, Comparable {
    /// The shape fits, no more.
    case shape = 1
    /// Names that only this dialect uses.
    case names = 2
    /// A key or heading that the format reserves for it.
    case key = 3

    static func < (left: Evidence, right: Evidence) -> Bool { left.rawValue < right.rawValue }
}

/// A dialect's claim to read one block of a document.
struct Claim: Sendable {
    let dialect: Dialect
    let evidence: Evidence
    /// Position in ``DocumentOutline/sections``.
    let section: Int
    let content: Content

    /// What is claimed, as far as it had to be understood to claim it.
    enum Content: Sendable {
        case table(PipeTable, PhaseTableColumns)
        case yaml(YAMLNode, CodeBlock)
    }

    var range: SourceRange {
        switch content {
        case .table(let table, _): table.range
        case .yaml(_, let code): code.range
        }
    }
}

/// A block that a dialect may claim. A fence that may hold entries is parsed once, for all readers.
struct Candidate: Sendable {
    enum Content: Sendable {
        case table(PipeTable)
        case yaml(Result<YAMLNode?, YAMLError>, CodeBlock)
    }

    let content: Content
    /// Position in ``DocumentOutline/sections``.
    let section: Int

    /// Nil for a block that no dialect writes tasks in.
    init?(_ code: PlacedBlock<CodeBlock>, in file: SourceFile) {
        guard TrackingBlock.mayHoldEntries(code.content) else { return nil }
        content = .yaml(YAMLReader.parse(block: code.content, in: file), code.content)
        section = code.section
    }

    init(_ table: PlacedBlock<PipeTable>) {
        content = .table(table.content)
        section = table.section
    }

    /// Where it begins in its file.
    var start: Int {
        switch content {
        case .table(let table): table.range.start
        case .yaml(_, let code): code.range.start
        }
    }
}

/// A reader of one dialect: says which parts of a document are its own, and reads them.
///
/// A further dialect is one more conforming type and one more line in ``PlanReaders/all``.
protocol DialectReader: Sendable {
    var dialect: Dialect { get }

    /// The claim to a block, or nil when nothing speaks for this dialect.
    func claim(_ candidate: Candidate) -> Claim?

    /// The entries of a claimed block, in the order they stand in.
    func read(_ claim: Claim, words: StatusWords, file: SourceFile) -> Diagnosed<[Entry]>
}

/// The readers of a Markdown plan's blocks.
enum PlanReaders {
    /// In the order of ``Dialect``.
    static let all: [any DialectReader] = [
        TrackingYAMLReader(schema: .current), TrackingYAMLReader(schema: .older), PhaseTableReader(),
    ]

    /// Every block that a reader may claim, in document order; what is quoted is nobody's.
    static func candidates(in outline: DocumentOutline) -> [Candidate] {
        candidates(in: outline, codes(in: outline).map { Candidate($0, in: outline.document.file) })
    }

    /// The same, on all cores.
    static func candidatesOnAllCores(in outline: DocumentOutline) async -> [Candidate] {
        candidates(in: outline, await codes(in: outline).concurrentMap { Candidate($0, in: outline.document.file) })
    }

    private static func candidates(in outline: DocumentOutline, _ codes: [Candidate?]) -> [Candidate] {
        let tables = outline.blocks.tables.lazy.filter { !$0.isInQuote }.map { Candidate($0) }
        return (Array(tables) + codes.compactMap(\.self)).sorted { $0.start < $1.start }
    }

    private static func codes(in outline: DocumentOutline) -> [PlacedBlock<CodeBlock>] {
        outline.blocks.codes.filter { !$0.isInQuote }
    }

    /// Every claimed block with the one reader that reads it: the strongest evidence, ties by the dialects' order.
    static func claims(to candidates: [Candidate]) -> [Claim] {
        candidates.compactMap { candidate in
            all.compactMap { $0.claim(candidate) }
                .max { ($0.evidence, $1.dialect) < ($1.evidence, $0.dialect) }
        }
    }

    static func reader(of dialect: Dialect) -> (any DialectReader)? {
        all.first { $0.dialect == dialect }
    }
}
