import MilepostModel
import MilepostSource

extension JSONValue {
    /// Where something stands: the file's path, line and column from 1 of the first byte and of the byte after the last
    /// (columns count Unicode scalars), and both as byte offsets from 0.
    init(_ range: SourceRange, in project: Project) {
        guard project.files.indices.contains(range.file.index) else {
            self = .null
            return
        }
        let file = project.file(range.file)
        let first = file.location(at: range.start)
        let last = file.location(at: range.end)
        self = [
            "file": .string(file.path), "line": .integer(first.line), "column": .integer(first.column),
            "endLine": .integer(last.line), "endColumn": .integer(last.column), "start": .integer(range.start),
            "end": .integer(range.end),
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
