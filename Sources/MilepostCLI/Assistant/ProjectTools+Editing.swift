import MilepostAssistant
import MilepostModel
import MilepostProtocol
import MilepostSource
import MilepostWorkspace

extension ProjectTools {
    /// Tools that do a step of the execution protocol.
    var editing: [Tool] {
        [start, verify, log, complete, block, unblock, deferTask, reopen, sync, newTask]
    }

    private static let personal = [
        ToolParameter("by", .text, "Who does it, as the logs say; without it what the client calls itself."),
        ToolParameter("dry_run", .flag, "Show the change as a unified diff, and write nothing."),
    ]

    /// A tool for a step of one task.
    ///
    /// - Parameter step: from what the tool was given.
    private func tool(
        _ name: String, title: String, _ description: String, _ parameters: [ToolParameter],
        _ step: @escaping @Sendable (ToolArguments) throws(CommandFailure) -> any ProtocolStep
    ) -> Tool {
        Tool(
            name, title: title, description, effect: .changes, [Self.task()] + parameters + Self.personal
        ) { arguments, client in
            await Self.result { () throws(CommandFailure) in
                let step = try step(arguments)
                let request = request(name, task: arguments.text("task"), arguments, client)
                return try Self.told(await EditPipeline(workspace: workspace).run(request, step))
            }
        }
    }

    /// What the command line would ask for.
    private func request(
        _ command: String, task: String?, _ arguments: ToolArguments, _ client: String?, dryRun: Bool = false
    ) -> EditRequest {
        let user = workspace.environment("MILEPOST_USER").flatMap { $0.isEmpty ? nil : $0 }
        return EditRequest(
            command, task: task, paths: [folder], dryRun: dryRun || arguments.flag("dry_run"), now: now,
            by: arguments.text("by") ?? by ?? user ?? client)
    }

    private static func told(_ outcome: EditOutcome) throws(CommandFailure) -> ToolResult {
        var lines = outcome.remarks
        if !outcome.request.dryRun { lines.append(outcome.sentence) }
        if outcome.request.dryRun { lines.append(outcome.isChanged ? outcome.diffText : outcome.sentence) }
        if !outcome.isChanged {
            lines.append("Nothing had to be changed.")
        } else if !outcome.request.dryRun {
            lines += outcome.diffs.map { "\($0.path)  +\($0.diff.added) -\($0.diff.removed)" }
        }
        return ToolResult(
            lines.joined(separator: "\n"), document: outcome.document, isError: outcome.isPartial)
    }

    // MARK: Steps

    private var start: Tool {
        tool(
            "start", title: "Begin a task",
            """
            Begins a task: status, start date and both logs. Refused while a pre-check is open or something it needs is \
            not done. It is a claim: of several who start a task, one does.
            """, [ToolParameter("force", .text, "Begin although something is missing, and log this reason.")]
        ) { StartStep(force: $0.text("force")) }
    }

    private var verify: Tool {
        tool(
            "verify", title: "Set checks",
            """
            Sets checks of a task true, once you have seen that they hold. 'failed' says that the named checks do not \
            hold: the task becomes BLOCKED, and the logs say why.
            """,
            [
                ToolParameter("checks", .texts, "Names of checks, as show tells them."),
                ToolParameter("all", .flag, "All pre-checks of a task that has not begun, else all post-checks."),
                ToolParameter(
                    "part", .choice(VerifyStep.Part.allCases.map(\.rawValue)),
                    "Which checks are meant, before or after."),
                ToolParameter("undo", .flag, "Set them false again."),
                ToolParameter("evidence", .text, "What shows it: a comment behind the check, or a row in the logs."),
                ToolParameter("failed", .text, "Why the checks do not hold."),
            ]
        ) { arguments throws(CommandFailure) in
            let all = arguments.flag("all")
            if all, !arguments.texts("checks").isEmpty {
                throw CommandFailure(.usage, "'all' takes no names of checks", hint: "give either of them")
            }
            if arguments.text("failed") != nil, all || arguments.flag("undo") || arguments.text("evidence") != nil {
                throw CommandFailure(.usage, "'failed' goes with names of checks only", hint: "leave the others out")
            }
            if arguments.flag("undo"), arguments.text("evidence") != nil {
                throw CommandFailure(.usage, "'undo' takes no 'evidence'", hint: "leave one of them out")
            }
            return VerifyStep(
                items: arguments.texts("checks"), all: all,
                part: arguments.text("part").flatMap(VerifyStep.Part.init(rawValue:)), undo: arguments.flag("undo"),
                evidence: arguments.text("evidence"), failed: arguments.text("failed"))
        }
    }

    private var log: Tool {
        tool(
            "log", title: "Log what was done",
            "A row in the plan's session log and in the task file's. Say what changed for those who read it later.",
            [
                ToolParameter("text", .text, "What happened.", isRequired: true),
                ToolParameter(
                    "status", .choice(Status.allCases.map(\.rawValue)), "What the row says; has to be the task's own."),
            ]
        ) { LogStep(text: $0.text("text") ?? "", status: $0.text("status").flatMap(Status.init(rawValue:))) }
    }

    private var complete: Tool {
        tool(
            "complete", title: "Finish a task",
            """
            Finishes a task in every place that states it, with a row in both logs. Refused while a post-check is open; \
            then verify what holds.
            """, [ToolParameter("text", .text, "What the logs say; \"Completed\" without it.")]
        ) { CompleteStep(text: $0.text("text")) }
    }

    private var block: Tool {
        tool(
            "block", title: "Say what holds a task up", "The task becomes BLOCKED, and both logs say why.",
            [
                ToolParameter("why", .text, "Why.", isRequired: true),
                ToolParameter("waits_for", .text, "The id of the task that holds it up."),
            ]
        ) { BlockStep(why: $0.text("why") ?? "", blocker: $0.text("waits_for").map { TaskID($0) }) }
    }

    private var unblock: Tool {
        tool(
            "unblock", title: "Let a task go on", "A blocked task goes on where it was.",
            [
                ToolParameter("text", .text, "What the logs say; \"Unblocked\" without it."),
                ToolParameter("force", .flag, "Go on although what it needs is open."),
            ]
        ) { UnblockStep(text: $0.text("text"), force: $0.flag("force")) }
    }

    private var deferTask: Tool {
        tool(
            "defer", title: "Put a task off", "The task is put off on purpose, and no longer counts.",
            [ToolParameter("why", .text, "Why.", isRequired: true)]
        ) { DeferStep(why: $0.text("why") ?? "") }
    }

    private var reopen: Tool {
        tool(
            "reopen", title: "Reopen a task", "A completed or deferred task is work again.",
            [
                ToolParameter("why", .text, "Why.", isRequired: true),
                ToolParameter(
                    "force", .flag, "Go on although tasks that need it have begun, or what it needs is open."),
            ]
        ) { ReopenStep(why: $0.text("why") ?? "", force: $0.flag("force")) }
    }

    private var sync: Tool {
        Tool(
            "sync", title: "Bring plan and task files together",
            """
            Copies status, dates and checks between the plan and task files where they differ; what stands further counts. \
            Needed only after somebody edited one of them by hand.
            """, effect: .changes,
            [
                ToolParameter("task", .text, "The task's id; all tasks without it."),
                ToolParameter("check", .flag, "Only say what differs."),
            ] + Self.personal
        ) { arguments, client in
            await Self.result { () throws(CommandFailure) in
                let task = arguments.text("task")
                let request = request("sync", task: task, arguments, client, dryRun: arguments.flag("check"))
                let pipeline = EditPipeline(workspace: workspace)
                return try Self.told(
                    task == nil ? await pipeline.syncAll(request) : await pipeline.run(request, SyncStep()))
            }
        }
    }

    private var newTask: Tool {
        Tool(
            "new_task", title: "Add a task",
            """
            Adds a task with the next free id to a phase, where its urgency belongs, and its file where the plan's tasks \
            have files. For work that nobody had thought of; the answer says its id.
            """, effect: .changes,
            [
                ToolParameter("name", .text, "What is to be done, in a few words.", isRequired: true),
                ToolParameter("phase", .text, "The phase's number or name.", isRequired: true),
                ToolParameter("priority", .choice((0...9).map { "P\($0)" }), "How urgent it is."),
                ToolParameter("needs", .texts, "Ids of the tasks that it needs."),
                ToolParameter("file", .flag, "Whether it gets a file."),
            ] + Self.personal
        ) { arguments, client in
            await Self.result { () throws(CommandFailure) in
                let step = NewTaskStep(
                    name: arguments.text("name") ?? "", phase: arguments.text("phase") ?? "",
                    priority: arguments.text("priority"), needs: arguments.texts("needs"),
                    hasFile: arguments.stated("file"), template: Starter.taskFile)
                let request = request("new task", task: nil, arguments, client)
                return try Self.told(
                    await EditPipeline(workspace: workspace).run(inPlan: request) { scene throws(Refusal) in
                        try step.decide(scene.plan, in: scene.reading.project, now: scene.now, by: scene.by)
                    })
            }
        }
    }
}
