import MilepostWorkspace

/// The example project that is inside the program: `Examples/harbour`, written there by a build-tool plugin.
enum ExampleProject {
    /// The folder that its files lie in, as findings show it.
    static let folder = "harbour"
    /// The evening that it is the state of; later, its dates would look old.
    static let now = "2026-02-27T18:00:00"

    /// The disk, but for what is read: that is the example's files, which need not be anywhere.
    static var workspace: Workspace {
        var workspace = Workspace.disk
        let files = MemoryFiles(
            Dictionary(uniqueKeysWithValues: files.map { ("\(folder)/\($0.key)", $0.value) }))
        workspace.load = Workspace.memory(files).load
        workspace.revision = { _ in nil }
        return workspace
    }
}
