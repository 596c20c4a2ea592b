import MilepostSource

/// The files of one run, as bytes; written down in the form of a corpus file, so that a failing one can become a test.
struct FuzzInput {
    struct File {
        var path: String
        var bytes: [UInt8]
    }

    var files: [File]

    var size: Int { files.reduce(0) { $0 + $1.bytes.count } }

    init(files: [File]) {
        self.files = files
    }

    /// Reads what ``bytes`` writes.
    init(bytes: [UInt8]) {
        files = []
        var rest = bytes[...]
        let mark = Array("=== ".utf8)
        while !rest.isEmpty {
            let end = rest.firstIndex(of: 0x0A).map { $0 + 1 } ?? rest.endIndex
            let line = rest[rest.startIndex..<end]
            if line.starts(with: mark) {
                let path = String(decoding: line.dropFirst(4), as: UTF8.self)
                files.append(File(path: String(path.prefix { $0 != "\n" }), bytes: []))
            } else {
                if files.isEmpty { files.append(File(path: "IMPLEMENTATION_PLAN.md", bytes: [])) }
                files[files.count - 1].bytes += line
            }
            rest = rest[end...]
        }
    }

    var bytes: [UInt8] {
        files.flatMap { Array("=== \($0.path)\n".utf8) + $0.bytes + ($0.bytes.last == 0x0A ? [] : [0x0A]) }
    }

    /// The files as they are read: sorted by path, paths once each.
    var sources: [SourceFile] {
        var paths: Set<String> = []
        let unique = files.sorted { $0.path < $1.path }.filter { paths.insert($0.path).inserted }
        return unique.enumerated().map { SourceFile(id: FileID($0), path: $1.path, bytes: $1.bytes) }
    }
}
