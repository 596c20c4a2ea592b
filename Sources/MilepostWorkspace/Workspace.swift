package import MilepostSource

/// All that Milepost has to do with the world: files, git, the clock, the environment.
///
/// A struct of closures, so that tests can pass another world: ``disk`` is the real one, ``memory(_:)`` lives in memory.
package struct Workspace: Sendable {
    /// Reads the files of a run. A bad file is a diagnostic, not a stop.
    package var load: @Sendable (LoadRequest) async throws(WorkspaceError) -> Diagnosed<LoadedInput>
    /// Reads the files of a commit. The work tree is not read and not touched.
    package var loadRevision: @Sendable (RevisionRequest) async throws(WorkspaceError) -> RevisionInput
    /// The bytes of one file; those of more than `limit` bytes are refused. Links are followed.
    package var readFile: @Sendable (_ path: String, _ limit: Int) throws(WorkspaceError) -> [UInt8]
    /// The bytes of all files below a folder by their paths in it; those of more than `limit` bytes together are refused.
    /// Hidden files are left out, links to folders not followed.
    package var readFolder: @Sendable (_ folder: String, _ limit: Int) throws(WorkspaceError) -> [String: [UInt8]]
    /// Whether there is a folder, or anything else, at a path.
    package var kind: @Sendable (_ path: String) -> PathKind
    /// Makes a folder hold just these files, all at once.
    ///
    /// - Throws: ``WorkspaceError``, or what ``ReplaceRequest/file`` throws; the folder stands as it was then.
    package var replaceFolder: @Sendable (ReplaceRequest) async throws -> ReplaceSummary
    /// A folder, if it stands as ``replaceFolder`` left it for an input that begins as given
    /// (``ReplaceRequest/input``); nil where anything has changed, or may have.
    package var standing: @Sendable (_ folder: String, _ beginning: String) -> StandingFolder?
    /// Writes one file, all at once: readers see the old bytes or the new ones. The folder has to exist. The path is
    /// taken from the current folder.
    package var writeFile: @Sendable (_ path: String, _ bytes: [UInt8]) throws(WorkspaceError) -> Void
    /// Writes files into a folder, by their paths in it, and makes the folders that are missing. Nothing is written where
    /// one is there already, unless `replacing`.
    package var writeFiles:
        @Sendable (_ folder: String, _ files: [String: [UInt8]], _ replacing: Bool) throws(WorkspaceError) -> Void
    /// Which of some paths, taken from a folder, are there, be they files or folders.
    package var existing: @Sendable (_ folder: String, _ paths: [String]) -> Set<String>
    /// How plans and task files are changed.
    package var editing: ProjectEditing
    /// The commit that is checked out in a folder; nil without git.
    package var revision: @Sendable (_ folder: String) async -> GitRevision?
    /// Begins to watch what a run reads. Whatever changes after it returned is told.
    package var watch: @Sendable (WatchRequest) -> Watch
    /// Returns when the user or the system asks the program to stop (Ctrl-C, `kill`); from then on that is the caller's
    /// to do. Cancelling the task ends it too.
    package var untilStopped: @Sendable () async -> Void
    /// Opens an address in the user's browser; false where that is not possible.
    package var openPage: @Sendable (_ address: String) async -> Bool
    /// Hands a mail to a server, once.
    package var sendMail: @Sendable (MailTransfer) async -> MailTransfer.Outcome
    /// Room for what is needed again later; nil where there is none.
    package var scratch: @Sendable () -> ScratchFile?
    /// The present time, in UTC, as `YYYY-MM-DDTHH:MM:SS`.
    package var now: @Sendable () -> String
    /// A variable of the environment.
    package var environment: @Sendable (_ name: String) -> String?

    package init(
        load: @escaping @Sendable (LoadRequest) async throws(WorkspaceError) -> Diagnosed<LoadedInput>,
        loadRevision: @escaping @Sendable (RevisionRequest) async throws(WorkspaceError) -> RevisionInput,
        readFile: @escaping @Sendable (_ path: String, _ limit: Int) throws(WorkspaceError) -> [UInt8],
        readFolder: @escaping @Sendable (_ folder: String, _ limit: Int) throws(WorkspaceError) -> [String: [UInt8]],
        kind: @escaping @Sendable (_ path: String) -> PathKind,
        replaceFolder: @escaping @Sendable (ReplaceRequest) async throws -> ReplaceSummary,
        standing: @escaping @Sendable (_ folder: String, _ beginning: String) -> StandingFolder?,
        writeFile: @escaping @Sendable (_ path: String, _ bytes: [UInt8]) throws(WorkspaceError) -> Void,
        writeFiles:
            @escaping @Sendable (_ folder: String, _ files: [String: [UInt8]], _ replacing: Bool)
            throws(WorkspaceError) -> Void,
        existing: @escaping @Sendable (_ folder: String, _ paths: [String]) -> Set<String>,
        editing: ProjectEditing,
        revision: @escaping @Sendable (_ folder: String) async -> GitRevision?,
        watch: @escaping @Sendable (WatchRequest) -> Watch, untilStopped: @escaping @Sendable () async -> Void,
        openPage: @escaping @Sendable (_ address: String) async -> Bool,
        sendMail: @escaping @Sendable (MailTransfer) async -> MailTransfer.Outcome,
        scratch: @escaping @Sendable () -> ScratchFile? = { nil },
        now: @escaping @Sendable () -> String,
        environment: @escaping @Sendable (_ name: String) -> String?
    ) {
        self.load = load
        self.loadRevision = loadRevision
        self.readFile = readFile
        self.readFolder = readFolder
        self.kind = kind
        self.replaceFolder = replaceFolder
        self.standing = standing
        self.writeFile = writeFile
        self.writeFiles = writeFiles
        self.existing = existing
        self.editing = editing
        self.revision = revision
        self.watch = watch
        self.untilStopped = untilStopped
        self.openPage = openPage
        self.sendMail = sendMail
        self.scratch = scratch
        self.now = now
        self.environment = environment
    }

    /// ``replaceFolder`` for files that are there already.
    ///
    /// - Parameter protected: paths that the folder must neither be nor hold, such as the input.
    package func replace(
        folder: String, files: [OutputFile], protecting protected: [String] = []
    ) async throws -> ReplaceSummary {
        try await replaceFolder(ReplaceRequest(folder: folder, files: files, protected: protected))
    }
}

/// What a path names.
package enum PathKind: Sendable, Hashable {
    case nothing
    case folder
    /// A file, or anything else that is no folder.
    case file
}

/// A commit.
package struct GitRevision: Sendable, Hashable {
    /// The commit's name, shortened to ten digits or more.
    package let hash: String
    /// Whether files that git tracks differ from it, as far as git noted.
    package let isDirty: Bool
    /// Where the folder that was asked for lies in the repository, with a slash at its end; empty at its top.
    package let folder: String

    package init(hash: String, isDirty: Bool, folder: String = "") {
        self.hash = hash
        self.isDirty = isDirty
        self.folder = folder
    }
}
