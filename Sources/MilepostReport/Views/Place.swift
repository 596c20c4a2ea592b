import MilepostHTML
import MilepostModel
import MilepostSource

/// Where something stands, as people write it.
enum Place {
    /// `docs/IMPLEMENTATION_PLAN.md:214`
    static func line(_ range: SourceRange, in input: ReportInput) -> String {
        guard let file = file(range, in: input) else { return "" }
        return "\(file.path):\(file.line(at: range.start))"
    }

    /// Each file once with the lines in it: `IMPLEMENTATION_PLAN.md:91`, `tasks/TASKS-07.md:14, 22`.
    ///
    /// - Returns: the first of them, and how many there are.
    static func lines(
        _ ranges: [SourceRange], in input: ReportInput, limit: Int
    ) -> (shown: [(text: String, first: SourceRange)], count: Int) {
        var shown: [(text: String, first: SourceRange)] = []
        var count = 0
        var last: (file: FileID, line: Int)?
        for range in ranges {
            guard let file = file(range, in: input) else { continue }
            let isSameFile = last?.file == range.file
            if !isSameFile { count += 1 }
            if count > limit {
                last = (range.file, 0)
                continue
            }
            let line = file.line(at: range.start)
            if !isSameFile {
                shown.append(("\(file.path):\(line)", range))
            } else if last?.line != line {
                shown[count - 1].text += ", \(line)"
            }
            last = (range.file, line)
        }
        return (shown, count)
    }

    /// `docs/IMPLEMENTATION_PLAN.md:214:17`, or the path alone where the whole file is meant.
    static func column(_ range: SourceRange, in input: ReportInput) -> String {
        guard let file = file(range, in: input) else { return "" }
        if range.isEmpty, range.start == 0 { return file.path }
        let location = file.location(at: range.start)
        return "\(file.path):\(location.line):\(location.column)"
    }

    /// The same as ``line(_:in:)``, as a link where lines can be looked at.
    static func linkedLine(_ range: SourceRange, in input: ReportInput) -> TemplateValue {
        .html(linked(line(range, in: input), range, in: input))
    }

    /// The same as ``column(_:in:)``, as a link where lines can be looked at.
    static func linkedColumn(_ range: SourceRange, in input: ReportInput) -> TemplateValue {
        .html(linked(column(range, in: input), range, in: input))
    }

    /// The line that a range begins in, where lines can be looked at.
    static func address(_ range: SourceRange, in input: ReportInput) -> SafeURL? {
        file(range, in: input).flatMap { input.sourceLinks.link($0.path, line: $0.line(at: range.start)) }
    }

    /// A text about what stands somewhere, as a link to there where lines can be looked at.
    static func linked(_ text: String, _ range: SourceRange, in input: ReportInput) -> SafeHTML {
        guard let address = address(range, in: input) else { return .text(text) }
        return .element("a", [.href(address), .leadsOut], .text(text))
    }

    static func file(_ range: SourceRange, in input: ReportInput) -> SourceFile? {
        let files = input.project.files
        return files.indices.contains(range.file.index) ? files[range.file.index] : nil
    }
}
