/// Learns of changes by looking again and again. Works everywhere, and costs a look at every candidate each time.
enum PollingWatch {
    static func start(_ request: WatchRequest) -> Watch {
        let first = WatchedTree(request, withFiles: true)
        let changes = AsyncStream(bufferingPolicy: .bufferingNewest(1)) { continuation in
            let looking = Task {
                var last = first
                while (try? await Task.sleep(for: request.interval)) != nil {
                    let tree = WatchedTree(request, withFiles: true)
                    if tree != last { continuation.yield() }
                    last = tree
                }
                continuation.finish()
            }
            continuation.onTermination = { _ in looking.cancel() }
        }
        return Watch(changes: changes, method: .polling)
    }
}
