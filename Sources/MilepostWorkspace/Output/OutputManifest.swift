/// The list of what is ours in an output folder: `.milepost-files`, a line that says what it is, maybe one that says what
/// the files were made from, then a path a line.
///
/// A folder with it may be replaced, but only what it lists is removed; a folder without it is left alone.
struct OutputManifest: Equatable {
    /// What the files were made from, and how large they came out: by it a run sees that it has nothing to do.
    struct Stamp: Equatable {
        /// A digest of all input.
        let input: String
        /// A digest of the files' paths and sizes.
        let sizes: String
    }

    static let name = ".milepost-files"
    /// What a list is called until it takes the place of another.
    static let draftName = ".milepost-files-new"
    private static let title =
        "# Files that Milepost wrote here. It replaces and removes these, and touches nothing else."

    private static let stampHead = "# Made from "
    private static let stampMiddle = ", in sizes "

    let paths: Set<String>
    let stamp: Stamp?

    init(paths: Set<String>, stamp: Stamp? = nil) {
        self.paths = paths
        self.stamp = stamp
    }

    /// Nil for a file that is no such list. Lines that no output path can be are passed over: somebody wrote them.
    init?(bytes: [UInt8]) {
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        guard lines.first?.hasPrefix("# Files that Milepost wrote here") == true else { return nil }
        let rest = lines.dropFirst()
        stamp = rest.first.flatMap { Self.stamp(in: $0) }
        paths = Set(
            rest.dropFirst(stamp == nil ? 0 : 1).map(String.init).filter { OutputPath.fault(in: $0) == nil })
    }

    /// Whether bytes are the beginning of a list, as a run leaves it that ends while it writes one.
    static func isBegun(by bytes: [UInt8]) -> Bool {
        Array(title.utf8).starts(with: bytes)
    }

    private static func stamp(in line: Substring) -> Stamp? {
        guard line.hasPrefix(stampHead), let middle = line.firstRange(of: stampMiddle) else { return nil }
        return Stamp(
            input: String(line[..<middle.lowerBound].dropFirst(stampHead.count)),
            sizes: String(line[middle.upperBound...]))
    }

    var bytes: [UInt8] {
        let head = [Self.title] + (stamp.map { [Self.stampHead + $0.input + Self.stampMiddle + $0.sizes] } ?? [])
        return Array((head + OutputPath.sorted(paths)).map { $0 + "\n" }.joined().utf8)
    }
}
