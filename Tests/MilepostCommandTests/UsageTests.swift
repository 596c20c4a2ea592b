import Foundation
import MilepostTestSupport
import Testing

@Suite("Usage and exit codes")
struct UsageTests {
    @Test(
        "wrong usage exits 2 and says so on standard error",
        arguments: [
            ["--frobnicate"], ["status", "--frobnicate"], ["show"], ["graph", "--format", "png"],
            ["status", "--color", "red"],
            ["next", "--now", "yesterday"], ["build", "--output"],
        ])
    func wrong(_ arguments: [String]) throws {
        let project = try TemporaryProject(Ledger.files)
        let outcome = try Milepost.run(arguments, in: project.folder)
        #expect(outcome.status == 2)
        #expect(outcome.output.isEmpty)
        #expect(outcome.error.hasPrefix("Error: "))
    }

    @Test(
        "a command that is none exits 2, and the nearest is named",
        arguments: [
            ("stats", "did you mean “status”?"), ("bild", "did you mean “build”?"),
            ("docs", "milepost --help lists the commands"), ("\u{1B}[2J", "milepost --help lists the commands"),
        ])
    func unknown(_ name: String, help: String) throws {
        let project = try TemporaryProject(Ledger.files)
        let outcome = try project.milepost(name, "docs")
        #expect(outcome.status == 2)
        #expect(outcome.output.isEmpty)
        #expect(outcome.error.hasPrefix("error: there is no command “"))
        #expect(outcome.error.hasSuffix("”\n  help: \(help)\n"))
        #expect(!outcome.error.contains("\u{1B}"))
    }

    @Test("the help of a command is the same by both ways", arguments: ["status", "theme", "new"])
    func helpBothWays(_ command: String) throws {
        let project = try TemporaryProject()
        let behind = try project.milepost(command, "--help")
        #expect(behind.status == 0)
        #expect(behind.output == (try project.milepost("help", command)).output)
        #expect(behind.output.contains("USAGE: milepost \(command)"))
    }

    @Test("a path that is not there exits 3", arguments: ["build", "status", "next", "graph"])
    func missing(_ command: String) throws {
        let project = try TemporaryProject()
        let outcome = try project.milepost(command, "nowhere")
        #expect(outcome.status == 3)
        #expect(outcome.output.isEmpty)
        #expect(outcome.error.contains("nowhere"))
    }

    @Test(
        "a folder without a plan exits 3 and says what was looked for", arguments: ["build", "status", "next", "graph"])
    func nothing(_ command: String) throws {
        let project = try TemporaryProject(["notes.txt": "no plan here", "README.md": "# Readme\n"])
        let outcome = try project.milepost(command)
        #expect(outcome.status == 3)
        #expect(outcome.output.isEmpty)
        #expect(outcome.error.hasPrefix("error: no plan was found in ."))
        #expect(outcome.error.contains("IMPLEMENTATION_PLAN.md"))
        #expect(outcome.error.contains("TASKS-NN"))
        #expect(!project.has("_site"))
    }

    @Test("a result that cannot be written exits 4")
    func fullDisk() throws {
        let project = try TemporaryProject(Ledger.files)
        let outcome = try Milepost.shell("milepost status docs > /dev/full", in: project.folder)
        #expect(outcome.status == 4)
        #expect(outcome.error == "error: standard output cannot be written: No space left on device\n")
    }

    @Test("a reader that goes away ends the writing, not the program")
    func brokenPipe() throws {
        let project = try TemporaryProject(Ledger.files)
        let line = "{ milepost graph docs --json; echo $? >&2; } | head -c 1 > /dev/null"
        let outcome = try Milepost.shell(line, in: project.folder)
        #expect(outcome.error == "0\n")
    }

    @Test("--now, SOURCE_DATE_EPOCH and the clock, in that order")
    func present() throws {
        let project = try TemporaryProject(Ledger.files)
        let epoch = ["SOURCE_DATE_EPOCH": "1768471200"]
        #expect(try project.milepost("status", "docs", with: epoch).output.contains("As of 2026-01-15 10:00\n"))
        let stated = try project.milepost("status", "docs", "--now", "2026-02-01T08:30", with: epoch)
        #expect(stated.output.contains("As of 2026-02-01 08:30\n"))
        let wrong = try project.milepost("status", "docs", with: ["SOURCE_DATE_EPOCH": "soon"])
        #expect(wrong.status == 2)
        #expect(wrong.error.contains("SOURCE_DATE_EPOCH is 'soon'"))
        let clock = try project.milepost("status", "docs").output.firstMatch(of: /As of (\d{4})-\d\d-\d\d \d\d:\d\d/)
        let year = try #require(clock.flatMap { Int($0.1) })
        #expect(year >= 2026)
    }

    @Test("control characters of a plan never reach the terminal", arguments: ["status", "next", "show"])
    func controls(_ command: String) throws {
        let plan = """
            # Led\u{1B}]0;x\u{07}ger

            ## Phase Tracker

            ### Phase 1: Ac\u{9B}2Jcounts

            | Status | ID | Task / Service | Priority |
            |--------|----|----------------|----------|
            | NOT_STARTED | TASKS-04 | Open\u{1B}[31ming \u{202E}Bal\u{7F}ance | P0\u{07} |
            """
        let commands = Ledger.openingBalance.replacing("make balance", with: "make \u{1B}[2Jbalance \u{9B}1m")
        let files = ["docs/IMPLEMENTATION_PLAN.md": plan, "docs/tasks/TASKS-04_opening_balance.md": commands]
        let project = try TemporaryProject(files)
        let arguments = command == "show" ? ["show", "TASKS-04", "docs"] : [command, "docs"]
        let outcome = try Milepost.run(arguments, in: project.folder)
        #expect(outcome.status == 0)
        let controls = (outcome.output + outcome.error).unicodeScalars.filter { scalar in
            scalar != "\n" && (scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || scalar == "\u{202E}")
        }
        #expect(controls.isEmpty)
        #expect(outcome.output.contains("Open\u{FFFD}[31ming \u{FFFD}Bal\u{FFFD}ance"))
    }

    @Test("--version prints the version alone")
    func version() throws {
        let project = try TemporaryProject()
        let outcome = try project.milepost("--version")
        #expect(outcome.status == 0)
        #expect(outcome.output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
    }

    @Test(
        "every command has help with examples and exit codes",
        arguments: ["", "build", "status", "next", "show", "graph"])
    func help(_ command: String) throws {
        let project = try TemporaryProject()
        let outcome = try Milepost.run([command, "--help"].filter { !$0.isEmpty }, in: project.folder)
        #expect(outcome.status == 0)
        #expect(outcome.error.isEmpty)
        #expect(outcome.output.contains("EXAMPLES\n  milepost \(command)"))
        #expect(outcome.output.contains("EXIT CODES\n  0  fine\n  1  findings"))
        #expect(outcome.output.split(separator: "\n").allSatisfy { $0.count <= 80 || $0.hasPrefix("USAGE:") })
    }

    @Test("there are completions for three shells", arguments: ["bash", "zsh", "fish"])
    func completions(_ shell: String) throws {
        let project = try TemporaryProject()
        let outcome = try project.milepost("--generate-completion-script", shell)
        #expect(outcome.status == 0)
        for command in ["build", "status", "next", "show", "graph"] { #expect(outcome.output.contains(command)) }
        try project.write("script", outcome.output)
        // A shell that is installed is asked whether it takes the script.
        let check = "command -v \(shell) >/dev/null || exit 0; \(shell) -n script"
        #expect(try Milepost.shell(check, in: project.folder) == .init(status: 0, output: "", error: ""))
    }

    @Test("the manual page names every command and option, and groff takes it without a warning")
    func manual() throws {
        let project = try TemporaryProject()
        let outcome = try project.milepost("generate-manual")
        #expect(outcome.status == 0)
        for word in [".Sh NAME", ".Ss \\&build", ".Ss \\&graph", "strict", "SOURCE_DATE_EPOCH", ".Sh EXIT STATUS"] {
            #expect(outcome.output.contains(word))
        }
        try project.write("milepost.1", outcome.output)
        let check = "command -v groff >/dev/null || exit 0; groff -mdoc -Tutf8 -ww milepost.1 > /dev/null"
        #expect(try Milepost.shell(check, in: project.folder) == .init(status: 0, output: "", error: ""))
    }
}
