import MilepostWorkspace

/// Tells git that Milepost merges plans and task files: the driver in its configuration, the files in `.gitattributes`.
struct MergeRegistration {
    let workspace: Workspace
    let folder: String

    private static let patterns = [
        "*IMPLEMENTATION_PLAN*.md", "*DEVELOPMENT_PLAN*.md", "TASKS-*.md",
    ].map { "\($0) merge=milepost" }

    /// - Returns: the path of the file that names them.
    func run() async throws(CommandFailure) -> String {
        for (key, value) in [
            ("merge.milepost.name", "plans and task files by what they mean"),
            ("merge.milepost.driver", "milepost merge-driver %O %A %B %P"),
        ] {
            if let failure = await workspace.editing.configure(folder, key, value) {
                throw CommandFailure(
                    .unwritable, "git was not told of the driver: \(failure)",
                    hint: "run git init, then milepost merge-driver --register")
            }
        }
        let path = folder == "." ? ".gitattributes" : "\(folder)/.gitattributes"
        var text = ""
        if workspace.kind(path) == .file {
            do {
                text = String(decoding: try workspace.readFile(path, 1 << 20), as: UTF8.self)
            } catch {
                throw CommandFailure(error)
            }
        }
        let known = Set(text.split(whereSeparator: \.isNewline).map(String.init))
        let missing = Self.patterns.filter { !known.contains($0) }
        guard !missing.isEmpty else { return path }
        if !text.isEmpty, text.last?.isNewline != true { text += "\n" }
        do {
            try workspace.writeFile(path, Array((text + missing.map { $0 + "\n" }.joined()).utf8))
        } catch {
            throw CommandFailure(error)
        }
        return path
    }
}
