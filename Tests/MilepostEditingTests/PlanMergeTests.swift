import MilepostEditing
import MilepostTestSupport
import Testing

/// What two people changed since they had the same file.
@Suite("Merging")
struct PlanMergeTests {
    private func merge(_ base: String, _ ours: String, _ theirs: String) -> (text: String, conflicts: Int) {
        let merge = PlanMerge(
            base: Array(base.utf8), ours: Array(ours.utf8), theirs: Array(theirs.utf8), names: ("ours", "theirs"))
        return (String(decoding: merge.bytes, as: UTF8.self), merge.conflicts)
    }

    private static let log = "| Date | Task ID | Status | Notes |\n|---|---|---|---|\n"

    @Test("rows that both added stand there in the order of their dates, whichever way the log goes, each once")
    func rows() {
        let old = "| 2026-01-05 | A-1 | IN_PROGRESS | x |\n"
        let one = "| 2026-01-07T09:00:00 | A-1 | COMPLETED | y |\n"
        let two = "| 2026-01-06T10:00:00 | A-2 | IN_PROGRESS | z |\n| 2026-01-08 | A-2 | COMPLETED | z |\n"
        let sorted =
            "| 2026-01-06T10:00:00 | A-2 | IN_PROGRESS | z |\n" + one + "| 2026-01-08 | A-2 | COMPLETED | z |\n"
        let end = "\n## More\n"
        let base = Self.log + old + end
        #expect(
            merge(base, Self.log + old + one + end, Self.log + old + two + end) == (Self.log + old + sorted + end, 0))
        #expect(
            merge(base, Self.log + old + two + end, Self.log + old + one + end) == (Self.log + old + sorted + end, 0))
        let down = "| 2026-01-09 | A-3 | IN_PROGRESS | b |\n| 2026-01-08 | A-3 | IN_PROGRESS | a |\n"
        #expect(
            merge(base, Self.log + down + old + end, Self.log + "| 2026-01-07 | A-4 | BLOCKED | c |\n" + old + end)
                == (Self.log + down + "| 2026-01-07 | A-4 | BLOCKED | c |\n" + old + end, 0))
        #expect(merge(base, Self.log + old + one + end, Self.log + old + one + end) == (Self.log + old + one + end, 0))
        // The last line of a file that has no end.
        let bare = Self.log + "| 2026-01-05 | A-1 | IN_PROGRESS | x |"
        #expect(
            merge(bare, bare + "\n| 2026-01-07 | A-1 | BLOCKED | y |", bare + "\n| 2026-01-06 | A-2 | BLOCKED | z |")
                .conflicts == 0)
    }

    @Test("lines that touch are both changed, and values of the same key are merged by what they mean")
    func values() {
        let base = "status: NOT_STARTED\nstarted: null\ncompleted: null\nchecklist:\n  - a: false\n  - b: false\n"
        let ours = base.replacing("a: false", with: "a: true").replacing("NOT_STARTED", with: "IN_PROGRESS")
            .replacing("started: null", with: "started: 2026-01-07")
        let theirs = base.replacing("b: false", with: "b: true").replacing("NOT_STARTED", with: "COMPLETED")
            .replacing("started: null", with: "started: 2026-01-05").replacing(
                "completed: null", with: "completed: 2026-01-09")
        let both =
            "status: COMPLETED\nstarted: 2026-01-05\ncompleted: 2026-01-09\nchecklist:\n  - a: true\n  - b: true\n"
        // A date over null is no contradiction to another date.
        #expect(merge(base, ours, theirs) == (both, 0))
        #expect(merge(base, theirs, ours) == (both, 0))
        let flow = "  implementation: {status: NOT_STARTED, started: null, completed: null}\n"
        #expect(
            merge(
                flow, flow.replacing("NOT_STARTED, started: null", with: "IN_PROGRESS, started: 2026-01-07"),
                "  implementation: {status: COMPLETED, started: 2026-01-05, completed: 2026-01-09}\n")
                == ("  implementation: {status: COMPLETED, started: 2026-01-05, completed: 2026-01-09}\n", 0))
        let row = "| NOT_STARTED | A-1 | Dig | P1 | |\n"
        #expect(
            merge(row, "| IN_PROGRESS | A-1 | Dig | P1 | Bo |\n", "| COMPLETED | A-1 | Dig | P0 | |\n")
                == ("| COMPLETED | A-1 | Dig | P0 | Bo |\n", 0))
    }

    @Test("what nobody can decide is a conflict as git writes it, and everything else is merged")
    func conflicts() {
        #expect(
            merge("a\nname: x\nb\nc\n", "a\nname: y\nb\nc\n", "a\nname: z\nb\nd\n") == (
                "a\n<<<<<<< ours\nname: y\n=======\nname: z\n>>>>>>> theirs\nb\nd\n", 1
            ))
        #expect(merge("a\nb\n", "b\n", "a\nB\n").conflicts == 0)
        #expect(merge("a\n", "", "b\n").conflicts == 1)
        #expect(merge("", "x\n", "y\n") == ("<<<<<<< ours\nx\n=======\ny\n>>>>>>> theirs\n", 1))
    }

    @Test("one side alone is taken as it is, and sides can change places", arguments: 1...40)
    func laws(_ seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        func text(_ random: inout SeededGenerator, from base: [String]) -> [String] {
            var lines = base
            for _ in 0..<Int.random(in: 0...4, using: &random) {
                let at = Int.random(in: 0...lines.count, using: &random)
                switch Int.random(in: 0..<3, using: &random) {
                case 0: lines.insert("new \(Int.random(in: 0..<9, using: &random))", at: at)
                case 1 where at < lines.count: lines.remove(at: at)
                case _ where at < lines.count: lines[at] = "key: \(Int.random(in: 0..<9, using: &random))"
                default: break
                }
            }
            return lines
        }
        let base = (0..<12).map { "line \($0)" }
        func joined(_ lines: [String]) -> String { lines.map { $0 + "\n" }.joined() }
        let (one, two) = (text(&random, from: base), text(&random, from: base))
        #expect(merge(joined(base), joined(one), joined(base)) == (joined(one), 0))
        #expect(merge(joined(base), joined(base), joined(two)) == (joined(two), 0))
        #expect(merge(joined(base), joined(one), joined(one)) == (joined(one), 0))
        let (left, right) = (
            merge(joined(base), joined(one), joined(two)), merge(joined(base), joined(two), joined(one))
        )
        #expect(left.conflicts == right.conflicts)
        if left.conflicts == 0 { #expect(left.text == right.text) }
    }
}
