import MilepostModel
import MilepostSource
import Testing

@testable import MilepostCLI

@Suite("Bars of text")
struct ProgressBarTests {
    private let blocks = ProgressBar(terminal: Terminal())
    private let ascii = ProgressBar(terminal: Terminal(isUTF8: false))

    @Test(
        "only what is finished fills the bar, and what has begun shows",
        arguments: [
            (0, 10, "░░░░", "...."), (10, 10, "████", "####"), (5, 10, "██░░", "##.."), (1, 1000, "▏░░░", "#..."),
            (999, 1000, "███▉", "###."), (0, 0, "████", "####"), (9, 32, "█▏░░", "#..."),
        ])
    func simple(_ count: Int, _ whole: Int, _ bar: String, _ asciiBar: String) {
        #expect(blocks.simple(Fraction(count, of: whole), width: 4) == bar)
        #expect(ascii.simple(Fraction(count, of: whole), width: 4) == asciiBar)
    }

    @Test("statuses stand side by side, deferred tasks take no part")
    func stacked() {
        let counts: [Status: Int] = [.completed: 4, .inProgress: 2, .blocked: 1, .notStarted: 1, .deferred: 5]
        #expect(ascii.stacked(counts, width: 16) == "########++++!!..")
        #expect(blocks.stacked(counts, width: 16) == "████████▒▒▒▒▚▚░░")
    }

    @Test("a bar is as wide as it should be, whatever the counts")
    func widths() {
        for done in 0...6 {
            for running in 0...6 {
                for held in 0...6 {
                    let counts: [Status: Int] = [
                        .completed: done, .inProgress: running, .blocked: held, .notStarted: 3,
                    ]
                    #expect(DisplayWidth.of(blocks.stacked(counts, width: 7)) == 7)
                    #expect(ascii.stacked(counts, width: 7).count == 7)
                }
            }
        }
    }
}
