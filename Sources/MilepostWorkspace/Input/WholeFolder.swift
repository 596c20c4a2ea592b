import MilepostSource

/// All files below a folder, for what is taken as a whole: a theme.
enum WholeFolder {
    /// The bytes by the files' paths in the folder. Links to files outside of it are refused.
    ///
    /// - Throws: ``WorkspaceError`` at the first file that cannot be read, and where all are larger than the limit.
    static func read(_ path: String, limit: Int) throws(WorkspaceError) -> [String: [UInt8]] {
        let input = try InputPath(path)
        guard input.name == nil else { throw WorkspaceError(.input, path: path, "“\(path)” is no folder") }
        let walk = FolderWalk(folder: input.folder, root: input.folder, excluded: [], isCandidate: { _ in true }).run()
        var files: [String: [UInt8]] = [:]
        var rest = limit
        for file in walk.files where file.problem != .folder {
            let shown = "\(path)/\(file.shown)"
            if let problem = file.problem {
                let finding = problem.diagnostic(in: SourceFile(path: shown, text: ""))
                throw WorkspaceError(.input, path: shown, finding.message, hint: finding.hint)
            }
            let bytes = try SingleFile.read(file.real.text, limit: rest)
            rest -= bytes.count
            files[file.shown] = bytes
        }
        return files
    }
}
