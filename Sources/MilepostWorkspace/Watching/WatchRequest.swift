/// What to watch for changes: the files that a run reads, as ``LoadRequest`` names them.
package struct WatchRequest: Sendable {
    /// How to learn of changes.
    package enum Method: Sendable, Hashable {
        /// The system's events where it has them (Linux: inotify), else by looking.
        case events
        /// By looking at the files' sizes and time stamps again and again: for file systems whose changes come from
        /// elsewhere, such as network drives.
        case polling
    }

    /// Folders and files, as the user named them.
    package var paths: [String]
    /// Whether a file found in a folder matters, by its path as shown.
    package var isCandidate: @Sendable (_ path: String) -> Bool
    /// Folders that are not watched: the output.
    package var excluded: [String]
    package var method: Method
    /// The time between two looks.
    package var interval: Duration

    package init(
        paths: [String], isCandidate: @escaping @Sendable (_ path: String) -> Bool, excluded: [String] = [],
        method: Method = .events, interval: Duration = .milliseconds(500)
    ) {
        self.paths = paths
        self.isCandidate = isCandidate
        self.excluded = excluded
        self.method = method
        self.interval = interval
    }
}

/// A watch that has begun: what changes from now on is told.
package struct Watch: Sendable {
    /// One element when something may have changed, however much; several changes in a row are one. It ends when the
    /// task that asks is cancelled.
    package let changes: AsyncStream<Void>
    /// How changes are learnt of: what was asked for, or what is possible.
    package let method: WatchRequest.Method

    package init(changes: AsyncStream<Void>, method: WatchRequest.Method) {
        self.changes = changes
        self.method = method
    }
}
