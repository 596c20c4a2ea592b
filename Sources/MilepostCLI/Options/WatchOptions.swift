import ArgumentParser
import MilepostConfiguration
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

    /// What has to be watched to run over the same input again: its files, the configuration, and what the theme and
    /// the logo are made of, whatever they are called.
    func request(
        _ input: InputOptions, _ configuration: ProjectConfiguration, _ themed: ThemeOptions,
        leavingOut excluded: [String] = []
    ) -> WatchRequest {
        let paths = input.paths
        let own = configuration.value
        let beside = [
            input.configuration, themed.theme, themed.trustTheme ? own.theme.map { configuration.path(of: $0) } : nil,
            own.logo.map { configuration.path(of: $0) },
        ]
        let watchesAll = themed.theme != nil || own.theme != nil
        return WatchRequest(
            paths: paths + beside.compactMap { $0 },
            isCandidate: { path in
                watchesAll || PlanFiles.isCandidate(path) || PlanFiles.isCandidate(path, besideNamed: paths)
                    || path == Pipeline.configurationName || path.hasSuffix("/" + Pipeline.configurationName)
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
