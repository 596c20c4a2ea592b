import Testing

@testable import MilepostWorkspace

@Suite("Scratch file")
struct ScratchFileTests {
    @Test("what was put is taken again, in any order, and the folder shows nothing of it")
    func roundTrip() throws {
        let folder = try TemporaryFolder()
        let scratch = try #require(ScratchFile(in: RawPath(folder.path)))
        let pieces = (0..<50).map { number in [UInt8](repeating: UInt8(number), count: number * 397) }
        let places = try pieces.map { try #require(scratch.put($0)) }
        for (piece, place) in zip(pieces, places).reversed() { #expect(scratch.take(place) == piece) }
        #expect(folder.everything(in: ".").isEmpty)
    }

    @Test("pieces that many threads put do not overlap")
    func threads() async throws {
        let folder = try TemporaryFolder()
        let scratch = try #require(ScratchFile(in: RawPath(folder.path)))
        let taken = await withTaskGroup(of: Bool.self) { group in
            for number in 0..<64 {
                group.addTask {
                    let piece = [UInt8](repeating: UInt8(number), count: 5_000)
                    return scratch.put(piece).flatMap { scratch.take($0) } == piece
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(taken.count == 64)
        #expect(taken.allSatisfy { $0 })
    }

    @Test("what was never put cannot be taken")
    func beyond() throws {
        let folder = try TemporaryFolder()
        let scratch = try #require(ScratchFile(in: RawPath(folder.path)))
        #expect(scratch.put([1, 2, 3]) == 0..<3)
        #expect(scratch.take(1..<3) == [2, 3])
        #expect(scratch.take(1..<4) == nil)
    }

    @Test("without a folder there is none")
    func nowhere() throws {
        let folder = try TemporaryFolder()
        #expect(ScratchFile(in: RawPath(folder("missing"))) == nil)
    }
}
