import MilepostMarkdown

/// Which column of a phase table is which, by the words of its header (the format, section 2).
struct PhaseTableColumns: Sendable {
    /// For each column what it holds; nil for one that is kept and shown under its own name.
    let columns: [Column?]
    /// The header cells as text.
    let headers: [String]

    /// Nil for a table that is none of ours: one with neither an id nor both a status and a name, one whose id stands
    /// among strangers only, or a log.
    init?(_ table: PipeTable) {
        headers = table.header.map(\.text)
        var seen: Set<Column> = []
        columns = headers.map { header in
            guard let column = ColumnName.known(header), seen.insert(column).inserted else { return nil }
            return column
        }
        let isLog = headers.contains { $0.lowercased() == "date" } && !seen.contains(.priority)
        let isEntry =
            seen.contains(.id)
            ? headers.count == 1
                || !seen.isDisjoint(with: [.status, .name, .priority, .dependents, .dependsOn, .effort])
            : seen.contains(.status) && seen.contains(.name)
        guard isEntry, !isLog else { return nil }
    }

    func index(of column: Column) -> Int? {
        columns.firstIndex { $0 == column }
    }
}
