import Foundation

/// Reads one input after the other until time is over or one fails.
struct FuzzRun {
    private let options: FuzzOptions

    init(_ options: FuzzOptions) {
        self.options = options
    }

    /// Whether nothing failed.
    func run() async -> Bool {
        let seeds = FuzzSeeds.load(options.corpus)
        var mutator = Mutator(seeds: seeds, seed: options.seed)
        Watchdog.install()
        Self.say(
            "the input under test stands in \(options.current); after a crash: MilepostFuzz --input \(options.current)")
        let start = Date()
        var count = 0
        var bytes = 0
        // Every seed as it stands, then mutations.
        while -start.timeIntervalSinceNow < Double(options.seconds) || count < seeds.count {
            let input = count < seeds.count ? seeds[count] : mutator.next()
            guard await check(input, number: count) else { return false }
            count += 1
            bytes += input.size
        }
        try? FileManager.default.removeItem(atPath: options.current)
        Self.say("\(count) inputs, \(bytes / 1024) KB, seed \(options.seed): nothing failed")
        return true
    }

    /// Checks an input that was written down before.
    func replay(_ path: String) async -> Bool {
        guard let data = FileManager.default.contents(atPath: path) else {
            Self.say("\(path) cannot be read")
            return false
        }
        let problems = await FuzzChecks.problems(with: FuzzInput(bytes: Array(data)).sources)
        for problem in problems { Self.say(problem) }
        if problems.isEmpty { Self.say("nothing failed") }
        return problems.isEmpty
    }

    private func check(_ input: FuzzInput, number: Int) async -> Bool {
        _ = FileManager.default.createFile(atPath: options.current, contents: Data(input.bytes))
        Watchdog.start(bytes: input.size)
        let problems = await FuzzChecks.problems(with: input.sources)
        guard !problems.isEmpty else { return true }
        Self.say("input \(number) of seed \(options.seed) failed; it stands in \(options.current)")
        for problem in problems.prefix(20) { Self.say(problem) }
        return false
    }

    /// A line on standard output, at once.
    static func say(_ text: String) {
        FileHandle.standardOutput.write(Data((text + "\n").utf8))
    }
}
