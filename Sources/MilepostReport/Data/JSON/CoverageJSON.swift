import MilepostModel
import MilepostSource

extension JSONValue {
    /// The reading receipt: lines read of lines that look like tracked work, and each that is not counted, with its
    /// beginning.
    init(_ coverage: Coverage, in project: Project) {
        self = [
            "read": .integer(coverage.read),
            "of": .integer(coverage.all),
            "skipped": .array(
                coverage.skipped.map { line in
                    [
                        "reason": .string(line.reason.rawValue),
                        "text": .string(Self.beginning(of: line.range, in: project)),
                        "range": JSONValue(line.range, in: project),
                    ]
                }),
        ]
    }

    /// At most 200 characters of a range's first line, without blanks around them.
    private static func beginning(of range: SourceRange, in project: Project) -> String {
        guard project.files.indices.contains(range.file.index) else { return "" }
        let file = project.file(range.file)
        let line = file.lineRange(file.line(at: range.start))
        let start = range.start
        let end = max(start, min(range.end, line.upperBound, start + 800))
        let text = file.text(in: start..<end)
        let scalars = text.unicodeScalars.drop { $0.properties.isWhitespace }.prefix(200)
        var kept = Substring(scalars)
        while let last = kept.unicodeScalars.last, last.properties.isWhitespace || last == "\u{FFFD}" {
            kept = kept.dropLast()
        }
        return String(kept)
    }
}
