package import MilepostSource

/// Finds ranges that an edit could not use, in any value: beyond their file, backwards, or inside a character.
package enum RangeCheck {
    /// What is wrong with the ranges anywhere in a value, one line each; found by reflection, so that none is forgotten.
    ///
    /// - Parameter files: by id.
    package static func problems(in value: Any, files: [SourceFile]) -> [String] {
        var problems: [String] = []
        // A stack of its own: values may be nested deeply.
        var open: [(value: Any, path: String)] = [(value, "")]
        while let (value, path) = open.popLast() {
            if value is String || value is Int || value is Bool || value is SourceFile { continue }
            if let range = value as? SourceRange {
                if let problem = problem(range, files: files) { problems.append("\(path): \(problem)") }
                continue
            }
            for (index, child) in Mirror(reflecting: value).children.enumerated() {
                open.append((child.value, path + "/" + (child.label ?? String(index))))
            }
        }
        return problems.sorted()
    }

    private static func problem(_ range: SourceRange, files: [SourceFile]) -> String? {
        guard files.indices.contains(range.file.index) else { return "no file \(range.file.index)" }
        let bytes = files[range.file.index].bytes
        guard range.start >= 0, range.end <= bytes.count else {
            return "\(range.start)..<\(range.end) of \(bytes.count) bytes"
        }
        for offset in [range.start, range.end] where !isBoundary(offset, in: bytes) {
            return "\(offset) is inside a character"
        }
        return nil
    }

    /// Not between the bytes of one well-formed character. Stray continuation bytes are characters of their own.
    private static func isBoundary(_ offset: Int, in bytes: [UInt8]) -> Bool {
        guard offset > 0, offset < bytes.count, bytes[offset] & 0xC0 == 0x80 else { return true }
        var lead = offset - 1
        while lead > 0, offset - lead < 3, bytes[lead] & 0xC0 == 0x80 { lead -= 1 }
        let length = bytes[lead] >= 0xF0 ? 4 : bytes[lead] >= 0xE0 ? 3 : bytes[lead] >= 0xC2 ? 2 : 1
        guard offset - lead < length, lead + length <= bytes.count else { return true }
        return String(validating: bytes[lead..<lead + length], as: UTF8.self) == nil
    }
}
