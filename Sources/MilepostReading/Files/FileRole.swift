import MilepostMarkdown
import MilepostModel
import MilepostSource

/// What a file is in a run, by its name and its content (the format, section 1).
enum FileRole: Sendable, Hashable {
    case plan
    /// A phase of a plan that was put away.
    case archive
    case template
    case taskFile
    case registry
    /// The YAML form of a Markdown plan of the same name.
    case twin
    /// Not ours.
    case none

    /// The role of a Markdown file.
    static func ofMarkdown(_ document: MarkdownDocument, isNamed: Bool) -> FileRole {
        let kind = PlanFiles.kind(ofName: PlanFiles.fileName(document.file.path))
        let type = FrontMatterFields.documentType(of: document.frontMatter?.node)
        if type == "template" {
            let isOurs = isNamed || kind != .other || holdsPhaseBlocks(document) || isTaskTemplate(document.file.path)
            return isOurs ? .template : .none
        }
        if type == PlanArchive.documentType { return .archive }
        switch kind {
        case .registry: return .registry
        case .taskFile: return .taskFile
        case .plan, .other: break
        }
        let isCalledPlan = type.map { ["plan", "tracker", "implementation-plan"].contains($0) } ?? (kind == .plan)
        return isNamed || isCalledPlan || holdsPhaseBlocks(document) ? .plan : .none
    }

    /// The role of a YAML file.
    static func ofYAML(_ node: YAMLNode?, path: String, isNamed: Bool, hasMarkdownSibling: Bool) -> FileRole {
        let kind = PlanFiles.kind(ofName: PlanFiles.fileName(path))
        if case .taskFile = kind {
            return FrontMatterFields.documentType(of: node) == "template" ? .template : .taskFile
        }
        if kind == .registry { return .registry }
        if kind == .plan, hasMarkdownSibling { return .twin }
        if FrontMatterFields.documentType(of: node) == "template" { return .template }
        return kind == .plan || isNamed ? .plan : .none
    }

    /// Whether a Markdown file can be ours at all: a look at its name and bytes before it is parsed.
    static func mayBeOurs(_ file: SourceFile, isNamed: Bool) -> Bool {
        if isNamed || PlanFiles.kind(ofName: PlanFiles.fileName(file.path)) != .other { return true }
        return file.bytes.holds("document_type") || file.bytes.holds("_tasks:")
    }

    private static func isTaskTemplate(_ path: String) -> Bool {
        PlanFiles.fileName(path).lowercased().hasPrefix("tasks-")
    }

    /// A fenced `phase_*_tasks` block outside quotes.
    private static func holdsPhaseBlocks(_ document: MarkdownDocument) -> Bool {
        guard document.file.bytes.holds("_tasks:") else { return false }
        var isFound = false
        document.blocks.forEachNested { block, context in
            guard !isFound, !context.isInQuote, case .code(let code) = block, TrackingBlock.mayHoldEntries(code) else {
                return
            }
            isFound = code.text.split(separator: "\n").contains { line in
                line.firstIndex(of: ":").map { TrackingBlock.isPhaseKey(String(line[..<$0])) } ?? false
            }
        }
        return isFound
    }
}
