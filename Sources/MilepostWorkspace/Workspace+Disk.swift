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
        replaceFolder: { request in try await FolderReplacement(request, environment: variable).run() },
        standing: { StandingFolder($0, madeFrom: $1) },
        writeFile: { path, bytes throws(WorkspaceError) in try SingleFile.write(path, bytes) },
        revision: { folder in await Git.revision(in: folder) },
        now: { SystemClock.now() },
        environment: { name in variable(name) })

    @Sendable private static func variable(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }
    }
}
