import MilepostReport
import Testing

@Suite("Output paths")
struct OutputPathTests {
    @Test(
        "nothing leads out of the folder",
        arguments: [
            ("..", "-.."), (".", "-."), ("", "-"), ("a/b", "a-b"), ("a\\b", "a-b"), (".git", "-.git"), ("Ünï", "--n--"),
            ("CON:1", "con-1"),
        ])
    func safe(part: String, expected: String) {
        #expect(OutputPath(part).text == expected)
    }

    @Test("a part is bounded")
    func bounded() {
        #expect(OutputPath(String(repeating: "a", count: 10_000)).text.count == OutputPath.partLimit)
    }

    @Test(
        "a page links by the shortest way",
        arguments: [
            (["index.html"], ["tasks", "a.html"], "tasks/a.html"),
            (["tasks", "a.html"], ["index.html"], "../index.html"),
            (["tasks", "a.html"], ["tasks", "b.html"], "b.html"),
            (["a", "b", "c.html"], ["a", "d.html"], "../d.html"),
            (["a.html"], ["a.html"], "a.html"),
        ])
    func link(from: [String], to: [String], expected: String) {
        #expect(OutputPath(from).link(to: OutputPath(to)) == expected)
    }
}
