import Foundation
import PackagePlugin

/// Puts folders of texts into the program: one Swift file, written before the target that uses this plugin is built.
/// MilepostHTML gets the theme, `Templates/` and `Public/`; MilepostCLI gets the example project, and what new projects
/// begin with.
///
/// The folders and everything in them are inputs of the command: a changed, new or deleted file runs it again. The
/// tool looks for the files itself, since SwiftPM keeps a command's arguments while the manifest and `Sources/` stay.
/// (For the same reason a new folder is watched only once one of those has changed.)
@main
struct EmbedFiles: BuildToolPlugin {
    /// What a target gets: the tool's word for it, the folders, and the Swift file.
    private static let contents = [
        "MilepostHTML": (kind: "theme", folders: ["Templates", "Public"], file: "EmbeddedTheme.swift"),
        "MilepostCLI": (
            kind: "example", folders: ["Examples/harbour", "Templates/project"], file: "EmbeddedExample.swift"
        ),
    ]

    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        guard let content = Self.contents[target.name] else { return [] }
        let root = context.package.directoryURL
        let output = context.pluginWorkDirectoryURL.appending(path: content.file)
        return [
            .buildCommand(
                displayName: "Embedding the \(content.kind)",
                executable: try context.tool(named: "EmbedFilesTool").url,
                arguments: [content.kind, output.path(percentEncoded: false), root.path(percentEncoded: false)],
                inputFiles: content.folders.flatMap { everything(in: root.appending(path: $0)) },
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
