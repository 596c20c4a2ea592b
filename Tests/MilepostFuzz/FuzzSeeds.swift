import Foundation
import MilepostSource
import MilepostTestSupport

/// The inputs that mutations begin with.
enum FuzzSeeds {
    /// Larger inputs say no more and cost time.
    private static let limit = 64 * 1024

    /// The corpus, the hostile files, the examples, and the folders given; in a fixed order.
    static func load(_ folders: [String]) -> [FuzzInput] {
        let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let cases = Corpus.cases.map { corpusCase in
            FuzzInput(files: corpusCase.files.map { FuzzInput.File(path: $0.path, bytes: $0.bytes) })
        }
        let examples = tests.deletingLastPathComponent().appendingPathComponent("Examples")
        let others = [tests.appendingPathComponent("Hostile"), examples] + folders.map { URL(fileURLWithPath: $0) }
        let hostile = HostileInput.all.map { input in
            let file = input.file(size: 60)
            return FuzzInput(files: [FuzzInput.File(path: file.path, bytes: file.bytes)])
        }
        return (cases + hostile + others.flatMap(inputs)).filter { $0.size > 0 && $0.size <= limit }
    }

    /// Each file of a folder alone, and the files of each folder within it together.
    private static func inputs(in folder: URL) -> [FuzzInput] {
        let names = (FileManager.default.subpaths(atPath: folder.path) ?? []).sorted()
        var alone: [FuzzInput] = []
        var together: [String: [FuzzInput.File]] = [:]
        for name in names where [".md", ".yaml", ".yml", ".txt"].contains(where: name.hasSuffix) {
            guard let data = FileManager.default.contents(atPath: folder.appendingPathComponent(name).path) else {
                continue
            }
            let file = FuzzInput.File(path: name, bytes: Array(data))
            alone.append(FuzzInput(files: [file]))
            together[name.split(separator: "/").first.map(String.init) ?? "", default: []].append(file)
        }
        return alone + together.keys.sorted().compactMap { together[$0].map { FuzzInput(files: $0) } }
    }
}
