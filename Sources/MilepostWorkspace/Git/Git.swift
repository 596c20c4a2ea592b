import Subprocess

/// The `git` program, asked questions that run nothing a repository could have configured: no hooks, no filters, no
/// network, no file monitor. A plan may lie in a repository that somebody packed for us.
enum Git {
    /// What it printed and its exit code; nil if it could not be run.
    ///
    /// - Parameters:
    ///   - settings: configuration that overrules the repository's, in this order.
    ///   - input: what it is given to read.
    ///   - limit: bytes that it may print; more of them is a failure.
    static func run(
        _ arguments: [String], in folder: String, settings: [(key: String, value: String)] = [],
        input: [UInt8] = [], limit: Int = 256 << 20
    ) async -> (code: Int32, output: [UInt8])? {
        let settings = [("core.fsmonitor", "false"), ("core.hooksPath", "/dev/null")] + settings
        var variables = variables
        variables["GIT_CONFIG_COUNT"] = .some("\(settings.count)")
        for (index, setting) in settings.enumerated() {
            variables[Environment.Key(stringLiteral: "GIT_CONFIG_KEY_\(index)")] = .some(setting.0)
            variables[Environment.Key(stringLiteral: "GIT_CONFIG_VALUE_\(index)")] = .some(setting.1)
        }
        do {
            let result = try await Subprocess.run(
                .name("git"), arguments: Arguments(["-C", folder] + arguments),
                environment: .inherit.updating(variables), input: .array(input), output: .bytes(limit: limit),
                error: .discarded)
            guard case .exited(let code) = result.terminationStatus else { return nil }
            return (code, result.standardOutput)
        } catch {
            return nil
        }
    }

    /// Without those that would send git to another repository than the folder's.
    private static let variables: [Environment.Key: String?] = [
        "GIT_DIR": nil, "GIT_WORK_TREE": nil, "GIT_INDEX_FILE": nil, "GIT_PREFIX": nil, "GIT_COMMON_DIR": nil,
        "GIT_OBJECT_DIRECTORY": nil, "GIT_ALTERNATE_OBJECT_DIRECTORIES": nil, "GIT_NAMESPACE": nil,
        "GIT_GLOB_PATHSPECS": nil, "GIT_NOGLOB_PATHSPECS": nil, "GIT_ICASE_PATHSPECS": nil, "GIT_EXTERNAL_DIFF": nil,
        "GIT_CONFIG_PARAMETERS": nil, "GIT_TRACE": nil, "GIT_LITERAL_PATHSPECS": "1", "GIT_OPTIONAL_LOCKS": "0",
        "GIT_TERMINAL_PROMPT": "0", "GIT_NO_LAZY_FETCH": "1", "GIT_ALLOW_PROTOCOL": "none", "LC_ALL": "C",
    ]
}
