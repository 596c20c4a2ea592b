/// Files that are written into a folder of the user's own, beside what is there.
enum NewFiles {
    /// - Throws: ``WorkspaceError`` where one is there already and may not be replaced (nothing is written then), or where
    ///   one cannot be written.
    static func write(_ files: [String: [UInt8]], to folder: String, replacing: Bool) throws(WorkspaceError) {
        let sorted = files.sorted { $0.key < $1.key }
        for (path, _) in sorted where !replacing {
            let place = RawPath(folder).appending(RawPath(path))
            if (try? FileSystem.info(place)) != nil { throw isThere(place.text) }
        }
        for (path, bytes) in sorted {
            let place = RawPath(folder).appending(RawPath(path))
            do {
                try FileSystem.makeFolders(place.parent)
            } catch {
                throw WorkspaceError(
                    .output, path: place.text, "“\(place.parent.text)” cannot be made: \(error.reason)")
            }
            try SingleFile.write(place.text, bytes)
        }
    }

    static func isThere(_ path: String) -> WorkspaceError {
        WorkspaceError(
            .output, path: path, "“\(path)” is there already", hint: "name another folder with --output, or add --force"
        )
    }
}
