#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// A project that one command at a time may change. The system lets go of it when the process ends, however it ends.
package struct ProjectLock: Sendable {
    /// Lets go.
    package let release: @Sendable () -> Void

    package init(release: @escaping @Sendable () -> Void) {
        self.release = release
    }

    /// Waits for the project.
    ///
    /// - Parameters:
    ///   - folder: The project's folder, absolute.
    ///   - holder: What others are told who wait.
    ///   - seconds: How long to wait at most.
    static func take(_ folder: String, holder: String, seconds: Int) throws(ChangeFailure) -> ProjectLock {
        let state = try StateFolder.make(in: folder)
        let path = state.appending("lock")
        let descriptor = path.withCString { open($0, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o666) }
        guard descriptor >= 0 else { throw .failed(StateFolder.error(path, .last)) }
        let clock = ContinuousClock()
        let end = clock.now.advanced(by: .seconds(seconds))
        while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            guard errno == EWOULDBLOCK || errno == EINTR else {
                let error = StateFolder.error(path, .last)
                close(descriptor)
                throw .failed(error)
            }
            guard clock.now < end else {
                close(descriptor)
                throw .held(by: Self.holder(path))
            }
            // Not in step with others who wait.
            usleep(UInt32.random(in: 2000...12000))
        }
        _ = ftruncate(descriptor, 0)
        let name = Array("\(holder)\n".utf8)
        _ = name.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
        return ProjectLock { close(descriptor) }
    }

    private static func holder(_ path: RawPath) -> String {
        guard case .bytes(let bytes)? = try? FileSystem.read(path, limit: 4096) else { return "another command" }
        let text = String(decoding: bytes.prefix { $0 != 0x0A }, as: UTF8.self)
        return text.isEmpty ? "another command" : text
    }
}

/// `.milepost` in a project's folder: the lock, a change that is being made, the last one that was made.
enum StateFolder {
    static let name = ".milepost"

    /// The folder, made where it is missing. Git does not see it.
    static func make(in folder: String) throws(ChangeFailure) -> RawPath {
        let state = RawPath(folder).appending(name)
        do {
            if let info = try? FileSystem.info(state) {
                guard info.kind == .folder else {
                    throw ChangeFailure.failed(
                        WorkspaceError(
                            .output, path: state.text, "“\(state.text)” is no folder", hint: "move it away"))
                }
                return state
            }
            try FileSystem.makeFolders(state)
            try FileSystem.writeNew(state.appending(".gitignore"), Array("*\n".utf8))
        } catch let error as ChangeFailure {
            throw error
        } catch let error as SystemError {
            // Two who begin at once both make it.
            guard (try? FileSystem.info(state))?.kind == .folder else { throw .failed(Self.error(state, error)) }
        } catch {
            throw .failed(Self.error(state, .missing))
        }
        return state
    }

    static func error(_ path: RawPath, _ error: SystemError) -> WorkspaceError {
        WorkspaceError(.output, path: path.text, "“\(path.text)” cannot be written: \(error.reason)")
    }
}
