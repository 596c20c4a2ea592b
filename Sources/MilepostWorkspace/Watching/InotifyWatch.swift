#if os(Linux)
    import Dispatch
    #if canImport(Musl)
        import Musl
    #else
        import Glibc
    #endif

    /// Learns of changes from the kernel (inotify(7)): every folder that is searched is watched, none below is watched
    /// by itself.
    ///
    /// All state is local to one task; the descriptor and a heartbeat only wake it.
    struct InotifyWatch {
        private let request: WatchRequest
        private let descriptor: Int32
        /// Folders by the numbers that events carry.
        private var folders: [Int32: RawPath] = [:]
        private var tree: WatchedTree
        /// Names of files given by name, which matter whatever they are called.
        private let named: Set<[UInt8]>

        /// Quiet for so long, and a row of changes is over: what an editor or a checkout does comes in bursts.
        private static let quiet = Duration.milliseconds(8)
        /// A row that does not end is told of after so many waits.
        private static let patience = 25
        /// Now and then what is watched is compared with what is there: a folder may be replaced from above.
        private static let heartbeat = DispatchTimeInterval.seconds(1)

        /// Nil where the system allows no such watch.
        static func start(_ request: WatchRequest) -> Watch? {
            guard var watch = InotifyWatch(request) else { return nil }
            guard watch.follow() else {
                close(watch.descriptor)
                return nil
            }
            let started = watch
            let changes = AsyncStream(bufferingPolicy: .bufferingNewest(1)) { continuation in
                let telling = Task { await tell(started, continuation) }
                continuation.onTermination = { _ in telling.cancel() }
            }
            return Watch(changes: changes, method: .events)
        }

        /// Waits for events and tells of changes until the task is cancelled.
        private static func tell(_ started: InotifyWatch, _ changes: AsyncStream<Void>.Continuation) async {
            var watch = started
            let (wakes, waking) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
            let readable = DispatchSource.makeReadSource(fileDescriptor: watch.descriptor)
            let timer = DispatchSource.makeTimerSource()
            readable.setEventHandler { waking.yield() }
            timer.setEventHandler { waking.yield() }
            timer.schedule(deadline: .now() + heartbeat, repeating: heartbeat, leeway: .milliseconds(200))
            readable.activate()
            timer.activate()
            for await _ in wakes {
                // Asleep until all is read, else it wakes again and again for the same events.
                readable.suspend()
                if await watch.hasChanged() { changes.yield() }
                readable.resume()
            }
            timer.cancel()
            readable.cancel()
            close(watch.descriptor)
            changes.finish()
        }

        private init?(_ request: WatchRequest) {
            descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
            guard descriptor >= 0 else { return nil }
            self.request = request
            named = Set(
                request.paths.flatMap { [RawPath($0), FileSystem.realPath(RawPath($0)) ?? RawPath($0)] }
                    .map(\.lastPart.bytes))
            tree = WatchedTree(request, withFiles: false)
        }

        private static let mask = UInt32(
            IN_CLOSE_WRITE | IN_MODIFY | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB
                | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR)

        /// Watches the folders that are there now.
        ///
        /// A folder may appear below one between the look and its being watched, so it is looked again until nothing is
        /// new.
        ///
        /// - Returns: false where the system refuses, by its limit of watches.
        private mutating func follow() -> Bool {
            repeat {
                var next: [Int32: RawPath] = [:]
                for folder in tree.folders.keys {
                    let number = folder.withCString { inotify_add_watch(descriptor, $0, Self.mask) }
                    if number >= 0 { next[number] = folder } else if errno == ENOSPC || errno == ENOMEM { return false }
                }
                for number in folders.keys where next[number] == nil { inotify_rm_watch(descriptor, number) }
                folders = next
                let again = WatchedTree(request, withFiles: false)
                if again == tree { return true }
                tree = again
            } while true
        }

        /// Takes all that was told, until it is quiet, and follows what has moved.
        private mutating func hasChanged() async -> Bool {
            var told = take()
            guard told.isAnything else { return hasMoved() }
            for _ in 0..<Self.patience {
                guard (try? await Task.sleep(for: Self.quiet)) != nil else { return false }
                let more = take()
                guard more.isAnything else { break }
                told.isChange = told.isChange || more.isChange
                told.isMove = told.isMove || more.isMove
            }
            let isMoved = told.isMove && hasMoved()
            return told.isChange || isMoved
        }

        /// Whether other folders are there than those that are watched; if so, those are watched.
        private mutating func hasMoved() -> Bool {
            let now = WatchedTree(request, withFiles: false)
            guard now != tree else { return false }
            tree = now
            // What can no longer be watched is still compared by every heartbeat.
            _ = follow()
            return true
        }

        /// What events say.
        private struct Told {
            var isAnything = false
            /// A file that matters.
            var isChange = false
            /// A folder came, went, or was replaced.
            var isMove = false
        }

        /// Reads all events that are there.
        private func take() -> Told {
            var told = Told()
            var buffer = [UInt8](repeating: 0, count: 1 << 16)
            while true {
                let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
                guard count > 0 else { return told }
                told.isAnything = true
                buffer.withUnsafeBytes { bytes in
                    var offset = 0
                    while offset + MemoryLayout<inotify_event>.size <= count {
                        let event = bytes.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
                        let start = offset + MemoryLayout<inotify_event>.size
                        let end = min(start + Int(event.len), count)
                        note(event, name: Array(bytes[start..<end].prefix { $0 != 0 }), in: &told)
                        offset = end
                    }
                }
            }
        }

        private func note(_ event: inotify_event, name: [UInt8], in told: inout Told) {
            if event.mask & UInt32(IN_Q_OVERFLOW | IN_UNMOUNT) != 0 {
                return (told.isChange, told.isMove) = (true, true)
            }
            if event.mask & UInt32(IN_DELETE_SELF | IN_MOVE_SELF) != 0 { return told.isMove = true }
            guard !name.isEmpty, let folder = folders[event.wd] else { return }
            if event.mask & UInt32(IN_ISDIR) != 0 {
                told.isMove = told.isMove || folder != tree.root
            } else if name == Self.ignoreFile || named.contains(name) {
                told.isChange = true
            } else if name.first != UInt8(ascii: ".") {
                let path = folder.appending(RawPath(bytes: name))
                told.isChange = told.isChange || request.isCandidate(path.text)
            }
        }

        private static let ignoreFile = Array(".gitignore".utf8)
    }
#endif
