extension Workspace {
    /// Works until the user or the system asks the program to stop, or until the work is done; then the work is
    /// cancelled, and waited for.
    ///
    /// - Throws: what the work throws.
    package func untilStopped(_ work: @escaping @Sendable () async throws -> Void) async rethrows {
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { await untilStopped() }
            group.addTask { try await work() }
            defer { group.cancelAll() }
            try await group.next()
        }
    }
}
