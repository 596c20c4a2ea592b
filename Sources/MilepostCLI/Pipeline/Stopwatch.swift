#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// How long each stage of a run took, in the order of the stages.
struct Stopwatch {
    struct Stage {
        let name: String
        /// What a clock on the wall says.
        let wall: Duration
        /// What all threads worked together. On a busy machine this is the figure to believe.
        let work: Duration
    }

    private let clock = ContinuousClock()
    private var last: (wall: ContinuousClock.Instant, work: Duration)
    private(set) var stages: [Stage] = []

    init() {
        last = (clock.now, Self.work())
    }

    /// Ends a stage, which began where the one before it ended.
    mutating func lap(_ name: String) {
        let now = (wall: clock.now, work: Self.work())
        stages.append(Stage(name: name, wall: now.wall - last.wall, work: now.work - last.work))
        last = now
    }

    /// A line for each stage, times in milliseconds.
    var text: String {
        let width = stages.map(\.name.count).max() ?? 0
        return stages.map { stage in
            "\(stage.name.padded(to: width))  \(milliseconds(stage.wall)) ms  \(milliseconds(stage.work)) ms of CPU\n"
        }.joined()
    }

    private func milliseconds(_ duration: Duration) -> String {
        let whole =
            duration.components.seconds * 1000 + duration.components.attoseconds / 1_000_000_000_000_000
        return String(whole).padded(to: 6, onTheLeft: true)
    }

    /// The CPU time of this process up to now.
    private static func work() -> Duration {
        var time = timespec()
        guard clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time) == 0 else { return .zero }
        return .seconds(Int64(time.tv_sec)) + .nanoseconds(Int64(time.tv_nsec))
    }
}
