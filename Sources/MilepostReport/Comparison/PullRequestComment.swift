import MilepostAnalysis
import MilepostComparison
import MilepostModel

/// A comment under a pull or merge request: the change in one line, the changed tasks as a table, new findings, and the
/// rest folded. A hidden line at its beginning lets CI find it again and write it anew instead of adding another.
package struct PullRequestComment: Sendable {
    private let input: ComparisonInput
    private let name: String?
    private let limit: Int

    /// GitHub takes 65,536 characters, GitLab a million. A character is at least a byte.
    package static let defaultLimit = 60_000
    /// Less holds no comment.
    package static let smallestLimit = 2_000

    /// - Parameters:
    ///   - name: tells several comments of one repository apart; letters, digits, `.`, `_` and `-`.
    ///   - limit: bytes; at least ``smallestLimit``.
    package init(_ input: ComparisonInput, name: String? = nil, limit: Int = defaultLimit) {
        self.input = input
        self.name = name
        self.limit = max(limit, Self.smallestLimit)
    }

    /// The first line, hidden where Markdown is shown.
    package static func marker(_ name: String?) -> String {
        name.map { "<!-- milepost-comment: \($0) -->" } ?? "<!-- milepost-comment -->"
    }

    /// Ends with a line end.
    package var text: String {
        var writer = Writer(limit: limit)
        let markdown = ComparisonMarkdown(input)
        let foot =
            "<sub>\(MarkdownText.escaped(input.before.text)) → \(MarkdownText.escaped(input.after.text)), made by Milepost \(input.version)</sub>"
        writer.reserve(foot)
        writer.add([Self.marker(name), "### \(title)", ""] + markdown.headline)
        table(in: &writer)
        findings("New findings", input.comparison.findingsNew, in: &writer)
        folded(in: &writer)
        writer.end(foot)
        return ComparisonMarkdown.joined(writer.lines)
    }

    private var title: String {
        let plans = input.plansShown
        guard plans.count == 1, let plan = plans.first else { return "Plans" }
        return MarkdownText.escaped((plan.after ?? plan.before)?.title ?? "Plan", limit: 80)
    }

    /// A row for each task that changed, whatever it changed in.
    private func table(in writer: inout Writer) {
        let rows = input.plansShown.flatMap(Self.rows)
        guard !rows.isEmpty else { return }
        writer.list(rows, head: ["| | Task | Change |", "| --- | --- | --- |"], rest: "more tasks changed")
    }

    private static func rows(_ plan: PlanComparison) -> [String] {
        var order: [TaskID] = []
        var tasks: [TaskID: TaskState] = [:]
        var words: [TaskID: [String]] = [:]
        for group in ChangeGroup.all(of: plan) {
            for row in group.rows {
                if words[row.task.id] == nil { order.append(row.task.id) }
                tasks[row.task.id] = row.task
                words[row.task.id, default: []].append(EnglishChanges().change(group.kind, row.detail))
            }
        }
        return order.compactMap { id in
            guard let task = tasks[id] else { return nil }
            let priority = task.priority.map { " (\($0))" } ?? ""
            let change = MarkdownText.escaped((words[id] ?? []).joined(separator: "; "), limit: 300)
            return "| \(task.status.glyph) | \(MarkdownText.escaped(task.title, limit: 120))\(priority) | \(change) |"
        }
    }

    private func findings(_ title: String, _ findings: [FindingState], in writer: inout Writer) {
        guard !findings.isEmpty else { return }
        writer.list(
            findings.map(ComparisonMarkdown.line), head: ["#### \(title) (\(findings.count))", ""], rest: "more")
    }

    private func folded(in writer: inout Writer) {
        let next = input.plansShown.compactMap { plan in EnglishChanges().next(plan).map { (plan, $0) } }
        let gone = input.comparison.findingsGone
        guard !next.isEmpty || !gone.isEmpty else { return }
        let closing = "</details>"
        writer.reserve(closing)
        writer.add(["<details><summary>Next, and what is mended</summary>", ""])
        for (plan, words) in next {
            let name = input.plansShown.count > 1 ? "\((plan.after ?? plan.before)?.title ?? ""): " : ""
            writer.add(["Next: \(MarkdownText.escaped(name + words, limit: 400))", ""])
        }
        findings("Findings gone", gone, in: &writer)
        writer.end(closing)
        writer.add([""])
    }

    /// Lines that stay below a number of bytes.
    private struct Writer {
        var lines: [String] = []
        private var left: Int

        init(limit: Int) { left = limit }

        /// Keeps room for what has to follow, its line ends too.
        mutating func reserve(_ line: String) { left -= line.utf8.count + 2 }

        /// What room was kept for.
        mutating func end(_ line: String) { lines.append(line) }

        mutating func add(_ new: [String]) {
            let size = new.reduce(0) { $0 + $1.utf8.count + 1 }
            guard size <= left else { return }
            left -= size
            lines += new
        }

        /// A head, and as many rows below it as there is room for; how many are left out is said.
        mutating func list(_ rows: [String], head: [String], rest: String) {
            let size = head.reduce(0) { $0 + $1.utf8.count + 1 } + 100
            guard size + (rows.first?.utf8.count ?? 0) < left else { return }
            add(head)
            var shown = 0
            for row in rows {
                guard row.utf8.count + 101 < left else { break }
                add([row])
                shown += 1
            }
            add(shown < rows.count ? ["", "and \(rows.count - shown) \(rest)", ""] : [""])
        }
    }
}
