/// The list of what is ours in an output folder: `.milepost-files`, a line that says what it is, maybe one that says what
/// the files were made from and one with what the run wants to remember, then a path a line.
///
/// A folder with it may be replaced, but only what it lists is removed; a folder without it is left alone.
struct OutputManifest: Equatable {
    /// What the files were made from, and how large they came out: by it a run sees that it has nothing to do.
    struct Stamp: Equatable {
        /// A digest of all input.
        let input: String
        /// A digest of the files' paths and sizes.
        let sizes: String
        /// What the run wants to remember beside its files, in its own form.
        var note: String?
    }

    static let name = ".milepost-files"
    /// What a list is called until it takes the place of another.
    static let draftName = ".milepost-files-new"
    private static let title =
        "# Files that Milepost wrote here. It replaces and removes these, and touches nothing else."

    private static let stampHead = "# Made from "
    private static let stampMiddle = ", in sizes "
    private static let noteHead = "# Told "

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
        var rest = lines.dropFirst()
        stamp = rest.first.flatMap { Self.stamp(in: $0, note: rest.dropFirst().first) }
        if stamp != nil { rest = rest.dropFirst() }
        if stamp?.note != nil { rest = rest.dropFirst() }
        paths = Set(rest.map(String.init).filter { OutputPath.fault(in: $0) == nil })
    }

    /// Whether bytes are the beginning of a list, as a run leaves it that ends while it writes one.
    static func isBegun(by bytes: [UInt8]) -> Bool {
        Array(title.utf8).starts(with: bytes)
    }

    private static func stamp(in line: Substring, note: Substring?) -> Stamp? {
        guard line.hasPrefix(stampHead), let middle = line.firstRange(of: stampMiddle) else { return nil }
        return Stamp(
            input: String(line[..<middle.lowerBound].dropFirst(stampHead.count)),
            sizes: String(line[middle.upperBound...]),
            note: note.flatMap { $0.hasPrefix(noteHead) ? unescaped($0.dropFirst(noteHead.count)) : nil })
    }

    var bytes: [UInt8] {
        var head = [Self.title]
        if let stamp {
            head.append(Self.stampHead + stamp.input + Self.stampMiddle + stamp.sizes)
            if let note = stamp.note { head.append(Self.noteHead + Self.escaped(note)) }
        }
        return Array((head + OutputPath.sorted(paths)).map { $0 + "\n" }.joined().utf8)
    }

    /// A text in one line.
    private static func escaped(_ text: String) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        for byte in text.utf8 {
            switch byte {
            case 0x0A: bytes += [UInt8(ascii: "\\"), UInt8(ascii: "n")]
            case 0x0D: bytes += [UInt8(ascii: "\\"), UInt8(ascii: "r")]
            case UInt8(ascii: "\\"): bytes += [byte, byte]
            default: bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func unescaped(_ line: Substring) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(line.utf8.count)
        var isEscaped = false
        for byte in line.utf8 {
            if isEscaped {
                bytes.append(byte == UInt8(ascii: "n") ? 0x0A : byte == UInt8(ascii: "r") ? 0x0D : byte)
                isEscaped = false
            } else if byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
