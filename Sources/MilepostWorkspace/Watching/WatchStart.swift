/// Begins a watch by the method that was asked for, as far as the system has it.
enum WatchStart {
    static func start(_ request: WatchRequest) -> Watch {
        #if os(Linux)
            // The system's limits may be reached: too many programs watch, or too many folders are watched.
            if request.method == .events, let watch = InotifyWatch.start(request) { return watch }
        #endif
        return PollingWatch.start(request)
    }
}
