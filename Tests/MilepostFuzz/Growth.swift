import Foundation
import MilepostSource
import MilepostTestSupport

/// How the time to read hostile inputs grows with their size; to be looked at, as times depend on the machine.
enum Growth {
    /// Prints a line for each shape; false when four times the size takes far more than four times as long.
    static func measure(_ shape: String) async -> Bool {
        var isSound = true
        for input in HostileInput.all where shape.isEmpty || input.description.contains(shape) {
            let small = await time(input.file(size: 4_000))
            let large = await time(input.file(size: 16_000))
            let ratio = large / max(small, 0.000_1)
            // Below some milliseconds the clock says nothing; 16 would be quadratic.
            let isSlow = large > 0.1 && ratio > 9
            if isSlow { isSound = false }
            let times = "\(format(small)) \(format(large)) x\(String(format: "%.1f", ratio))"
            FuzzRun.say("\(isSlow ? "SLOW" : "    ") \(times)  \(input)")
        }
        return isSound
    }

    private static func time(_ file: SourceFile) async -> Double {
        var best = Double.infinity
        for _ in 0..<2 {
            let start = clock()
            _ = await FuzzChecks.problems(with: [file])
            best = min(best, Double(clock() - start) / Double(CLOCKS_PER_SEC))
        }
        return best
    }

    private static func format(_ seconds: Double) -> String { String(format: "%8.1f ms", seconds * 1000) }
}
