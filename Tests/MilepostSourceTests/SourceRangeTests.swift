import MilepostSource
import Testing

@Suite("Source range")
struct SourceRangeTests {
    @Test("it takes twelve bytes, since there are a hundred of them for each task")
    func size() {
        #expect(MemoryLayout<SourceRange>.size == 12)
    }

    @Test("places that no file has are moved to the nearest that one may have")
    func clamped() {
        let range = SourceRange(file: FileID(3), start: -5, end: .max)
        #expect(range.file == FileID(3))
        #expect(range.bytes == 0..<Int(UInt32.max))
        #expect(SourceRange(file: FileID(0), start: 7, end: 4).bytes == 7..<7)
    }

    @Test("ranges are in the order of files, then of their beginnings, then of their ends")
    func order() {
        let ranges = [(0, 3, 9), (0, 4, 4), (0, 4, 5), (1, 0, 1)].map {
            SourceRange(file: FileID($0.0), start: $0.1, end: $0.2)
        }
        #expect(ranges.reversed().sorted() == ranges)
    }
}
