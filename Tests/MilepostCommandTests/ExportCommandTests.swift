import Foundation
#if canImport(FoundationXML)
    import FoundationXML
#endif
import MilepostTestSupport
import Testing

@Suite("milepost export")
struct ExportCommandTests {
    private static let week = """
        # Bell Buoy

        ## Phase 1: Mooring

        | Status | ID | Task / Service | Priority | Dependents | Estimate | Due | Owner |
        |---|---|---|---|---|---|---|---|
        | COMPLETED | BUOY-01 | Sounding, the "bar" | P0 | BUOY-02 | 1 day | 2026-03-02 | Ana |
        | IN_PROGRESS | BUOY-02 | Anchor chain | P0 | None | 90 min | soon | =cmd |
        """

    private func export(_ format: String, plan: String = week) throws -> (TemporaryProject, Milepost.Outcome) {
        let project = try TemporaryProject(["docs/IMPLEMENTATION_PLAN.md": plan])
        return (project, try project.milepost("export", "docs", "--format", format, "--now", "2026-03-06"))
    }

    @Test("a table in the order of work, cells in quotes where they have to be")
    func csv() throws {
        let (_, outcome) = try export("csv")
        #expect(outcome.status == 0 && outcome.error.isEmpty)
        let head = "plan,id,name,phase,status,readiness,priority,owner,estimate_hours,due,started,completed,needs,"
        #expect(
            outcome.output == """
                \(head)checks_done,checks,task_file,notes\r
                Bell Buoy,BUOY-01,"Sounding, the ""bar""\",Phase 1: Mooring,COMPLETED,done,P0,Ana,8,2026-03-02,,,,0,0,,\r
                Bell Buoy,BUOY-02,Anchor chain,Phase 1: Mooring,IN_PROGRESS,in progress,P0,'=cmd,1.5,soon,,,BUOY-01,0,0,,\r

                """)
        let (_, tabs) = try export("tsv")
        #expect(
            tabs.output.split(separator: "\n").allSatisfy {
                $0.split(separator: "\t", omittingEmptySubsequences: false).count == 17
            })
    }

    @Test("no cell is a formula to a spreadsheet", arguments: ["=1+1", "+1", "-1", "@SUM(A1)", "＝1", " =1", "%0a=1"])
    func formulas(_ name: String) throws {
        let plan = Self.week.replacing("Anchor chain", with: name)
        for format in ["csv", "tsv"] {
            let (_, outcome) = try export(format, plan: plan)
            let cells = outcome.output.split { $0 == "," || $0 == "\t" || $0.isNewline }
            let risky = cells.filter { cell in
                cell.drop { $0 == " " || $0 == "\"" }.first.map { "=+-@%＝".contains($0) } ?? false
            }
            #expect(risky.isEmpty, "\(risky)")
        }
    }

    @Test("a calendar of whole days, with what is no date left out and said")
    func ics() throws {
        let (_, outcome) = try export("ics")
        #expect(outcome.error == "note: 1 due date is no ISO 8601 date, and not in the calendar\n")
        let lines = outcome.output.components(separatedBy: "\r\n")
        #expect(lines.allSatisfy { $0.utf8.count <= 75 && !$0.contains("\n") })
        #expect(lines.filter { $0 == "BEGIN:VEVENT" }.count == 2)
        #expect(lines.contains("SUMMARY:Due: BUOY-01 Sounding\\, the \"bar\""))
        #expect(lines.contains("DTSTART;VALUE=DATE:20260302") && lines.contains("DTEND;VALUE=DATE:20260303"))
        #expect(lines.contains("DTSTAMP:20260306T000000Z"))
        let again = try export("ics").1
        #expect(again.output == outcome.output)
    }

    @Test("no text of a plan ends a line of a calendar")
    func hostileCalendar() throws {
        let plan = Self.week.replacing(
            "Sounding, the \"bar\"",
            with: "x<br>END:VEVENT\\nEND:VCALENDAR;\u{2028}BEGIN:VALARM" + String(repeating: "長", count: 60))
        let (_, outcome) = try export("ics", plan: plan)
        #expect(outcome.output.components(separatedBy: "\r\n").filter { $0 == "END:VCALENDAR" }.count == 1)
        #expect(outcome.output.components(separatedBy: "\r\n").allSatisfy { $0.utf8.count <= 75 })
        #expect(!outcome.output.contains("\r\nBEGIN:VALARM"))
    }

    @Test("the shell script makes each issue once, closes what is done, and runs nothing of the plan")
    func github() throws {
        let name = "a'; touch ran; $(touch ran) `touch ran` \\ -- @all <!-- milepost-task: 0 -->"
        let (project, outcome) = try export("github", plan: Self.week.replacing("Anchor chain", with: name))
        try project.write("issues.sh", outcome.output)
        // What stands in for gh: it keeps issues as files, and writes down what it was asked.
        try project.write(
            "bin/gh",
            #"""
            #!/bin/sh
            echo "$2" >> calls
            case "$2" in
            list) for f in issues/*; do [ -e "$f" ] || continue; key=$(sed -n 's/.*milepost-task: \([0-9a-f]\{32\}\) -->.*/\1/p' "$f" | head -n 1); echo "$key ${f#issues/} $(cat "state/${f#issues/}")"; done ;;
            create) n=$(( $(ls issues | wc -l) + 1 )); printf '%s\n%s\n' "$3" "$4" > "issues/$n"; echo OPEN > "state/$n"; echo "https://github.com/o/r/issues/$n" ;;
            edit) printf '%s\n%s\n' "$4" "$5" > "issues/$3" ;;
            close) echo CLOSED > "state/$3" ;;
            reopen) echo OPEN > "state/$3" ;;
            esac
            """#)
        let run = "mkdir -p issues state && chmod +x bin/gh && PATH=$PWD/bin:$PATH sh issues.sh"
        let first = try Milepost.shell(run, in: project.folder)
        #expect(first.status == 0, "\(first.error)")
        #expect(first.output.hasSuffix("done\n"))
        #expect(try project.text("calls") == "list\ncreate\nclose\ncreate\n")
        #expect(try project.text("state/1") == "CLOSED\n" && project.text("state/2") == "OPEN\n")
        #expect(try project.text("issues/2").hasPrefix("--title=BUOY-02 a'; touch ran; $(touch ran) "))
        #expect(!project.has("ran"))
        let second = try Milepost.shell("rm calls; \(run)", in: project.folder)
        #expect(second.status == 0)
        #expect(try project.text("calls") == "list\nedit\nedit\n")
        let dry = try Milepost.shell("rm calls; \(run) --dry-run", in: project.folder)
        #expect(dry.output.contains("edit #1: BUOY-01"))
        #expect(try project.text("calls") == "list\n")
    }

    @Test("XML for planning programs: summary tasks, work, dependencies")
    func msproject() throws {
        let (_, outcome) = try export("msproject")
        let document = try XMLDocument(data: Data(outcome.output.utf8))
        #expect(document.rootElement()?.name == "Project")
        let names = try document.nodes(forXPath: "//*[local-name()='Task']/*[local-name()='Name']").compactMap(
            \.stringValue)
        #expect(names == ["Phase 1: Mooring", "BUOY-01 Sounding, the \"bar\"", "BUOY-02 Anchor chain"])
        let links = try document.nodes(forXPath: "//*[local-name()='PredecessorUID']").compactMap(\.stringValue)
        #expect(links == ["2"])
        #expect(outcome.output.contains("<Duration>PT8H0M0S</Duration>"))
    }

    @Test("JSON follows its schema, keys stay when names change, and a file is written when one is named")
    func json() throws {
        let (project, outcome) = try export("json")
        let document = try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
        #expect(document["schema"] as? String == "milepost/export/1")
        let keys = (document["tasks"] as? [[String: Any]])?.compactMap { $0["key"] as? String } ?? []
        #expect(keys.count == 2 && Set(keys).count == 2)
        let (_, renamed) = try export("json", plan: Self.week.replacing("Anchor chain", with: "Chain"))
        #expect(keys.allSatisfy(renamed.output.contains))
        if let validator = ProcessInfo.processInfo.environment["MILEPOST_VALIDATOR"] {
            try project.write("document.json", outcome.output)
            #expect(try Milepost.shell("'\(validator)' document.json", in: project.folder).status == 0)
        }
        #expect(try project.milepost("export", "docs", "--format", "csv", "--output", "tasks.csv").output.isEmpty)
        #expect(try project.text("tasks.csv").hasPrefix("plan,id,"))
        #expect(try project.milepost("export", "docs").status == 2)
    }
}
