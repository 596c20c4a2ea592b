/// Paths below an output folder: what may be one.
enum OutputPath {
    /// What is wrong with a path, in words that follow “the path”; nil for a good one.
    static func fault(in path: String) -> String? {
        guard !path.isEmpty else { return "is empty" }
        guard path.utf8.count <= 1024 else { return "is longer than 1024 bytes" }
        guard path.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") }) else {
            return "holds a backslash or a control character"
        }
        for part in path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
            if part.isEmpty { return "is absolute or has an empty part" }
            if part.elementsEqual(".".utf8) || part.elementsEqual("..".utf8) {
                return "has “\(Substring(part))” as a part"
            }
            if part.count > 255 { return "has a part longer than 255 bytes" }
        }
        return path == OutputManifest.name ? "is the name of the list of files" : nil
    }

    /// Checks all paths of an output: each on its own, and that none is said twice or is a folder of another.
    static func check(_ paths: [String], folder: String) throws(WorkspaceError) {
        var known: Set<String> = []
        for path in paths {
            if let fault = fault(in: path) {
                throw WorkspaceError(.output, path: folder, "the path “\(path)” \(fault)")
            }
            guard known.insert(path).inserted else {
                throw WorkspaceError(.output, path: folder, "two files would be written to “\(path)”")
            }
        }
        for path in sorted(paths) {
            if let clash = folders(of: path).first(where: known.contains) {
                throw WorkspaceError(.output, path: folder, "“\(clash)” would be a file and the folder of “\(path)”")
            }
        }
    }

    /// The folders a path lies in, outermost first.
    static func folders(of path: String) -> [String] {
        path.utf8.indices.filter { path.utf8[$0] == UInt8(ascii: "/") }.map { String(path[..<$0]) }
    }

    /// In the order of bytes, the same everywhere.
    static func sorted(_ paths: some Sequence<String>) -> [String] {
        paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}
