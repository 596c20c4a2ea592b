/// One file of the output.
package struct OutputFile: Sendable, Equatable {
    package let path: OutputPath
    package let bytes: [UInt8]

    package init(path: OutputPath, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    package init(path: OutputPath, text: String) {
        self.init(path: path, bytes: Array(text.utf8))
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
        for (earlier, later) in zip(self.files, self.files.dropFirst()) {
            if earlier.path == later.path { throw .twice(later.path) }
            // Sorted by parts, what lies in a folder follows directly after a file of the folder's name.
            if later.path.parts.starts(with: earlier.path.parts) { throw .fileAndFolder(earlier.path) }
        }
    }

    /// - Complexity: logarithmic in the number of files.
    package subscript(_ path: OutputPath) -> OutputFile? {
        var low = 0
        var high = files.count
        while low < high {
            let middle = (low + high) / 2
            if files[middle].path < path { low = middle + 1 } else { high = middle }
        }
        return low < files.count && files[low].path == path ? files[low] : nil
    }
}
