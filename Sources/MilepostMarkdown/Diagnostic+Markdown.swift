package import MilepostSource

extension Diagnostic {
    /// A delimiter row with another number of cells than the header above it: no table, in GitHub's rules.
    static func invalidTable(
        delimiter: SourceRange, header: SourceRange, delimiterCells: Int, headerCells: Int
    ) -> Diagnostic {
        func cells(_ count: Int) -> String { count == 1 ? "1 cell" : "\(count) cells" }
        return Diagnostic(
            rule: RuleID("invalid-table"), severity: .error, range: delimiter,
            message: "The table's header has \(cells(headerCells)), but its delimiter row has \(cells(delimiterCells))",
            label: "\(cells(delimiterCells)) here",
            hint: "give the delimiter row as many cells as the header, or the lines stay prose",
            notes: [DiagnosticNote(range: header, message: "the header, with \(cells(headerCells))")])
    }
}

extension YAMLError {
    /// The finding that a broken YAML block is.
    package var diagnostic: Diagnostic {
        Diagnostic(
            rule: RuleID("invalid-yaml"), severity: .error, range: range, message: message,
            hint: "mend the YAML; until then nothing of this block is read")
    }
}
