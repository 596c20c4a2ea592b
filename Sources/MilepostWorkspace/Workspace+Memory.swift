import MilepostSource
import Synchronization

/// Files that live in memory, for tests: what a workspace reads from and writes to.
///
/// The one lock in the program: closures that are called from anywhere share what they write.
package final class MemoryFiles: Sendable {
    private let files: Mutex<[String: [UInt8]]>

    /// - Parameter files: texts by their paths, with `/` between the parts.
    package init(_ files: [String: String] = [:]) {
        self.files = Mutex(files.mapValues { Array($0.utf8) })
    }

    /// All files as they stand, by path.
    package var all: [String: [UInt8]] { files.withLock { $0 } }

    /// A file's bytes, to be read or set.
    package subscript(path: String) -> [UInt8]? {
        get { files.withLock { $0[path] } }
        set { files.withLock { $0[path] = newValue } }
    }

    fileprivate func change<Result: Sendable>(_ body: (inout [String: [UInt8]]) -> Result) -> Result {
        files.withLock { body(&$0) }
    }
}

extension Workspace {
    /// A workspace without a world: files in memory, a clock that stands, no git. It has no links, no permissions and
    /// nothing hidden; what depends on those is the disk's alone.
    ///
    /// - Parameter history: files of commits, by the names that are asked for; all were made at `now`.
    package static func memory(
        _ files: MemoryFiles, now: String = "2026-01-15T12:00:00", environment: [String: String] = [:],
        revision: GitRevision? = nil, history: [RevisionName: MemoryFiles] = [:]
    ) -> Workspace {
        Workspace(
            load: { request async throws(WorkspaceError) in try MemoryLoader(files: files.all).load(request) },
            loadRevision: { request async throws(WorkspaceError) in
                guard let then = history[request.revision] else {
                    throw WorkspaceError(.input, path: ".", "there is no such commit in memory")
                }
                return RevisionInput(
                    commit: GitCommit(hash: "0000000000", date: now),
                    files: try MemoryLoader(files: then.all).load(request.input))
            },
            readFile: { path, limit throws(WorkspaceError) in
                guard let bytes = files[path], bytes.count <= limit else {
                    throw WorkspaceError(.input, path: path, "“\(path)” cannot be read: \(SystemError.missing.reason)")
                }
                return bytes
            },
            readFolder: { folder, limit throws(WorkspaceError) in
                let inside = files.all.filter { $0.key.hasPrefix(folder + "/") }
                guard !inside.isEmpty, inside.values.reduce(0, { $0 + $1.count }) <= limit else {
                    throw WorkspaceError(
                        .input, path: folder, "“\(folder)” cannot be read: \(SystemError.missing.reason)")
                }
                return Dictionary(
                    uniqueKeysWithValues: inside.map { (String($0.key.dropFirst(folder.count + 1)), $0.value) })
            },
            kind: { path in
                if files[path] != nil { return .file }
                return files.all.keys.contains { $0.hasPrefix(path + "/") } ? .folder : .nothing
            },
            replaceFolder: { request in
                try OutputPath.check(request.paths, folder: request.folder)
                let made = try request.paths.indices.map(request.file)
                return files.change { replace(request, with: made, in: &$0) }
            },
            // What lies in memory has no time stamps, so nobody can say that it was not touched.
            standing: { _, _ in nil },
            writeFile: { path, bytes throws(WorkspaceError) in files[path] = bytes },
            writeFiles: { folder, new, replacing throws(WorkspaceError) in
                for (path, bytes) in new {
                    guard replacing || files["\(folder)/\(path)"] == nil else {
                        throw NewFiles.isThere("\(folder)/\(path)")
                    }
                    files["\(folder)/\(path)"] = bytes
                }
            },
            existing: { folder, paths in
                let all = files.all.keys
                let prefix = folder.isEmpty || folder == "." ? "" : folder + "/"
                return Set(
                    paths.filter { path in all.contains { $0 == prefix + path || $0.hasPrefix(prefix + path + "/") } })
            },
            editing: .memory(files), revision: { _ in revision },
            // Nobody else writes what lies in memory, nobody interrupts, and there is no browser.
            watch: { _ in Watch(changes: AsyncStream { _ in }, method: .events) },
            untilStopped: {
                for await _ in AsyncStream<Void>(unfolding: { try? await Task.sleep(for: .seconds(3600)) }) {}
            },
            openPage: { _ in false }, sendMail: { _ in .noProgram }, now: { now }, environment: { environment[$0] })
    }

    private static func replace(
        _ request: ReplaceRequest, with made: [ReplaceRequest.File], in files: inout [String: [UInt8]]
    ) -> ReplaceSummary {
        let list = request.folder + "/" + OutputManifest.name
        let ours = files[list].flatMap { OutputManifest(bytes: $0)?.paths } ?? []
        let wanted = Set(request.paths)
        let removed = OutputPath.sorted(ours.subtracting(wanted))
        for path in removed { files[request.folder + "/" + path] = nil }
        var written: [String] = []
        var marks: [String: ContentDigest] = [:]
        for (path, file) in zip(request.paths, made) {
            marks[path] = file.mark
            guard let bytes = file.bytes else { continue }
            if files.updateValue(bytes, forKey: request.folder + "/" + path) != bytes { written.append(path) }
        }
        files[list] = OutputManifest(paths: wanted).bytes
        return ReplaceSummary(
            written: OutputPath.sorted(written), unchanged: OutputPath.sorted(wanted.subtracting(written)),
            removed: removed, marks: marks)
    }
}
