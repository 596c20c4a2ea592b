import MilepostModel
import MilepostSource

extension JSONValue {
    /// Where something stands: the file's path, line and column of its beginning from 1 (columns count Unicode scalars),
    /// and its first byte and the byte after its last as offsets from 0.
    ///
    /// A report holds a range for every value, so a range says nothing twice: whoever edits counts bytes, and whoever
    /// points at a line needs the beginning.
    init(_ range: SourceRange, in project: Project) {
        guard project.files.indices.contains(range.file.index) else {
            self = .null
            return
        }
        let file = project.file(range.file)
        let first = file.location(at: range.start)
        self = [
            "file": .string(file.path), "line": .integer(first.line), "column": .integer(first.column),
            "start": .integer(range.start), "end": .integer(range.end),
        ]
    }

    /// A value and where it is stated; nil where it is not.
    static func sourced<Value>(
        _ sourced: Sourced<Value>?, in project: Project, _ value: (Value) -> JSONValue
    ) -> JSONValue? {
        sourced.map { ["value": value($0.value), "range": JSONValue($0.range, in: project)] }
    }

    /// A text and where it is stated; nil where it is not.
    static func sourced(_ text: Sourced<String>?, in project: Project) -> JSONValue? {
        sourced(text, in: project) { .string($0) }
    }
}
