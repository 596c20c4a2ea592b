import Foundation
import MilepostSource
import MilepostTestSupport

/// How the time to read and render hostile inputs grows with their size; to be looked at, as times depend on the machine.
enum Growth {
    /// Sizes to compare, one ten times the other.
    private static let (small, large) = (4_000, 40_000)

    /// Prints a line for each shape; false when one takes far more than ten times as long at ten times the size.
    static func measure(_ shape: String) async -> Bool {
        FuzzRun.say("            CPU of \(small)     of \(large)   bytes  CPU by bytes")
        var isSound = true
        for input in HostileInput.all where shape.isEmpty || input.description.contains(shape) {
            let files = [input.file(size: small), input.file(size: large)]
            let times = [await time(files[0]), await time(files[1])]
            let bytes = Double(files[1].bytes.count) / Double(max(files[0].bytes.count, 1))
            let ratio = times[1] / max(times[0], 0.000_1)
            // 1 is linear, 2 quadratic. Below some milliseconds the clock says nothing; nor does a bounded input.
            let exponent = bytes > 2 ? log(ratio) / log(bytes) : 0
            let isSlow = times[1] > 0.1 && exponent > 1.3
            if isSlow { isSound = false }
            FuzzRun.say(
                "\(isSlow ? "SLOW" : "    ") \(format(times[0])) \(format(times[1]))  x\(String(format: "%-4.1f", bytes))  "
                    + "^\(String(format: "%.2f", exponent))  \(input)")
        }
        return isSound
    }

    private static func time(_ file: SourceFile) async -> Double {
        var best = Double.infinity
        for _ in 0..<3 {
            let start = clock()
            _ = await FuzzChecks.problems(with: [file])
            best = min(best, Double(clock() - start) / Double(CLOCKS_PER_SEC))
        }
        return best
    }

    private static func format(_ seconds: Double) -> String { String(format: "%8.1f ms", seconds * 1000) }
}
