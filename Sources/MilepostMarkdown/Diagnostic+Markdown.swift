import MilepostSource

extension Diagnostic {
    /// A delimiter row with another number of cells than the header above it: no table, in GitHub's rules.
    static func invalidTable(
        delimiter: SourceRange, header: SourceRange, delimiterCells: Int, headerCells: Int
    ) -> Diagnostic {
        func cells(_ count: Int) -> String { count == 1 ? "1 cell" : "\(count) cells" }
        return Diagnostic(
            rule: RuleID("invalid-table"), severity: .error, range: delimiter,
            message: "the table's header has \(cells(headerCells)), but its delimiter row has \(cells(delimiterCells))",
            label: "\(cells(delimiterCells)) here",
            hint: "give the delimiter row as many cells as the header, or the lines stay prose",
            notes: [DiagnosticNote(range: header, message: "the header, with \(cells(headerCells))")])
    }

    /// Front matter that reads like a map and is none.
    static func invalidFrontMatter(_ error: YAMLError) -> Diagnostic {
        Diagnostic(
            rule: RuleID("invalid-yaml"), severity: .error, range: error.range,
            message: "the front matter is not valid YAML: \(error.message)", label: "the parser stopped here",
            hint: "mend the YAML between the `---` lines; until then nothing of it is read")
    }
}
