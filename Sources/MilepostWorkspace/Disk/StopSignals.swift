import Dispatch

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// The system's ways to ask a program to stop: Ctrl-C, the end of its terminal, `kill`.
enum StopSignals {
    /// Returns when one arrives, or when the task is cancelled. From the first call on, signals no longer end the process.
    static func wait() async {
        let (signals, arriving) = AsyncStream.makeStream(of: Void.self)
        let sources = [SIGINT, SIGTERM, SIGHUP].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number)
            source.setEventHandler { arriving.yield() }
            source.activate()
            return source
        }
        for await _ in signals { break }
        for source in sources { source.cancel() }
    }
}
