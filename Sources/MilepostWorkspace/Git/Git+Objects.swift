import Subprocess

extension Git {
    /// A file of a commit.
    struct Blob {
        /// From the top of the repository.
        let path: RawPath
        let object: String
        /// Bytes.
        let size: Int
        let isLink: Bool
    }

    /// The files of a commit below paths, in the order of their bytes; nil where git cannot list them.
    ///
    /// - Parameter paths: from the top of the repository; the top itself is the empty path.
    static func files(of commit: String, below paths: [RawPath], in folder: String) async -> [Blob]? {
        let wanted = paths.contains { $0.bytes.isEmpty } ? [] : paths.map(\.text)
        let list = ["ls-tree", "-r", "-z", "-l", "--full-tree", commit, "--"] + wanted
        guard let answer = await run(list, in: folder), answer.code == 0 else { return nil }
        return answer.output.split(separator: UInt8(0)).compactMap { line in
            guard let tab = line.firstIndex(of: UInt8(ascii: "\t")) else { return nil }
            let facts = line[..<tab].split(separator: UInt8(ascii: " "), omittingEmptySubsequences: true)
                .map { String(decoding: $0, as: UTF8.self) }
            // Others are repositories of their own.
            guard facts.count == 4, facts[1] == "blob", let size = Int(facts[3]) else { return nil }
            return Blob(
                path: RawPath(bytes: Array(line[(tab + 1)...])), object: facts[2], size: size,
                isLink: facts[0] == "120000")
        }
    }

    /// The bytes of objects, in their order, by one process; nil where git could not give them.
    static func contents(of blobs: [Blob], in folder: String) async -> [[UInt8]]? {
        guard !blobs.isEmpty else { return [] }
        let asked = Array(blobs.map { $0.object + "\n" }.joined().utf8)
        // What stands around each: its name, its kind, its size.
        let limit = blobs.reduce(0) { $0 + $1.size + 128 }
        guard let answer = await run(["cat-file", "--batch"], in: folder, input: asked, limit: limit), answer.code == 0
        else { return nil }
        var contents: [[UInt8]] = []
        var rest = answer.output[...]
        for blob in blobs {
            guard let end = rest.firstIndex(of: UInt8(ascii: "\n")),
                String(decoding: rest[..<end], as: UTF8.self) == "\(blob.object) blob \(blob.size)",
                rest.endIndex - end > blob.size + 1
            else { return nil }
            let start = end + 1
            contents.append(Array(rest[start..<(start + blob.size)]))
            rest = rest[(start + blob.size + 1)...]
        }
        return contents
    }
}
