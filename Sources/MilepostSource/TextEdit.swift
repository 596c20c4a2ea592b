/// Replaces the bytes of a range by a text.
public struct TextEdit: Sendable, Hashable {
    public let range: SourceRange
    public let replacement: String

    public init(range: SourceRange, replacement: String) {
        self.range = range
        self.replacement = replacement
    }
}

/// Why edits cannot be applied to a file.
public enum TextEditError: Error, Equatable {
    /// Two edits change the same bytes.
    case overlap(TextEdit, TextEdit)
    /// An edit reaches beyond the file, or names another file.
    case outside(TextEdit)
}

extension SourceFile {
    /// The file's bytes with the edits made, all at once; everything outside their ranges stays as it was.
    ///
    /// - Throws: ``TextEditError`` when edits overlap or leave the file.
    public func applying(_ edits: [TextEdit]) throws(TextEditError) -> [UInt8] {
        let sorted = edits.sorted { $0.range < $1.range }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var position = 0
        for (index, edit) in sorted.enumerated() {
            guard edit.range.file == id, edit.range.start >= 0, edit.range.end <= bytes.count else {
                throw .outside(edit)
            }
            guard edit.range.start >= position else { throw .overlap(sorted[index - 1], edit) }
            result += bytes[position..<edit.range.start]
            result += edit.replacement.utf8
            position = edit.range.end
        }
        result += bytes[position...]
        return result
    }
}
