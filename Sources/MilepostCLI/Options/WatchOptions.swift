import ArgumentParser
import MilepostReading
import MilepostWorkspace

/// How to learn that a file was saved: the same for every command that goes on.
struct WatchOptions: ParsableArguments {
    @Flag(
        help: ArgumentHelp(
            "Look for changes twice a second instead of being told.",
            discussion: "For files on network drives and in some containers, whose changes the system does not tell of."
        ))
    var poll = false

    /// What has to be watched to run over the same input again.
    func request(_ input: InputOptions, leavingOut excluded: [String] = []) -> WatchRequest {
        let paths = input.paths
        return WatchRequest(
            paths: paths,
            isCandidate: { path in
                PlanFiles.isCandidate(path) || PlanFiles.isCandidate(path, besideNamed: paths)
                    || path.split(separator: "/").last.map(String.init) == Pipeline.configurationName
            },
            excluded: excluded, method: poll ? .polling : .events)
    }

    /// "Watching docs. Stop with Ctrl-C."
    func remark(_ watch: Watch, _ input: InputOptions) -> String {
        let isForced = !poll && watch.method == .polling
        let method = isForced ? ", looking twice a second, since the system does not tell of changes here" : ""
        return "Watching \(TerminalText.sanitized(input.paths.joined(separator: ", ")))\(method). Stop with Ctrl-C.\n"
    }
}
