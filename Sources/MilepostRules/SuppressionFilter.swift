import MilepostModel
import MilepostSource

/// Takes out the findings that comments say are meant, and finds the comments that say so of nothing.
struct SuppressionFilter {
    private let project: Project
    private let settings: RuleSettings

    init(_ input: RuleInput) {
        project = input.project
        settings = input.settings
    }

    func apply(to findings: [Diagnostic]) -> (kept: [Diagnostic], suppressed: [Diagnostic]) {
        guard !project.suppressions.isEmpty else { return (findings, []) }
        let byFile = Dictionary(grouping: project.suppressions.indices) { project.suppressions[$0].range.file }
        var used: Set<Use> = []
        var kept: [Diagnostic] = []
        var suppressed: [Diagnostic] = []
        for finding in findings {
            var covering = (byFile[finding.range.file] ?? []).filter {
                let one = project.suppressions[$0]
                return one.rules.contains(finding.rule) && one.covers.start <= finding.range.start
                    && finding.range.start <= one.covers.end
            }
            // What a plan says of its whole file it says of its archives too.
            if let plan = project.archives[finding.range.file] {
                covering += (byFile[plan] ?? []).filter {
                    let one = project.suppressions[$0]
                    return one.rules.contains(finding.rule) && one.covers == project.file(plan).range
                }
            }
            for one in covering { used.insert(Use(suppression: one, rule: finding.rule)) }
            if covering.isEmpty { kept.append(finding) } else { suppressed.append(finding) }
        }
        guard settings.isOn(UnusedSuppressionRule()) else { return (kept, suppressed) }
        for index in project.suppressions.indices { kept += unused(index, used) }
        return (kept, suppressed)
    }

    private struct Use: Hashable {
        let suppression: Int
        let rule: RuleID
    }

    private func unused(_ index: Int, _ used: Set<Use>) -> [Diagnostic] {
        let one = project.suppressions[index]
        let rule = UnusedSuppressionRule()
        func finding(_ message: String, hint: String, fix: Fix?) -> Diagnostic {
            Diagnostic(
                rule: rule.id, severity: rule.severity, range: one.range, message: message, label: "without effect",
                hint: hint, fix: fix)
        }
        guard !one.rules.isEmpty else {
            return [finding("this comment names no rule", hint: "write `milepost:ignore rule-id reason`", fix: nil)]
        }
        let idle = one.rules.filter { !used.contains(Use(suppression: index, rule: $0)) }
        return idle.compactMap { id in
            guard let known = RuleCatalog.rule(id) else {
                let near = NearMiss.of(id.rawValue, among: RuleCatalog.ids.map(\.rawValue))
                return finding(
                    "'\(id)' is no rule", hint: near.map { "did you mean '\($0)'?" } ?? "`--list-rules` lists them",
                    fix: nil)
            }
            // Nobody looked whether there is something to suppress.
            guard settings.isOn(known) else { return nil }
            return finding(
                "there is no finding of '\(id)' to suppress here", hint: "remove it",
                fix: one.rules.count == idle.count ? removal(of: one) : nil)
        }
    }

    /// The comment goes, with its line where it stands alone on one.
    private func removal(of one: Suppression) -> Fix {
        let file = project.file(one.comment.file)
        let first = file.line(at: one.comment.start)
        let last = file.line(at: max(one.comment.end - 1, one.comment.start))
        let line = file.lineRange(first).lowerBound..<file.lineRange(last).upperBound
        let isBlank = { (range: Range<Int>) in file.bytes[range].allSatisfy { $0 == 0x20 || $0 == 0x09 } }
        var range = one.comment
        if isBlank(line.lowerBound..<one.comment.start), isBlank(one.comment.end..<line.upperBound) {
            let next = last < file.lineStarts.count ? file.lineStarts[last] : file.bytes.count
            range = file.range(line.lowerBound..<next)
        } else {
            var start = one.comment.start
            while start > line.lowerBound, file.bytes[start - 1] == 0x20 { start -= 1 }
            range = file.range(start..<one.comment.end)
        }
        return Fix(title: "remove the comment", edits: [TextEdit(range: range, replacement: "")])
    }
}
