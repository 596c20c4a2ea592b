import MilepostSource
import MilepostTestSupport
import Testing

struct UnifiedDiffTests {
    @Test("a change in the middle of a file has three lines around it, and the lines' own numbers")
    func middle() {
        let before = (1...20).map { "line \($0)\n" }.joined()
        let diff = UnifiedDiff(
            path: "a.md", before: bytes(before), after: bytes(before.replacing("line 11\n", with: "11\n")))
        #expect(
            diff.text == """
                --- a/a.md
                +++ b/a.md
                @@ -8,7 +8,7 @@
                 line 8
                 line 9
                 line 10
                -line 11
                +11
                 line 12
                 line 13
                 line 14

                """)
        #expect(diff.added == 1 && diff.removed == 1)
    }

    @Test(
        "beginnings and ends of lines that are the same are no reason to cut a line",
        arguments: [
            ("a\nb\n", "a\nb\nc\n", "@@ -1,2 +1,3 @@\n a\n b\n+c\n"),
            ("a\nb\n", "a\n", "@@ -1,2 +1 @@\n a\n-b\n"),
            ("", "a\n", "@@ -0,0 +1 @@\n+a\n"),
            ("one x\ntwo x\n", "two x\n", "@@ -1,2 +1 @@\n-one x\n two x\n"),
            ("ab\nab\n", "ab\n", "@@ -1,2 +1 @@\n ab\n-ab\n"),
            ("a", "a\n", "@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n"),
            ("x\na", "x\nb\na", "@@ -1,2 +1,3 @@\n x\n+b\n a\n\\ No newline at end of file\n"),
        ])
    func edges(_ before: String, _ after: String, _ hunk: String) {
        let diff = UnifiedDiff(path: "a.md", before: bytes(before), after: bytes(after))
        #expect(diff.text == "--- a/a.md\n+++ b/a.md\n" + hunk)
    }

    @Test("applied to the old file, a diff gives the new one", arguments: 0..<40 as Range<UInt64>)
    func applies(_ seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<25 {
            let before = text(lines: Int.random(in: 0...60, using: &generator), &generator)
            var lines = before.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            for _ in 0..<Int.random(in: 0...4, using: &generator) {
                let place = Int.random(in: 0...lines.count, using: &generator)
                if Bool.random(using: &generator) || place == lines.count {
                    lines.insert(word(&generator), at: place)
                } else {
                    lines.remove(at: place)
                }
            }
            let after = lines.joined(separator: "\n")
            let diff = UnifiedDiff(path: "a.md", before: bytes(before), after: bytes(after)).text
            #expect(Self.applying(diff, to: before) == after, "\(before.debugDescription) to \(after.debugDescription)")
        }
    }

    private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

    /// Few words, so that lines are often the same as others.
    private func word(_ generator: inout SeededGenerator) -> String {
        ["", "a", "ab", "b", "a b", "| a |"].randomElement(using: &generator) ?? ""
    }

    private func text(lines: Int, _ generator: inout SeededGenerator) -> String {
        (0..<lines).map { _ in word(&generator) }.joined(separator: "\n") + (Bool.random(using: &generator) ? "\n" : "")
    }

    /// What a program makes of a diff that knows no more than its form; nil where a hunk does not fit.
    private static func applying(_ diff: String, to before: String) -> String? {
        var old = before.split(separator: "\n", omittingEmptySubsequences: false).map { "\($0)\n" }
        // What stands behind the last line feed is a line only where there is something.
        if let last = old.popLast(), last != "\n" { old.append(String(last.dropLast())) }
        var new: [String] = []
        var position = 0
        var lines = diff.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)[...]
        if lines.last == "" { lines.removeLast() }
        lines = lines.drop { !$0.hasPrefix("@@") }
        var wasNew = false
        for line in lines {
            switch line.first {
            case "@":
                let numbers = line.split { !$0.isNumber }.compactMap { Int($0) }
                let count = line.split(separator: " ")[1].contains(",") ? numbers[1] : 1
                let start = count == 0 ? numbers[0] : numbers[0] - 1
                guard position <= start, start <= old.count else { return nil }
                new += old[position..<start]
                position = start
            case "+":
                new.append(line.dropFirst() + "\n")
                wasNew = true
            case "\\":
                if wasNew, let last = new.popLast() { new.append(String(last.dropLast())) }
            default:
                guard position < old.count, old[position].trimmingLineEnd == String(line.dropFirst()) else {
                    return nil
                }
                wasNew = false
                if line.first == " " { new.append(old[position]) }
                position += 1
            }
        }
        return (new + old[position...]).joined()
    }
}

extension String {
    fileprivate var trimmingLineEnd: String { hasSuffix("\n") ? String(dropLast()) : self }
}
