import MilepostModel
import MilepostSource

/// Where something stands, as people write it.
enum Place {
    /// `docs/IMPLEMENTATION_PLAN.md:214`
    static func line(_ range: SourceRange, in input: ReportInput) -> String {
        guard let file = file(range, in: input) else { return "" }
        return "\(file.path):\(file.line(at: range.start))"
    }

    /// `docs/IMPLEMENTATION_PLAN.md:214:17`, or the path alone where the whole file is meant.
    static func column(_ range: SourceRange, in input: ReportInput) -> String {
        guard let file = file(range, in: input) else { return "" }
        if range.isEmpty, range.start == 0 { return file.path }
        let location = file.location(at: range.start)
        return "\(file.path):\(location.line):\(location.column)"
    }

    static func file(_ range: SourceRange, in input: ReportInput) -> SourceFile? {
        let files = input.project.files
        return files.indices.contains(range.file.index) ? files[range.file.index] : nil
    }
}
