import MilepostSource

/// One file of the output, made when it is asked for.
package struct OutputFile: Sendable {
    package let path: OutputPath
    private let make: @Sendable () -> [UInt8]

    /// The file's content, made anew each time.
    package var bytes: [UInt8] { make() }

    /// - Parameter make: the content; the same each time.
    package init(path: OutputPath, making make: @escaping @Sendable () -> [UInt8]) {
        self.path = path
        self.make = make
    }

    package init(path: OutputPath, bytes: [UInt8]) {
        self.init(path: path) { bytes }
    }

    package init(path: OutputPath, text: String) {
        self.init(path: path, bytes: Array(text.utf8))
    }
}

extension OutputFile: Equatable {
    package static func == (left: OutputFile, right: OutputFile) -> Bool {
        left.path == right.path && left.bytes == right.bytes
    }
}

/// Why files are no tree.
package enum OutputTreeError: Error, Equatable {
    /// Two files have the same path.
    case twice(OutputPath)
    /// A file has the path of a folder that another one lies in.
    case fileAndFolder(OutputPath)
}

/// All files of the output, sorted by path; each lies inside the folder because of how ``OutputPath`` is made.
package struct OutputTree: Sendable, Equatable {
    package let files: [OutputFile]

    /// - Throws: ``OutputTreeError`` when two files need the same place.
    package init(_ files: [OutputFile]) throws(OutputTreeError) {
        self.files = files.sorted { $0.path < $1.path }
        try Self.check(self.files.map(\.path))
    }

    /// - Parameter paths: sorted.
    /// - Throws: ``OutputTreeError`` when two of them need the same place.
    static func check(_ paths: [OutputPath]) throws(OutputTreeError) {
        for (earlier, later) in zip(paths, paths.dropFirst()) {
            if earlier == later { throw .twice(later) }
            // Sorted by parts, what lies in a folder follows directly after a file of the folder's name.
            if later.parts.starts(with: earlier.parts) { throw .fileAndFolder(earlier) }
        }
    }

    /// - Complexity: logarithmic in the number of files.
    package subscript(_ path: OutputPath) -> OutputFile? {
        let index = files.partitioningIndex { $0.path >= path }
        return index < files.count && files[index].path == path ? files[index] : nil
    }
}
