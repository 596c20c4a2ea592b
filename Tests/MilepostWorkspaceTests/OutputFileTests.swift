import MilepostWorkspace
import Testing

@Suite("Output files")
struct OutputFileTests {
    @Test("two files are one when path and bytes are")
    func equality() {
        #expect(OutputFile(path: "a", bytes: [1]) == OutputFile(path: "a", bytes: [1]))
        #expect(OutputFile(path: "a", bytes: [1]) != OutputFile(path: "a", bytes: [2]))
    }
}
