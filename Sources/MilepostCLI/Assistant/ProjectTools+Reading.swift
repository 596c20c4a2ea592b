import MilepostAnalysis
import MilepostAssistant
import MilepostModel
import MilepostReport
import MilepostRules
import MilepostSource

extension ProjectTools {
    /// Tools that change nothing.
    var reading: [Tool] { [status, next, show, check] }

    private var status: Tool {
        Tool(
            "status", title: "Status of the plan",
            "How far the work is: progress, phases, the next task, what is held up, how many findings there are.",
            effect: .reads
        ) { _, _ in
            await Self.result { () throws(CommandFailure) in
                let report = try await Pipeline(workspace: workspace).run(try input()).report
                return ToolResult(StatusScreen(terminal: terminal, report: report).text)
            }
        }
    }

    private var next: Tool {
        Tool(
            "next", title: "Next task",
            """
            The task to begin now: why it is the one, its pre-checks, its commands, and where its file is. Where nothing \
            is free, what everything waits for. Begin each piece of work here.
            """,
            effect: .reads, [ToolParameter("all", .flag, "Every open task in the order of work.")]
        ) { arguments, _ in
            await Self.result { () throws(CommandFailure) in
                let report = try await Pipeline(workspace: workspace).runForTracking(try input()).report
                let all = arguments.flag("all")
                var screen = ScreenText(terminal)
                for plan in report.project.plans.indices {
                    let words = TaskWords(report, plan: plan, terminal: terminal)
                    if report.project.plans.count > 1 { screen.heading(terminal.text(words.plan.title)) }
                    if all {
                        QueueScreen(words: words).show(in: &screen)
                    } else {
                        NextScreen(words: words, project: report.project).show(in: &screen)
                    }
                }
                return ToolResult(screen.text, document: NextDocument.json(report, all: all))
            }
        }
    }

    private var show: Tool {
        Tool(
            "show", title: "One task",
            """
            All that is known of a task: status, every check with its name, dates, what it needs and who needs it, log \
            rows, findings, and where it is stated.
            """,
            effect: .reads, [Self.task()]
        ) { arguments, _ in
            await Self.result { () throws(CommandFailure) in
                let report = try await Pipeline(workspace: workspace).run(try input()).report
                let found = try TaskSearch(report.project).tasks(arguments.text("task") ?? "")
                var screen = ScreenText(terminal)
                for place in found {
                    if found.count > 1 { screen.heading(terminal.text(place.name)) }
                    ShowScreen(
                        words: TaskWords(report, plan: place.plan, terminal: terminal), task: place.task,
                        project: report.project, findings: report.diagnostics
                    ).show(in: &screen)
                }
                return ToolResult(screen.text)
            }
        }
    }

    /// More findings than an assistant can mend at a time tell it nothing.
    private static let shownFindings = 50

    private var check: Tool {
        Tool(
            "check", title: "Check the rules",
            """
            What breaks the rules of the format, each finding with its lines and how to mend it. Run it before you say \
            that you are done. The first \(Self.shownFindings) findings are told in full.
            """,
            effect: .reads,
            [
                ToolParameter(
                    "severity", .choice(Severity.allCases.map(\.rawValue)), "Only findings at least as severe as this.")
            ]
        ) { arguments, _ in
            await Self.result { () throws(CommandFailure) in
                let checked = try await Pipeline(workspace: workspace).check(
                    try input(), choice: try RuleChoice(only: [], except: []))
                let limit = arguments.text("severity").flatMap(Severity.init(rawValue:)) ?? .info
                let findings = checked.findings.filter { limit.includes($0.severity) }
                let format = ConsoleFormat(terminal: terminal)
                var text = findings.prefix(Self.shownFindings)
                    .map { format.text($0, files: checked.project.files) + "\n\n" }.joined()
                let rest = findings.count - Self.shownFindings
                if rest > 0 { text += "and \(Count.text(rest, "finding")) more\n\n" }
                let counts = SeverityCount(findings).text
                return ToolResult(text + "\(counts) in \(Count.text(checked.project.files.count, "file"))")
            }
        }
    }
}
