import MilepostReport
import Testing

@Suite("Output trees")
struct OutputTreeTests {
    @Test("files are sorted and found by path")
    func sorted() throws {
        let tree = try OutputTree(["b", "a", "c"].map { OutputFile(path: OutputPath($0), text: $0) })
        #expect(tree.files.map(\.path.text) == ["a", "b", "c"])
        #expect(tree[OutputPath("b")]?.bytes == Array("b".utf8))
        #expect(tree[OutputPath("d")] == nil)
    }

    @Test("two files of one path are refused")
    func twice() {
        #expect(throws: OutputTreeError.twice(OutputPath("a"))) {
            try OutputTree([OutputFile(path: OutputPath("a"), text: "1"), OutputFile(path: OutputPath("A"), text: "2")])
        }
    }

    @Test("a file that is another's folder is refused")
    func folder() {
        #expect(throws: OutputTreeError.fileAndFolder(OutputPath("a"))) {
            try OutputTree([
                OutputFile(path: OutputPath("a", "b"), text: ""), OutputFile(path: OutputPath("a.b"), text: ""),
                OutputFile(path: OutputPath("a"), text: ""),
            ])
        }
    }
}
