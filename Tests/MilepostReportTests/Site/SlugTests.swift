import Testing

@testable import MilepostReport

@Suite("Slugs")
struct SlugTests {
    @Test(
        "names become short names for files",
        arguments: [
            ("TASKS-07", "tasks-07"), ("Phase 1: Foundation & more", "phase-1-foundation-more"), ("../../etc", "etc"),
            ("日本", "task-3"), ("", "task-3"), ("con", "x-con"), ("--a--", "a"), ("\u{212A}elvin", "kelvin"),
        ])
    func plain(text: String, expected: String) {
        var slugs = Slugs()
        #expect(slugs.take(text, fallback: "task-3") == expected)
    }

    @Test("each is given once, also where a number is taken already")
    func unique() {
        var slugs = Slugs()
        let given = ["a", "A", "a-2", "a", "a!"].map { slugs.take($0, fallback: "x") }
        #expect(given == ["a", "a-2", "a-2-2", "a-3", "a-4"])
    }

    @Test("any text gives a bounded name of letters, digits and dashes, never twice")
    func property() {
        var slugs = Slugs()
        var seen: Set<String> = []
        let letters = Array("aB7-/.\\ é\u{0}日#")
        for number in 0..<2_000 {
            let text = String((0..<(number % 90)).map { letters[(number * 7 + $0 * $0) % letters.count] })
            let slug = slugs.take(text, fallback: "")
            #expect(seen.insert(slug).inserted)
            #expect(slug.utf8.count <= Slugs.limit && !slug.isEmpty)
            #expect(slug.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-") })
        }
    }
}
