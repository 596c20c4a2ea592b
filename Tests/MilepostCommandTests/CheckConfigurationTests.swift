import MilepostTestSupport
import Testing

@Suite("milepost check with milepost.yml")
struct CheckConfigurationTests {
    private static let plan =
        "# P\n\n## Phase Tracker\n\n### Phase 1: F\n| Status | ID | Task |\n|---|---|---|\n| BLOCKED | A-1 | A |\n| HALFWAY | A-2 | B |\n"

    @Test("rules are switched and weighed, in the plan's folder and for paths, also in a report")
    func rules() throws {
        let project = try TemporaryProject(["docs/IMPLEMENTATION_PLAN.md": Self.plan])
        try project.write("docs/milepost.yml", "rules:\n  unknown-status: info\n  blocked-without-reason: off\n")
        let outcome = try project.milepost("check", "docs")
        #expect(outcome.status == 0)
        #expect(outcome.output.hasPrefix("info[unknown-status]") && outcome.output.hasSuffix("\n1 info in 1 file\n"))
        #expect(try project.milepost("status", "docs").output.contains("1 finding: 1 info"))
        try project.write(
            "docs/milepost.yml",
            "overrides:\n  - paths: [IMPLEMENTATION_PLAN.md]\n    rules: {unknown-status: off, blocked-without-reason: off}\n"
        )
        #expect(try project.milepost("check", "docs").output == "no findings in 1 file\n")
        try project.write("docs/milepost.yml", "rules:\n  plan-drfit: off\n")
        let wrong = try project.milepost("check", "docs")
        #expect(wrong.status == 2)
        #expect(wrong.error.contains("error[configuration]: `plan-drfit` is no key below `rules`"))
    }

    @Test("gates hold or fail with a sentence in every format, and fail the command")
    func gates() throws {
        let project = try TemporaryProject(["IMPLEMENTATION_PLAN.md": Self.plan.replacing("HALFWAY", with: "DONE")])
        let report = try project.milepost("status", "--json")
        try project.write("base.json", report.output)
        try project.write("IMPLEMENTATION_PLAN.md", Self.plan.replacing("HALFWAY", with: "TODO"))
        try project.write(
            "milepost.yml", "rules: {blocked-without-reason: off}\ngates: {base: base.json, keep: [done], blocked: 1}\n"
        )
        let outcome = try project.milepost("check")
        #expect(outcome.status == 1)
        #expect(
            outcome.output == """
                gate holds [blocked]: 1 task is blocked, and at most 1 may be
                gate fails [keep.done]: done fell from 1 of 2 to 0 of 2

                no findings in 1 file; 1 gate failed

                """)
        for format in ["checkstyle", "github", "gitlab", "json", "junit", "markdown", "sarif"] {
            let told = try project.milepost("check", "--format", format)
            #expect(told.status == 1)
            #expect(told.output.contains("done fell from 1 of 2 to 0 of 2"), "\(format)")
        }
        try project.write("milepost.yml", "rules: {blocked-without-reason: off}\ngates: {base: base.json, growth: 0}\n")
        #expect(try project.milepost("check").status == 0)
    }
}
