/// How long each stage of a run took, in the order of the stages.
struct Stopwatch {
    private let clock = ContinuousClock()
    private var last: ContinuousClock.Instant
    private(set) var stages: [(name: String, duration: Duration)] = []

    init() {
        last = clock.now
    }

    /// Ends a stage, which began where the one before it ended.
    mutating func lap(_ name: String) {
        let now = clock.now
        stages.append((name, now - last))
        last = now
    }

    /// A line for each stage, times in milliseconds.
    var text: String {
        let width = stages.map(\.name.count).max() ?? 0
        return stages.map { stage in
            "\(stage.name.padded(to: width))  \(String(milliseconds(stage.duration)).padded(to: 6, onTheLeft: true)) ms\n"
        }.joined()
    }

    private func milliseconds(_ duration: Duration) -> Int64 {
        duration.components.seconds * 1000 + duration.components.attoseconds / 1_000_000_000_000_000
    }
}
