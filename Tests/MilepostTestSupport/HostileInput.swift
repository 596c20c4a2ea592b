package import MilepostSource

/// Inputs that are made to hurt, of any size: nesting, length, and texts that mean much more than they hold.
package struct HostileInput: Sendable, CustomStringConvertible {
    package let description: String
    private let path: String
    private let make: @Sendable (Int) -> String

    /// The input in a size: its bytes grow with it.
    package func file(size: Int) -> SourceFile {
        SourceFile(path: path, text: make(size))
    }

    package static let all: [HostileInput] = markdown + commonMark + tables + yaml

    init(
        _ description: String, path: String = "IMPLEMENTATION_PLAN.md", _ make: @escaping @Sendable (Int) -> String
    ) {
        self.description = description
        self.path = path
        self.make = make
    }

    static func times(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

    static let phase = "# Plan\n\n## Phase Tracker\n\n### Phase 1: One\n\n"

    private static let markdown: [HostileInput] = [
        HostileInput("nested quotes") { times(">", $0) + " - [x] deep\n" },
        HostileInput("nested lists") { times("- ", $0) + "[ ] deep\n" },
        HostileInput("a staircase of items") { size in
            (0..<min(size, 400)).map { times(" ", $0 * 2) + "- [x] step\n" }.joined()
        },
        HostileInput("open brackets") { phase + times("[", $0) + "\n" },
        HostileInput("brackets and links") { phase + times("[a](", $0) + times(")", $0) + "\n" },
        HostileInput("open emphasis") { phase + times("*a **b _c ", $0) + "\n" },
        HostileInput("growing runs of backticks") { size in
            phase + (1...max(2, Int(Double(size).squareRoot()))).map { times("`", $0) + "a" }.joined() + "\n"
        },
        HostileInput("an open fence") { phase + "```yaml\n" + times("- id: TASKS-01\n", $0) },
        HostileInput("many fences") { phase + times("```\n- [x] a\n```\n\n", $0) },
        HostileInput("many headings") { "## Phase Tracker\n\n" + times("### Phase 1: A\n", $0) },
        HostileInput("deepening headings") {
            "# Phase Tracker\n\n" + times("# A\n## B\n### C\n#### D\n##### E\n###### Phase 2\n", $0)
        },
        HostileInput("many phases with tasks") { size in
            "## Phase Tracker\n\n"
                + (0..<size).map { "### Phase \($0): P\($0)\n\n| ID | Status |\n| - | - |\n| T-\($0) | todo |\n\n" }
                .joined()
        },
        HostileInput("one long line") { phase + times("word ", $0) + "\n" },
        HostileInput("many boxes") { phase + times("- [x] done\n- [?] what\n", $0) },
        HostileInput("many open comments") { phase + times("<!-- \n\n", $0) },
        HostileInput("reference definitions") { size in
            phase + (0..<size).map { "[r\($0)]: <x>\n" }.joined() + times("[r0]", size) + "\n"
        },
        HostileInput("a long legend") { size in
            "## Status Legend\n\n" + (0..<size).map { "- `W\($0)` - Completed\n" }.joined() + "\n" + phase
                + "| ID | Status |\n| - | - |\n" + times("| A | Wx |\n", size)
        },
        HostileInput("tags", path: "TASKS-01_a.md") { "# TASKS-01: A\n\n" + times("@depends: TASKS-02 ", $0) },
        HostileInput("placeholders", path: "TASKS-01_a.md") { "# TASKS-01: A\n\n" + times("[Service Name] ", $0) },
        HostileInput("front matter lines") { "---\n" + times("a\n", $0) },
        HostileInput("rules for front matter") { times("---\n", $0) },
    ]

    private static let tables: [HostileInput] = [
        HostileInput("many rows") { size in
            phase + "| ID | Status | Task | Priority | Dependents |\n| - | - | - | - | - |\n"
                + (0..<size).map { "| TASKS-\($0) | done | Task \($0) | P1 | TASKS-\($0 + 1) |\n" }.joined()
        },
        HostileInput("rows of one id") { phase + "| ID | Status |\n| - | - |\n" + times("| TASKS-01 | x |\n", $0) },
        HostileInput("many columns") { size in
            phase + times("| Status ", size) + "| ID |\n" + times("| - ", size) + "| - |\n" + times("| done ", size)
                + "| T-1 |\n"
        },
        HostileInput("wide header, short rows") { size in
            let root = max(1, Int(Double(size).squareRoot()))
            return phase + times("| A ", root) + "| ID |\n" + times("| - ", root) + "| - |\n" + times("| a |\n", root)
        },
        HostileInput("tables that are none") { phase + times("| ID | Status |\n| --- |\n| A | done |\n\n", $0) },
        HostileInput("bars") { phase + times("|", $0) + "\n" + times("|-", $0) + "|\n" },
        HostileInput("dependents without end") { size in
            phase + "| ID | Status | Dependents |\n| - | - | - |\n| A | todo | " + times("Gateway and x & ", size)
                + " |\n"
        },
        HostileInput("outside components without end") { size in
            phase + "| ID | Status | Dependents |\n| - | - | - |\n| A | todo | "
                + (0..<size).map { "Gate \($0)" }.joined(separator: ", ") + " |\n"
        },
        HostileInput("a long status") { phase + "| ID | Status |\n| - | - |\n| A | " + times("done (", $0) + " |\n" },
        HostileInput("ranges over everything") { size in
            phase + "| ID | Status | Dependents |\n| - | - | - |\n"
                + (0..<max(1, size / 16)).map { "| T-\($0) | todo | T-1..T-999999999999999999 |\n" }.joined()
        },
        HostileInput("all of everything") { size in
            phase + "| ID | Status | Dependents |\n| - | - | - |\n"
                + (0..<max(1, size / 16)).map { "| T-\($0) | todo | All Phase 1, One, Phase 1 |\n" }.joined()
        },
        HostileInput("a long log") { size in
            phase + "## Session Log\n\n| Date | Task ID | Status | Notes |\n| - | - | - | - |\n"
                + (0..<size).map { "| 2026-01-\(10 + $0 % 20) | T-\($0) | todo | n |\n" }.joined()
        },
    ]

    private static let yaml: [HostileInput] = [
        HostileInput("nested flow") { phase + "```yaml\nphase_1_tasks: " + times("[", $0) + "\n```\n" },
        HostileInput("nested maps") { phase + "```yaml\nphase_1_tasks: " + times("{a: ", $0) + "\n```\n" },
        HostileInput("nested YAML indents") { size in
            let depth = min(size, 1_000)
            return phase + "```yaml\nphase_1_tasks:\n" + (0..<depth).map { times(" ", $0) + "- \n" }.joined() + "```\n"
        },
        HostileInput("alias bomb") { size in
            let levels = max(2, min(size / 8, 60))
            let lines = (1...levels).map { "a\($0): &a\($0) [\(times("*a\($0 - 1), ", 9))*a\($0 - 1)]\n" }.joined()
            return phase + "```yaml\na0: &a0 [x]\n" + lines + "phase_1_tasks: *a\(levels)\n```\n"
        },
        HostileInput("entries of aliases") { size in
            phase + "```yaml\nx: &w {implementation: {status: done}}\nphase_1_tasks:\n"
                + (0..<size).map { "  - {id: T-\($0), workflow: *w}\n" }.joined() + "```\n"
        },
        HostileInput("many entries") { size in
            phase + "```yaml\nphase_1_tasks:\n"
                + (0..<size).map {
                    "  - id: T-\($0)\n    workflow:\n      pre_check: {checklist: [{a: true}]} # c\n      implementation: {status: done}\n"
                }.joined() + "```\n"
        },
        HostileInput("many keys") { size in
            phase + "```yaml\nphase_1_tasks:\n  - id: T-1\n" + (0..<size).map { "    k\($0): v\n" }.joined() + "```\n"
        },
        HostileInput("many checks") { size in
            phase + "```yaml\nphase_1_tasks:\n  - id: T-1\n    workflow:\n      pre_check:\n        checklist:\n"
                + (0..<size).map { "          - c\($0): maybe\n" }.joined() + "```\n"
        },
        HostileInput("many blocks") { size in
            phase
                + (0..<size).map {
                    "```yaml\nphase_1_tasks:\n  - {id: T-\($0), workflow: {implementation: {status: done}}}\n```\n\n"
                }.joined()
        },
        HostileInput("many broken blocks") { phase + times("```yaml\nphase_1_tasks:\n  - id: [\n```\n\n", $0) },
        HostileInput("many documents", path: "IMPLEMENTATION_PLAN.yaml") { times("---\nphases: []\n", $0) },
        HostileInput("a long twin", path: "IMPLEMENTATION_PLAN.yaml") { size in
            "phases:\n"
                + (0..<size).map {
                    "  - id: P-\($0)\n    dependencies: [P-\(max(0, $0 - 1))]\n    tasks: [{id: T-\($0), status: done}]\n"
                }
                .joined()
        },
        HostileInput("a long scalar") { phase + "```yaml\nphase_1_tasks:\n  - id: \"" + times("x", $0) + "\"\n```\n" },
    ]
}
