import MilepostConfiguration
import MilepostSource
import MilepostWorkspace

extension Pipeline {
    /// The file that says what a project wants, in the folder of its plan.
    static let configurationName = "milepost.yml"

    /// What `milepost.yml` says; nothing where there is none.
    ///
    /// - Parameter folder: the project's root.
    /// - Throws: ``CommandFailure`` (usage) where anything in it is wrong: half a configuration is none.
    func configuration(in folder: String) throws(CommandFailure) -> (value: Configuration, bytes: [UInt8]) {
        let path = folder.isEmpty || folder == "." ? Self.configurationName : "\(folder)/\(Self.configurationName)"
        guard case .file = workspace.kind(path) else { return (Configuration(), []) }
        let bytes: [UInt8]
        do {
            bytes = try workspace.readFile(path, 1 << 20)
        } catch {
            throw CommandFailure(error)
        }
        let file = SourceFile(id: FileID(0), path: Self.configurationName, bytes: bytes)
        let read = ConfigurationReader.read(file)
        guard read.diagnostics.isEmpty else {
            throw CommandFailure(
                .usage, findings: ConsoleFormat(terminal: Terminal()).text(read.diagnostics, files: [file]))
        }
        return (read.value, bytes)
    }
}
