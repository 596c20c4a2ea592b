/// Words and lines of the format: what a mutation inserts, and what made-up plans are made of.
enum FormatWords {
    static let all: [String] = lines.map { "\n\($0)\n" } + cells + marks

    static let lines = [
        "# TASKS-01: Heat", "## Phase Tracker", "### Phase 1: Oven", "### 2.0 Prerequisites: Tools", "## Status Legend",
        "**Goal**: Warm", "## Implementation Strategy", "**Approach**: up", "## Session Log", "## Document Control",
        "## Execution Commands", "### Upstream Dependencies", "## Contracts Consumed", "### Acceptance Criteria",
        "<h2>Session Log</h2>", "<details>", "</details>", "<!--", "-->", "---", "...", "===", "```yaml", "```", "~~~",
        "```bash", "phase_1_tasks:", "  - id: TASKS-01", "    workflow:", "      pre_check:", "        checklist:",
        "          - verified_req: true  # by hand", "      implementation: {status: done, started: null}",
        "      tasks: {status: todo}", "tasks_tracking:", "  id: TASKS-01", "phases:", "  - id: PHASE-1",
        "    dependencies: [PHASE-0]", "    tasks: [{task_id: TASKS-01, status: done}]", "document_type: template",
        "title: \"A plan\"", "custom_fields: {document_type: plan}", "| ID | Status |", "| --- | --- |",
        "| Status | ID | Task / Service | Priority | Dependents |", "| :-- | --: | :-: | - | - |",
        "| done | TASKS-01 | Heat | P0 | TASKS-02 |", "| Date | Task ID | Status | Notes |", "| Field | Value |",
        "| 2026-01-02 | TASKS-01 | COMPLETED | ok |", "- [ ] open", "- [x] done", "1. [X] one", "- [~] half",
        "> - [x] quoted", "    - [x] code", "- `PARKED` - Deferred", "- ⏳ - Not started", "@depends: TASKS-01",
        "[x] bare", "2. [x] lazy", "[a]: <b>", "| TASKS-03", "\t- x", "Title\n---", "Title\n===",
    ]

    private static let cells = [
        "TASKS-01", "TASKS-01..TASKS-99999999999999999999", "TASKS-XX", "TASKS-00", "Phase 1", "All Phase 2 tasks",
        "Foundation & Infrastructure and more", "None", "[Service Name]", "YYYY-MM-DD", "2026-02-30",
        "2026-01-01T10:00",
        "COMPLETED", "not done", "Blocked: by", "✅", "🔴", "☑️", "P0 (Critical)", "P99", "3-5 h", "2 days", "1e9 weeks",
        "yes", "\"true\"", "null", "~", "&a", "*a", "!!str", "<<: *a",
    ]

    private static let marks = [
        "|", "\\|", "`", "``", "*", "**", "_", "[", "]", "(", ")", "<", ">", "&amp;", "&#0;", "\\", "#", ":", "-", ",",
        ";",
        "{", "}", "\"", "'", "%", "@", "\t", "    ", "\r", "\r\n", "\0", "\u{FEFF}", "\u{85}", "\u{2028}", "\u{202E}",
        "\u{301}", "👨‍👩‍👧", "é", "ß", "İ", "\u{1B}[31m",
    ]
}
