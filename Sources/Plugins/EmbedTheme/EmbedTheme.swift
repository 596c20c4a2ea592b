import Foundation
import PackagePlugin

/// Puts `Templates/` and `Public/` into the program: one Swift file with their texts, written before the target that
/// uses this plugin is built.
///
/// The two folders and everything in them are inputs of the command: a changed, new or deleted file runs it again. The
/// tool looks for the files itself, since SwiftPM keeps a command's arguments while the manifest and `Sources/` stay.
/// (For the same reason a new folder is watched only once one of those has changed.)
@main
struct EmbedTheme: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        let root = context.package.directoryURL
        let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedTheme.swift")
        return [
            .buildCommand(
                displayName: "Embedding the theme",
                executable: try context.tool(named: "EmbedThemeTool").url,
                arguments: [output.path(percentEncoded: false), root.path(percentEncoded: false)],
                inputFiles: ["Templates", "Public"].flatMap { everything(in: root.appending(path: $0)) },
                outputFiles: [output])
        ]
    }

    /// The folder and all that lies in it, in a fixed order.
    private func everything(in folder: URL) -> [URL] {
        let base = folder.resolvingSymlinksInPath()
        let found = FileManager.default.enumerator(
            at: base, includingPropertiesForKeys: nil, options: [.skipsHiddenFiles])
        let urls = (found?.allObjects ?? []).compactMap { $0 as? URL }
        return [base] + urls.sorted { $0.path < $1.path }
    }
}
