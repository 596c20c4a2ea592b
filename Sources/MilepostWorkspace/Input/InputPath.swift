import MilepostSource

/// A path the user gave, as it was found on the disk.
struct InputPath {
    let given: String
    /// The folder, or the folder of the file: absolute, links resolved.
    let folder: RawPath
    /// The file's name; nil for a folder.
    let name: RawPath?

    /// - Throws: what is missing, with the nearest name that is there.
    init(_ given: String) throws(WorkspaceError) {
        self.given = given
        let path = RawPath(given)
        guard !given.isEmpty, path.isWhole else {
            throw WorkspaceError(.input, path: given, "an empty path names nothing", hint: "name a folder or a file")
        }
        let info: FileSystem.Info
        do {
            info = try FileSystem.info(path, followingLink: true)
        } catch {
            throw Self.missing(path, error)
        }
        let isFolder = info.kind == .folder
        guard let folder = FileSystem.realPath(isFolder ? path : path.parent) else { throw Self.missing(path, .last) }
        self.folder = folder
        name = isFolder ? nil : path.lastPart
    }

    private static func missing(_ path: RawPath, _ error: SystemError) -> WorkspaceError {
        let sentence = "“\(path.text)” cannot be read: \(error.reason)"
        guard !exists(path) else {
            return WorkspaceError(
                .input, path: path.text, sentence, hint: "mend the link, or check the permissions")
        }
        // The first part that is not there, and what is there instead.
        var part = path
        while part.parent.bytes.count < part.bytes.count, !exists(part.parent) { part = part.parent }
        let names = (try? FileSystem.names(in: part.parent)) ?? []
        let near = NearMiss.of(part.lastPart.text, among: names.map(\.text))
        let folder = part.parent == RawPath(".") ? RawPath("") : part.parent
        return WorkspaceError(
            .input, path: path.text, sentence,
            hint: near.map { "did you mean “\(folder.appending($0).text)”?" } ?? "name a folder or a file that exists")
    }

    private static func exists(_ path: RawPath) -> Bool {
        (try? FileSystem.info(path)) != nil
    }
}
