import MilepostWorkspace

/// What a project begins with: files of `Templates/project`, written into the program by a build-tool plugin, or of a
/// folder of the user's own.
struct Starter: Sendable {
    /// Texts by their paths in the new project.
    let files: [String: String]

    /// The file of a task, for projects that have no template of their own.
    static var taskFile: String { files["standard/tasks/TASKS-TEMPLATE.md"] ?? "" }

    static let usual = "standard"

    /// The names of those in the program.
    static var names: [String] {
        Set(files.keys.compactMap { $0.split(separator: "/").first.map(String.init) }).sorted()
    }

    /// Bytes that a folder may hold.
    private static let limit = 4 << 20

    /// - Parameter name: one of ``names``, or a folder.
    init(_ name: String, _ workspace: Workspace) throws(CommandFailure) {
        let own = Self.files.filter { $0.key.hasPrefix(name + "/") }
        if !own.isEmpty {
            files = Dictionary(uniqueKeysWithValues: own.map { (String($0.key.dropFirst(name.count + 1)), $0.value) })
            return
        }
        guard workspace.kind(name) == .folder else {
            throw CommandFailure(
                .usage, "there is no template “\(name)”",
                hint: "use \(Self.names.joined(separator: " or ")), or name a folder")
        }
        let read: [String: [UInt8]]
        do {
            read = try workspace.readFolder(name, Self.limit)
        } catch {
            throw CommandFailure(error)
        }
        var texts: [String: String] = [:]
        for (path, bytes) in read {
            guard let text = String(validating: bytes, as: UTF8.self) else {
                throw CommandFailure(.usage, "“\(name)/\(path)” is no UTF-8 text", hint: "take it out of the template")
            }
            texts[path] = text
        }
        guard texts["IMPLEMENTATION_PLAN.md"] != nil else {
            throw CommandFailure(
                .usage, "the template “\(name)” has no IMPLEMENTATION_PLAN.md", hint: "add one, with {{title}} in it")
        }
        files = texts
    }
}
