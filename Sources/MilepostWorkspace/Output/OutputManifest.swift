/// The list of what is ours in an output folder: `.milepost-files`, a line that says what it is, then a path a line.
///
/// A folder with it may be replaced, but only what it lists is removed; a folder without it is left alone.
struct OutputManifest: Equatable {
    static let name = ".milepost-files"
    private static let title =
        "# Files that Milepost wrote here. It replaces and removes these, and touches nothing else."

    let paths: Set<String>

    init(paths: Set<String>) {
        self.paths = paths
    }

    /// Nil for a file that is no such list. Lines that no output path can be are passed over: somebody wrote them.
    init?(bytes: [UInt8]) {
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        guard lines.first?.hasPrefix("# Files that Milepost wrote here") == true else { return nil }
        paths = Set(lines.dropFirst().map(String.init).filter { OutputPath.fault(in: $0) == nil })
    }

    var bytes: [UInt8] {
        Array(([Self.title] + OutputPath.sorted(paths)).map { $0 + "\n" }.joined().utf8)
    }
}
