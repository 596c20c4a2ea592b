import MilepostMarkdown
import MilepostModel
import MilepostSource

/// Reads the machine-readable twin of a plan: `phases: [...]`, each with `tasks: [...]`.
struct YAMLTwinReader {
    let words: StatusWords

    /// Nil for YAML that states no phases.
    func read(_ node: YAMLNode, file: SourceFile, isTemplate: Bool) -> Diagnosed<PlanFragment>? {
        guard let phases = node["phases"]?.sequence else { return nil }
        let title = EntryYAMLReader.text(node["title"] ?? node["project"] ?? node["plan_id"])?.value
        var fragment = PlanFragment(
            file: file, title: title ?? PlanFiles.fileName(PlanFiles.stem(file.path)), words: words)
        fragment.isTemplate = isTemplate
        fragment.frontMatter = (node.mapping ?? []).compactMap { pair in
            guard let key = pair.key.scalar, let value = EntryYAMLReader.text(pair.value) else { return nil }
            return ControlField(name: Sourced(key, pair.key.range), value: value)
        }
        var diagnostics: [Diagnostic] = []
        for node in phases where node.mapping != nil {
            let index = fragment.phases.count
            fragment.phases.append(Self.phase(node))
            for task in node["tasks"]?.sequence ?? [] {
                guard let entry = EntryYAMLReader(words: words).read(task) else { continue }
                fragment.statements.append(PlanFragment.Statement(phase: index, entry: entry.value))
                diagnostics += entry.diagnostics
            }
        }
        fragment.phaseEdges = Self.edges(phases)
        return Diagnosed(fragment, diagnostics)
    }

    private static func phase(_ node: YAMLNode) -> Phase {
        let id = node["id"]?.scalar ?? ""
        let name = node["name"]?.scalar?.trimmedText ?? ""
        let number = number(of: id)
        let label = number.map { "Phase \($0)" } ?? id
        var phase = Phase(
            heading: name.isEmpty ? id : name, name: name.isEmpty ? label : name, label: label, number: number,
            range: (node["name"] ?? node["id"] ?? node).range, section: node.range)
        phase.goal = EntryYAMLReader.text(node["description"] ?? node["goal"])
        return phase
    }

    private static func key(_ node: YAMLNode) -> PhaseKey {
        let id = node["id"]?.scalar ?? ""
        return PhaseKey(number: number(of: id), name: node["name"]?.scalar?.trimmedText ?? id)
    }

    /// Every stated edge, named by the phases' own numbers and names rather than the ids they are stated with.
    private static func edges(_ phases: [YAMLNode]) -> [PhaseEdge] {
        var edges: [PhaseEdge] = []
        let ids = phases.map { ($0["id"]?.scalar?.lowercased() ?? "", $0) }
        let byID = Dictionary(ids, uniquingKeysWith: { first, _ in first })
        for node in phases where node.mapping != nil {
            let stated = node["dependencies"] ?? node["depends_on"]
            for need in stated?.sequence ?? stated.map({ [$0] }) ?? [] {
                guard !need.isNull, let text = need.scalar?.trimmedText, !text.isEmpty else { continue }
                let needs = byID[text.lowercased()].map(key) ?? PhaseKey(number: number(of: text), name: text)
                edges.append(PhaseEdge(phase: key(node), needs: needs, range: need.range))
            }
        }
        return edges
    }

    /// The number of `PHASE-1`, `phase_2`, `3`; nil for an id without one.
    static func number(of id: String) -> String? {
        let lower = id.lowercased()
        let rest = lower.hasPrefix("phase") ? lower.dropFirst(5).drop { "-_ ".contains($0) } : lower[...]
        guard let first = rest.first, first.isNumber, rest.allSatisfy({ $0.isNumber || $0 == "." }) else { return nil }
        return String(rest)
    }
}
