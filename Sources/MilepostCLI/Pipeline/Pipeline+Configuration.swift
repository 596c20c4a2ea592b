import MilepostConfiguration
import MilepostReading
import MilepostSource
import MilepostWorkspace

extension Pipeline {
    /// The file that says what a project wants.
    static let configurationName = "milepost.yml"

    /// The configuration that the input names, or that lies in the folder it names; nothing where there is none.
    ///
    /// - Throws: ``CommandFailure`` (usage) where anything in it is wrong: half a configuration is none.
    func configuration(_ input: InputOptions) throws(CommandFailure) -> ProjectConfiguration {
        try configuration(input.paths, stated: input.configuration)
    }

    /// - Parameter stated: the file that `--config` names.
    func configuration(_ paths: [String], stated: String?) throws(CommandFailure) -> ProjectConfiguration {
        let folder = Self.folder(of: paths) { workspace.kind($0) }
        if let stated {
            guard workspace.kind(stated) == .file else {
                throw CommandFailure(
                    .unreadable, "there is no configuration “\(TerminalText.sanitized(stated))”",
                    hint: "--config takes a file such as docs/milepost.yml")
            }
            return try read(stated, below: folder)
        }
        let path = ProjectConfiguration.joined(folder, Self.configurationName)
        guard workspace.kind(path) == .file else { return ProjectConfiguration() }
        return try read(path, below: folder)
    }

    /// The configuration beside the plans that were found; nothing where there is none.
    ///
    /// - Throws: ``CommandFailure`` (usage) where anything in it is wrong, or where several plans have one each.
    func configuration(beside input: LoadedInput) throws(CommandFailure) -> ProjectConfiguration {
        var folders: [String] = []
        for file in input.files where PlanFiles.isPlan(file.path) {
            let folder = ProjectConfiguration.folder(of: file.path)
            if folder != ".", !folders.contains(folder) { folders.append(folder) }
        }
        let paths = folders.map {
            ProjectConfiguration.joined(ProjectConfiguration.joined(input.root, $0), Self.configurationName)
        }
        let found = paths.filter { workspace.kind($0) == .file }
        guard let path = found.first else { return ProjectConfiguration() }
        guard found.count == 1 else {
            throw CommandFailure(
                .usage, "several plans have a configuration each: \(found.prefix(4).joined(separator: ", "))",
                hint: "name one of the folders, or one configuration with --config")
        }
        return try read(path, below: input.root)
    }

    /// - Parameter root: the folder that is read.
    private func read(_ path: String, below root: String) throws(CommandFailure) -> ProjectConfiguration {
        let bytes: [UInt8]
        do {
            bytes = try workspace.readFile(path, 1 << 20)
        } catch {
            throw CommandFailure(error)
        }
        let file = SourceFile(id: FileID(0), path: path, bytes: bytes)
        let read = ConfigurationReader.read(file)
        guard read.diagnostics.isEmpty else {
            throw CommandFailure(
                .usage, findings: ConsoleFormat(terminal: Terminal()).text(read.diagnostics, files: [file]))
        }
        let (folder, above) = (Self.parts(ProjectConfiguration.folder(of: path)), Self.parts(root))
        var configuration = ProjectConfiguration(value: read.value, bytes: bytes, path: path)
        if folder.starts(with: above), folder.count > above.count {
            configuration.prefix = folder.dropFirst(above.count).joined(separator: "/") + "/"
        }
        return configuration
    }

    /// The folder that some paths name, or that they have in common, as far as their texts tell.
    private static func folder(of paths: [String], kind: (String) -> PathKind) -> String {
        let folders = paths.map { kind($0) == .file ? ProjectConfiguration.folder(of: $0) : $0 }
        guard let first = folders.first else { return "." }
        guard folders.count > 1 else { return first }
        let common = folders.dropFirst().reduce(parts(first)) { common, next in
            zip(common, parts(next)).prefix { $0 == $1 }.map { $0.0 }
        }
        let isAbsolute = first.hasPrefix("/")
        guard folders.allSatisfy({ $0.hasPrefix("/") == isAbsolute }) else { return "." }
        return (isAbsolute ? "/" : "") + (common.isEmpty && !isAbsolute ? "." : common.joined(separator: "/"))
    }

    private static func parts(_ path: String) -> [Substring] {
        path.split(separator: "/").filter { $0 != "." }
    }
}
