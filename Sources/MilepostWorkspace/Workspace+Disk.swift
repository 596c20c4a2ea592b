#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

import MilepostSource

extension Workspace {
    /// This machine's files, git, clock and environment.
    package static let disk = Workspace(
        load: { request async throws(WorkspaceError) in try await InputLoader(request: request).load() },
        loadRevision: { request async throws(WorkspaceError) in try await RevisionLoader(request: request).load() },
        readFile: { path, limit throws(WorkspaceError) in try SingleFile.read(path, limit: limit) },
        readFolder: { folder, limit throws(WorkspaceError) in try WholeFolder.read(folder, limit: limit) },
        kind: { path in
            guard let info = try? FileSystem.info(RawPath(path), followingLink: true) else { return .nothing }
            return info.kind == .folder ? .folder : .file
        },
        replaceFolder: { request in try await FolderReplacement(request, environment: variable).run() },
        standing: { StandingFolder($0, madeFrom: $1) },
        writeFile: { path, bytes throws(WorkspaceError) in try SingleFile.write(path, bytes) },
        writeFiles: { folder, files, replacing throws(WorkspaceError) in
            try NewFiles.write(files, to: folder, replacing: replacing)
        },
        existing: { folder, paths in
            Set(paths.filter { (try? FileSystem.info(RawPath(folder).appending(RawPath($0)))) != nil })
        },
        editing: .disk,
        revision: { folder in await Git.revision(in: folder) },
        watch: { request in WatchStart.start(request) }, untilStopped: { await StopSignals.wait() },
        openPage: { address in await PageOpener.open(address) },
        sendMail: { mail in await Curl.send(mail) }, scratch: { ScratchFile(in: temporaryFolder) },
        now: { SystemClock.now() },
        environment: { name in variable(name) })

    /// Where files lie that nobody is to keep.
    static var temporaryFolder: RawPath {
        let stated = variable("TMPDIR") ?? ""
        return RawPath(stated.isEmpty ? "/tmp" : stated)
    }

    @Sendable private static func variable(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }
    }
}
