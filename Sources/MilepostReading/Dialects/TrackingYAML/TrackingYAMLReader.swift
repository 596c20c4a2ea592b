import MilepostMarkdown
import MilepostModel
import MilepostSource

/// Fenced YAML blocks of a phase (the format, section 2): a list under `phase_*_tasks`, a list of maps with `id` and
/// `workflow` under any key, or a single `tasks_tracking` map.
struct TrackingYAMLReader: DialectReader {
    enum Schema: Sendable {
        case current
        case older
    }

    let schema: Schema

    var dialect: Dialect { schema == .current ? .trackingYAML : .olderSchema }

    func claim(_ candidate: Candidate) -> Claim? {
        guard case .yaml(.success(let node?), let code) = candidate.content else { return nil }
        let items = TrackingBlock.items(in: node)
        guard !items.isEmpty else { return nil }
        let isOlder = items.contains { TrackingBlock.isOlder($0) }
        guard isOlder == (schema == .older) else { return nil }
        return Claim(dialect: dialect, evidence: .key, section: candidate.section, content: .yaml(node, code))
    }

    func read(_ claim: Claim, words: StatusWords, file: SourceFile) -> Diagnosed<[Entry]> {
        guard case .yaml(let node, _) = claim.content else { return Diagnosed([]) }
        let reader = EntryYAMLReader(words: words)
        var result = Diagnosed<[Entry]>([])
        for item in TrackingBlock.items(in: node) {
            guard let entry = reader.read(item) else { continue }
            result.value.append(entry.value)
            result.diagnostics += entry.diagnostics
        }
        return result
    }
}

/// The shapes of a YAML block that tracks tasks.
enum TrackingBlock {
    /// A cheap look at a fence before it is parsed.
    static func mayHoldEntries(_ code: CodeBlock) -> Bool {
        guard code.isFenced, ["", "yaml", "yml"].contains(code.language) else { return false }
        return code.holds("_tasks") || code.holds("tasks_tracking") || code.holds("workflow")
    }

    /// Whether the text claims to be tracking, even if it cannot be parsed.
    static func looksLikeTracking(_ code: CodeBlock) -> Bool {
        guard mayHoldEntries(code) else { return false }
        return code.text.utf8.split(separator: UInt8(ascii: "\n")).contains { line in
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return false }
            let key = Substring(line[..<colon]).trimmedText
            return key == "tasks_tracking" || isPhaseKey(key) || key == "workflow"
        }
    }

    /// The maps of a block that are entries, in their order. Maps under `phase_*_tasks` need an id only, others a
    /// workflow too.
    static func items(in node: YAMLNode) -> [YAMLNode] {
        var items: [YAMLNode] = []
        for pair in node.mapping ?? [] {
            let key = pair.key.scalar ?? ""
            if key == "tasks_tracking" {
                if pair.value["id"]?.scalar != nil { items.append(pair.value) }
            } else if let list = pair.value.sequence {
                items += list.filter { item in
                    item["id"]?.scalar != nil && (isPhaseKey(key) || item["workflow"] != nil)
                }
            }
        }
        return items
    }

    static func isOlder(_ item: YAMLNode) -> Bool {
        guard let workflow = item["workflow"] else { return false }
        return workflow["implementation"] == nil && workflow["tasks"] != nil
    }

    /// `phase_*_tasks`
    static func isPhaseKey(_ key: String) -> Bool {
        key.hasPrefix("phase_") && key.hasSuffix("_tasks") && key.utf8.count > 12
    }

    /// The number of the first `phase_*_tasks` key of a block.
    static func phaseNumber(of node: YAMLNode) -> String? {
        node.mapping?.lazy.compactMap { $0.key.scalar }.first(where: isPhaseKey)
            .map { String($0.dropFirst(6).dropLast(6)) }
    }
}
