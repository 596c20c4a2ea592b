import MilepostModel
import MilepostReading

/// What an editing command is asked for.
struct EditRequest: Sendable {
    /// What the command is called: `start`.
    let command: String
    /// Folders and files to read.
    let paths: [String]
    /// The task, as it was typed; nil for a command that finds its task by itself, or is about none.
    let task: String?
    let dryRun: Bool
    let commit: Bool
    /// Seconds.
    let wait: Int
    /// `--now`, as it was typed.
    let now: String?
    /// `--by`, as it was typed.
    let by: String?
    /// Whether the next task is shown behind what was done.
    var showsNext = false

    init(
        _ command: String, task: String?, paths: [String], dryRun: Bool = false, commit: Bool = false, wait: Int = 30,
        now: String? = nil, by: String? = nil
    ) {
        self.command = command
        self.paths = paths.isEmpty ? ["."] : paths
        self.task = task
        self.dryRun = dryRun
        self.commit = commit
        self.wait = wait
        self.now = now
        self.by = by
    }

    init(_ command: String, task: String?, _ options: EditOptions, by: String? = nil) {
        self.init(command, task: task, paths: options.paths, options.change, options.time, by: by)
    }

    init(
        _ command: String, task: String?, paths: [String], _ change: ChangeOptions, _ time: TimeOptions, by: String?
    ) {
        self.init(
            command, task: task, paths: paths, dryRun: change.dryRun, commit: change.commit, wait: change.wait,
            now: time.now, by: by)
    }

    /// What of the files has to be read. Commands that change tracking and logs ask for nothing else, and what else files
    /// hold, links and lines that are not read, costs as much again.
    var scope: ReadingScope { Self.tracking.contains(command) ? .tracking : .everything }

    /// The task whose file alone is asked for its log, boxes and commands, as far as what was typed tells; nil where others
    /// may be. A step for one task changes the plan and the task's own file.
    var about: TaskID? {
        guard Self.steps.contains(command), !showsNext, let task else { return nil }
        return TaskID(task.split(separator: "/").last.map(String.init) ?? task)
    }

    private static let steps: Set = ["start", "verify", "log", "complete", "unblock", "defer", "reopen"]

    private static let tracking: Set = [
        "start", "verify", "log", "complete", "block", "unblock", "defer", "reopen", "set", "sync",
    ]

    /// As one would type it: `start TASKS-07`.
    var words: String { task.map { "\(command) \($0)" } ?? command }
}
