import Foundation
import MilepostAnalysis
import MilepostHTML
import MilepostMarkdown
import MilepostModel
import MilepostReading
import MilepostRules
import MilepostSource
import MilepostTestSupport

/// How the time to read, check and render hostile inputs grows with their size, and how large their text is as HTML; to be
/// looked at, as times depend on the machine.
enum Growth {
    /// Sizes to compare, one ten times the other.
    private static let (small, large) = (4_000, 40_000)

    /// What a run over one input came to.
    private struct Cost {
        /// CPU, in seconds.
        let time: Double
        /// Bytes of the text as HTML.
        let markup: Int
    }

    /// Prints a line for each shape; false when one takes far more than ten times as long at ten times the size, or
    /// becomes far more than ten times as large.
    static func measure(_ shape: String) async -> Bool {
        FuzzRun.say("            CPU of \(small)     of \(large)   bytes  CPU by bytes  HTML by bytes")
        var isSound = true
        for input in HostileInput.all where shape.isEmpty || input.description.contains(shape) {
            let files = [input.file(size: small), input.file(size: large)]
            let costs = [await cost(files[0]), await cost(files[1])]
            let bytes = Double(files[1].bytes.count) / Double(max(files[0].bytes.count, 1))
            // 1 is linear, 2 quadratic, and what no longer fits into a cache lies between. Below some milliseconds the clock
            // says nothing; nor does a bounded input.
            func exponent(_ ratio: Double) -> Double { bytes > 2 ? log(ratio) / log(bytes) : 0 }
            let time = exponent(costs[1].time / max(costs[0].time, 0.000_1))
            let markup = exponent(Double(max(costs[1].markup, 1)) / Double(max(costs[0].markup, 1)))
            let isSlow = costs[1].time > 0.1 && time > 1.5 || costs[1].markup > 1_000_000 && markup > 1.5
            if isSlow { isSound = false }
            let exponents = [time, markup].map { "^" + String(format: "%.2f", $0) }
            FuzzRun.say(
                "\(isSlow ? "SLOW" : "    ") \(format(costs[0].time)) \(format(costs[1].time))  "
                    + "x\(String(format: "%-4.1f", bytes))  \(exponents.joined(separator: "  "))  \(input)")
        }
        return isSound
    }

    private static func cost(_ file: SourceFile) async -> Cost {
        var best = Double.infinity
        var markup = 0
        for _ in 0..<3 {
            let start = clock()
            let read = await ProjectReader.read([file])
            if let present = PlanDate("2026-02-01") {
                let analysis = Analysis(of: read.value)
                _ = RuleCatalog.check(
                    RuleInput(project: read.value, analysis: analysis, read: read.diagnostics, present: present))
            }
            if file.path.hasSuffix(".md") {
                markup = ProseDocument(MarkdownDocument.parse(file).value).render().html.utf8.count
            }
            best = min(best, Double(clock() - start) / Double(CLOCKS_PER_SEC))
        }
        return Cost(time: best, markup: markup)
    }

    private static func format(_ seconds: Double) -> String { String(format: "%8.1f ms", seconds * 1000) }
}
