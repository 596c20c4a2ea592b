import Foundation
import MilepostAnalysis
import MilepostComparison
import MilepostConfiguration
import MilepostHTML
import MilepostMarkdown
import MilepostModel
import MilepostReading
import MilepostReport
import MilepostRules
import MilepostSource
import Testing

@Suite("What templates are given")
struct TemplateValuesTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..")
        .standardized

    private typealias Text = (path: String, text: String)

    /// A report of some files, checked by all rules, maybe beside an earlier state.
    private static func input(
        _ texts: [Text], named: Bool = false, configuration: String = "", since earlier: ReportInput? = nil
    ) async throws -> ReportInput {
        let files = texts.sorted { $0.path < $1.path }.enumerated().map {
            SourceFile(id: FileID($0.offset), path: $0.element.path, text: $0.element.text)
        }
        let read = await ProjectReader.read(files, named: named ? Set(files.map(\.id)) : [])
        let asOf = try #require(PlanDate("2026-03-06"))
        let analysis = Analysis(of: read.value)
        let outcome = RuleCatalog.check(
            RuleInput(
                project: read.value, analysis: analysis, read: read.diagnostics, present: asOf, latest: asOf,
                standing: [], settings: RuleSettings()))
        let state = { (input: ReportInput) in
            ProjectState(
                input.project, input.analysis, findings: input.diagnostics.map { FindingState($0, in: input.project) })
        }
        let now = ProjectState(
            read.value, analysis, findings: outcome.findings.map { FindingState($0, in: read.value) })
        let changes = earlier.map { earlier in
            ComparisonInput(
                ProjectComparison(state(earlier), now),
                before: .init(name: "then", revision: nil, asOf: asOf),
                after: .init(name: "now", revision: nil, asOf: asOf), version: "1.2.3")
        }
        return ReportInput(
            project: read.value, analysis: analysis, diagnostics: outcome.findings, asOf: asOf, revision: "3f9c2e1",
            version: "1.2.3", changes: changes,
            configuration: ConfigurationReader.read(SourceFile(path: "milepost.yml", text: configuration)).value,
            logo: configuration.isEmpty ? nil : OutputPath("assets", "logo.png"),
            document: { ProseDocument(MarkdownDocument.parse(files[$0.index]).value) })
    }

    private static func example(_ folder: String) throws -> [Text] {
        let base = root.appending(path: "Examples/\(folder)").resolvingSymlinksInPath()
        return try FileManager.default.subpathsOfDirectory(atPath: base.path).filter { $0.hasSuffix(".md") }.map {
            ($0, try String(contentsOf: base.appending(path: $0), encoding: .utf8))
        }
    }

    /// Rows enough to overflow every list that is cut.
    private static func long() -> [Text] {
        let rows = (1...700).map {
            "| \($0 % 3 == 0 ? "BLOCKED" : "Wrong") | L-\($0) | Task \($0) | P1 | L-\($0 + 1) |\n"
        }
        let cycle = "| TODO | C-1 | One | P1 | C-2 |\n| TODO | C-2 | Two | P1 | C-1; Someone |\n"
        let plan = "# Long\n\n## Phase 1: All\n\n| Status | ID | Task | Priority | Dependents |\n|-|-|-|-|-|\n"
        return [("IMPLEMENTATION_PLAN.md", plan + rows.joined() + cycle)]
    }

    /// Plans and phases enough to overflow the lists of a mail.
    private static let many: [Text] = (1...10).map { plan in
        let phases = (1...30).map { phase in
            "## Phase \(phase): Part\n\n| Status | ID | Task |\n|-|-|-|\n| TODO | M\(plan)-\(phase) | Do it |\n\n"
        }
        return ("part-\(plan)/IMPLEMENTATION_PLAN.md", "# Part \(plan)\n\n" + phases.joined())
    }

    /// What few plans have: phases that need phases, a cycle, and nobody's task in the order of work.
    private static let knot: [Text] = [
        (
            "IMPLEMENTATION_PLAN.md",
            """
            # Knot

            ## Phase 1: Rope

            | Status | ID | Task | Priority | Dependents |
            |--------|----|------|----------|------------|
            | TODO | K-1 | Twist | P1 | K-2 |
            | TODO | K-2 | Pull | P1 | K-1; K-3 |
            | BLOCKED | K-3 | Cut | P1 | None |

            ## Phase 2: Net

            ```yaml
            phase_2_tasks:
              - id: K-4
                name: Knit
                status: TODO
                dependents: "Phase 3"
            ```

            ## Phase 3: Sea

            | Status | ID | Task |
            |--------|----|------|
            | TODO | K-5 | Sail |
            """
        ),
        (
            "IMPLEMENTATION_PLAN.yaml",
            """
            phases:
              - {id: PHASE-1, name: Rope}
              - {id: PHASE-2, name: Net, dependencies: [PHASE-1]}
            """
        ), ("TASKS-TEMPLATE.md", "# TASKS-XX: [Name]\n\n- [ ] [Something]\n"),
    ]

    /// A plan, a task file and a list of files in another language than the pages.
    private static let foreign: [Text] = [
        (
            "IMPLEMENTATION_PLAN.md",
            """
            # 결제

            결제 화면을 만들고 시험한다.

            ## Phase 1: 화면

            화면을 먼저 만든다.

            | Status | ID | Task |
            |--------|----|------|
            | TODO | TASKS-01 | 화면 |
            """
        ),
        ("TASKS-00_index.md", "# 목록\n\n결제 화면을 만들고 시험한다.\n"),
        ("TASKS-01_view.md", "# TASKS-01: 화면\n\n결제 화면을 만들고 시험한다.\n"),
    ]

    private static func shapes() async throws -> [String: TemplateShape] {
        let monday = try await input(try example("week/monday"))
        let lantern = try await input(LanternPlan.files)
        let two =
            LanternPlan.files.map { ("lamps/\($0.path)", $0.text) } + [
                (
                    "kiln/IMPLEMENTATION_PLAN.md",
                    "# Kiln\n\n## Phase 1: Bricks\n\n| Status | ID | Task |\n|-|-|-|\n| TODO | K-1 | Fire |\n"
                ),
                ("kiln/TASKS-77_stray.md", "# TASKS-77: Stray\n"),
            ]
        let configuration =
            "base_url: https://example.com/\nfooter: F\nlinks: {source: 'https://example.com/{path}#{line}'}\n"
        return TemplateValues.seen(in: [
            try await input(LanternPlan.files), try await input(two), try await input([]),
            try await input(knot), try await input(foreign),
            try await input(many, since: lantern), try await input(long(), since: lantern),
            try await input([("NOTES.md", LanternPlan.notes)], named: true), try await input(long()),
            try await input(KilnProject.files.map { ($0.path, $0.text(in: $0.range)) }, configuration: configuration),
            try await input(try example("harbour")), try await input(try example("week/friday"), since: monday),
        ])
    }

    @Test(
        "the lists that themes are checked by, and that the page shows, are what pages give; RECORD_GOLDENS=1 writes them"
    )
    func isFresh() async throws {
        let shapes = try await Self.shapes()
        let list = Self.root.appending(path: "Sources/MilepostReport/Site/TemplateValues+List.swift")
        let page = Self.root.appending(path: "Docs/templates.md")
        let text = TemplateValues.text(of: shapes)
        let parts = try String(contentsOf: page, encoding: .utf8).components(separatedBy: Self.mark)
        try #require(parts.count == 3, "Docs/templates.md has its two marks")
        let values = "\n\n" + TemplateValues.markdown(shapes)
        if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1" {
            let indented = text.split(separator: "\n").map { "        \($0)\n" }.joined()
            let source = """
                extension TemplateValues {
                    /// Written by a test (TemplateValuesTests) with RECORD_GOLDENS=1.
                    package static let list = \"\"\"
                \(indented)
                        \"\"\"
                }

                """
            try Data(source.utf8).write(to: list)
            try Data([parts[0], values, parts[2]].joined(separator: Self.mark).utf8).write(to: page)
            Issue.record("the values of templates were recorded; build and run again without RECORD_GOLDENS")
        }
        #expect(
            TemplateValues.list == text,
            "run RECORD_GOLDENS=1 swift test --filter TemplateValuesTests, read the difference, build and run again")
        #expect(parts[1] == values, "run RECORD_GOLDENS=1 swift test --filter TemplateValuesTests")
    }

    private static let mark = "<!-- values, written by TemplateValuesTests -->"

    @Test("our own templates name nothing that no page gives")
    func own() throws {
        try check(.embedded, in: Set(Theme.embedded.templates.keys))
        #expect(TemplateValues.known.count > 10)
    }

    @Test(
        "a name that no page gives is refused with its place, and the nearest that there is",
        arguments: [
            ("pages/task", "<h1>\n{{titel}}</h1>", 2, 3, "titel", nil),
            (
                "pages/phase", "{{#tasks}}{{#.rows}}{{.effrt}}{{/.rows}}{{/tasks}}", 1, 24, "effrt",
                "did you mean “effort”?"
            ),
            ("partials/task", "{{.nam}}", 1, 4, "nam", "did you mean “name”?"),
            ("layout", "{{brand.lnk}}", 1, 9, "lnk", "did you mean “link”?"),
            ("layout", "{{^footr}}{{/footr}}", 1, 4, "footr", "did you mean “footer”?"),
            ("mail/report", "<p>\n{{persent}}</p>", 2, 3, "persent", "did you mean “percent”?"),
            (
                "mail/report", "{{#plans}}{{#.next}}{{.tittle}}{{/.next}}{{/plans}}", 1, 24, "tittle",
                "did you mean “title”?"
            ),
            ("mail/report", "{{#changes.rows}}{{#.items}}{{.glyf}}{{/.items}}{{/changes.rows}}", 1, 32, "glyf", nil),
            ("snapshot/document", "{{{sektions}}}", 1, 4, "sektions", "did you mean “sections”?"),
            ("snapshot/page", "{{man}}", 1, 3, "man", "did you mean “main”?"),
            ("snapshot/section", "{{plase}}", 1, 3, "plase", "did you mean “place”?"),
            ("snapshot/comparison", "{{styl}}", 1, 3, "styl", "did you mean “style”?"),
            ("snapshot/changes", "{{#plans}}{{.titel}}{{/plans}}", 1, 14, "titel", "did you mean “title”?"),
            ("snapshot/pages/task", "{{nam}}", 1, 3, "nam", "did you mean “name”?"),
            ("snapshot/pages/queue", "{{leed}}", 1, 3, "leed", "did you mean “lead”?"),
            ("snapshot/partials/task", "{{.nam}}", 1, 4, "nam", "did you mean “name”?"),
        ] as [(String, String, Int, Int, String, String?)])
    func unknown(_ name: String, _ text: String, _ line: Int, _ column: Int, _ value: String, _ hint: String?) throws {
        let theme = Theme.embedded.replacing(templates: [name: text], assets: [:])
        let error = #expect(throws: TemplateError.self) { try check(theme, in: [name]) }
        #expect(
            error?.template == name && error?.line == line && error?.column == column, "\(String(describing: error))")
        #expect(error?.message == "there is no value “\(value)” here, so nothing would be written")
        if let hint { #expect(error?.hint == hint) }
    }

    @Test("names of values around, of lists and of what may be missing are no faults")
    func known() throws {
        let text =
            "{{#tasks}}{{#.rows}}{{title}}{{#.task}}{{.link}}{{/.task}}{{/.rows}}{{/tasks}}{{#findings}}{{.count}}{{/findings}}"
        let theme = Theme.embedded.replacing(templates: ["pages/phase": text], assets: [:])
        try check(theme, in: ["pages/phase"])
    }

    @Test("what stands in one file for a page that a theme made its own is looked at as it is used there")
    func both() throws {
        let templates = [
            "partials/status": "<b>{{.word}}</b>", "snapshot/partials/status": "<i>{{.word}}</i>",
            "snapshot/pages/queue": "{{lead}}", "mail/report": "{{title}} {{words.queue}}",
        ]
        let theme = Theme.embedded.replacing(templates: templates, assets: [:])
        try check(theme, in: Set(templates.keys))
        let wrong = theme.replacing(templates: ["snapshot/partials/status": "\n<i>{{.wrd}}</i>"], assets: [:])
        let error = #expect(throws: TemplateError.self) { try check(wrong, in: Set(templates.keys)) }
        #expect(error?.template == "snapshot/partials/status" && error?.line == 2, "\(String(describing: error))")
    }

    private func check(_ theme: Theme, in templates: Set<String>) throws {
        let site = try TemplateLibrary(theme: theme, words: English().inTemplates)
        try TemplateValues.check(theme, site, in: templates)
    }
}
