import MilepostModel
import MilepostSource

/// YAML values that other places take over by an alias: an edit of one is an edit of all.
enum SharedValues {
    /// The first edit in a file that has an anchor and an alias of it; nil where there is none.
    static func place(of edits: [TextEdit], in project: Project) -> SourceRange? {
        edits.map(\.range).sorted().first { hasAlias(project.file($0.file)) }
    }

    private static func hasAlias(_ file: SourceFile) -> Bool {
        let anchors = names(behind: UInt8(ascii: "&"), in: file.bytes)
        return !anchors.isEmpty && !anchors.isDisjoint(with: names(behind: UInt8(ascii: "*"), in: file.bytes))
    }

    private static func names(behind mark: UInt8, in bytes: [UInt8]) -> Set<[UInt8]> {
        var names: Set<[UInt8]> = []
        for (index, byte) in bytes.enumerated() where byte == mark {
            let name = bytes[(index + 1)...].prefix { byte in
                (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == 0x2D || byte == 0x5F
            }
            if !name.isEmpty { names.insert(Array(name)) }
        }
        return names
    }
}
