import MilepostMarkdown
import MilepostModel
import MilepostSource

/// Tables of a task file that name other tasks: upstream dependencies and contracts consumed, downstream dependencies
/// and consumers (the format, section 5).
enum ContractTableReader {
    static func dependencies(in outline: DocumentOutline) -> [StatedDependency] {
        var found: [StatedDependency] = []
        for placed in outline.blocks.tables where !placed.isInQuote {
            let table = placed.content
            let isUpstream = outline.isUnder(.upstream, section: placed.section)
            let isDownstream = outline.isUnder(.downstream, section: placed.section)
            // Most tables are about something else.
            guard isUpstream || isDownstream || table.headerHolds("consumers") else { continue }
            let headers = table.header.map { $0.text.lowercased() }
            if let consumers = headers.firstIndex(of: "consumers") {
                found += statements(table, column: consumers, direction: .neededBy, origin: .fileDownstream)
            } else if isUpstream || isDownstream,
                let column = headers.firstIndex(where: { ["tasks id", "task id", "id"].contains($0) })
                    ?? (isUpstream ? headers.firstIndex(of: "source") : headers.firstIndex(of: "consumer"))
            {
                found += statements(
                    table, column: column, direction: isDownstream && !isUpstream ? .neededBy : .needs,
                    origin: isDownstream && !isUpstream ? .fileDownstream : .fileUpstream)
            }
        }
        return found
    }

    private static func statements(
        _ table: PipeTable, column: Int, direction: StatedDependency.Direction, origin: DependencyOrigin
    ) -> [StatedDependency] {
        table.rows.compactMap { row in
            guard row.cells.indices.contains(column), !row.cells[column].text.isEmpty else { return nil }
            let cell = row.cells[column]
            return StatedDependency(direction: direction, origin: origin, text: Sourced(cell.text, cell.range))
        }
    }
}
