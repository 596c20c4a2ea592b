import MilepostTestSupport

/// Makes one input of others.
struct Mutator {
    let seeds: [FuzzInput]
    private var generator: SeededGenerator

    private static let limit = 96 * 1024
    private static let names = [
        "IMPLEMENTATION_PLAN.md", "TASKS-01_heat.md", "TASKS-02.yaml", "IMPLEMENTATION_PLAN.yaml", "TASKS-00_index.md",
        "a/DEVELOPMENT_PLAN.md", "notes.md",
    ]

    init(seeds: [FuzzInput], seed: UInt64) {
        self.seeds = seeds
        generator = SeededGenerator(seed: seed)
    }

    /// Every call gives another input, the same ones for the same seed.
    mutating func next() -> FuzzInput {
        if random(8) == 0 || seeds.isEmpty { return madeUp() }
        var input = seeds[random(seeds.count)]
        if random(8) == 0 { input.files += seeds[random(seeds.count)].files }
        if random(3) == 0, !input.files.isEmpty {
            input.files[random(input.files.count)].path = Self.names[random(Self.names.count)]
        }
        for _ in 0...random(6) where !input.files.isEmpty {
            let index = random(input.files.count)
            input.files[index].bytes = mutated(input.files[index].bytes)
            if input.size > Self.limit { input.files[index].bytes.removeLast(input.files[index].bytes.count / 2) }
        }
        return input
    }

    private mutating func random(_ count: Int) -> Int {
        Int.random(in: 0..<max(count, 1), using: &generator)
    }

    /// A plan of random lines, in the order of a plan now and then.
    private mutating func madeUp() -> FuzzInput {
        var text = random(2) == 0 ? "# Plan\n\n## Phase Tracker\n\n### Phase 1: Oven\n\n" : ""
        for _ in 0...random(60) {
            let line = FormatWords.lines[random(FormatWords.lines.count)]
            text += String(repeating: " ", count: random(4) == 0 ? random(9) : 0) + (random(9) == 0 ? "> " : "") + line
            text += random(5) == 0 ? "\n\n" : "\n"
        }
        return FuzzInput(files: [FuzzInput.File(path: Self.names[random(Self.names.count)], bytes: Array(text.utf8))])
    }

    private mutating func mutated(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        let place = random(bytes.count + 1)
        switch random(11) {
        case 0 where !bytes.isEmpty: bytes[random(bytes.count)] ^= 1 << UInt8(random(8))
        case 1: bytes.insert(UInt8(random(256)), at: place)
        case 2: bytes.removeSubrange(place..<min(place + random(40), bytes.count))
        case 3, 4, 5: bytes.insert(contentsOf: FormatWords.all[random(FormatWords.all.count)].utf8, at: place)
        case 6: bytes = withLines(bytes) { lines, a, b in lines.swapAt(a, b) }
        case 7: bytes = withLines(bytes) { lines, a, b in lines.insert(lines[a], at: b) }
        case 8: bytes = withLines(bytes) { lines, a, _ in lines.remove(at: a) }
        case 9:
            let other = seeds[random(seeds.count)].files.first?.bytes ?? []
            let from = random(other.count + 1)
            bytes.insert(contentsOf: other[from..<min(from + random(2_000), other.count)], at: place)
        default: bytes.removeLast(min(bytes.count, random(bytes.count / 2 + 1)))
        }
        return bytes
    }

    private mutating func withLines(
        _ bytes: [UInt8], _ change: (inout [ArraySlice<UInt8>], Int, Int) -> Void
    ) -> [UInt8] {
        var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        change(&lines, random(lines.count), random(lines.count))
        return Array(lines.joined(separator: [0x0A]))
    }
}
