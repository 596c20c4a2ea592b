import MilepostMarkdown
import MilepostModel
import MilepostSource

/// Tables of a phase: one task a row (the format, section 2).
struct PhaseTableReader: DialectReader {
    var dialect: Dialect { .phaseTable }

    func claim(_ candidate: Candidate) -> Claim? {
        guard case .table(let table) = candidate.content, let columns = PhaseTableColumns(table) else { return nil }
        let evidence: Evidence = columns.index(of: .id) != nil && columns.index(of: .status) != nil ? .names : .shape
        return Claim(dialect: dialect, evidence: evidence, section: candidate.section, content: .table(table, columns))
    }

    func read(_ claim: Claim, words: StatusWords, file: SourceFile) -> Diagnosed<[Entry]> {
        guard case .table(let table, let columns) = claim.content else { return Diagnosed([]) }
        var result = Diagnosed<[Entry]>([])
        for row in table.rows {
            guard let entry = PhaseTableRow(row: row, columns: columns).entry(words: words) else { continue }
            result.value.append(entry.value)
            result.diagnostics += entry.diagnostics
        }
        return result
    }

    /// The texts of a claimed table's status column, as they stand.
    static func statusCells(of claim: Claim) -> [String] {
        guard case .table(let table, let columns) = claim.content, let index = columns.index(of: .status) else {
            return []
        }
        return table.rows.compactMap { $0.cells.indices.contains(index) ? $0.cells[index].text : nil }
    }
}

/// One row, with its cells found by column.
private struct PhaseTableRow {
    let row: TableRow
    let columns: PhaseTableColumns

    /// Nil for a row that names no task.
    func entry(words: StatusWords) -> Diagnosed<Entry>? {
        let name = text(.name)
        guard let idText = text(.id) ?? name, !TaskID(idText.value).key.isEmpty else { return nil }
        let id = idText.map { TaskID($0) }
        var diagnostics: [Diagnostic] = []
        var entry = Entry(form: .row, id: id, range: row.range)
        entry.name = name
        entry.status = status(words, id.value.text, &diagnostics)
        entry.priority = priority(words, id.value.text, &diagnostics)
        entry.dependents = stated(.dependents)
        entry.dependsOn = stated(.dependsOn)
        entry.started = date(.started, id.value.text, &diagnostics)
        entry.startedRange = cell(.started)?.range
        entry.completed = date(.completed, id.value.text, &diagnostics)
        entry.completedRange = cell(.completed)?.range
        entry.effort = effort()
        entry.owner = text(.owner)
        entry.due = text(.due)
        entry.notes = text(.notes)
        entry.extras = extras()
        return Diagnosed(entry, diagnostics)
    }

    private func cell(_ column: Column) -> TableCell? {
        guard let index = columns.index(of: column), row.cells.indices.contains(index) else { return nil }
        return row.cells[index]
    }

    /// A cell's text; nil for an empty one.
    private func text(_ column: Column) -> Sourced<String>? {
        guard let cell = cell(column) else { return nil }
        let text = cell.text
        return text.isEmpty ? nil : Sourced(text, cell.range)
    }

    /// A cell's text, stated even if empty.
    private func stated(_ column: Column) -> Sourced<String>? {
        cell(column).map { Sourced($0.text, $0.range) }
    }

    private func status(_ words: StatusWords, _ task: String, _ diagnostics: inout [Diagnostic]) -> Sourced<Status>? {
        guard let cell = cell(.status) else { return nil }
        switch words.read(cell.text) {
        case .known(let status, _): return Sourced(status, cell.range)
        case .empty: return nil
        case .unknown(let word, let nearest):
            diagnostics.append(ReadingFinding.unknownStatus(word, nearest: nearest, at: cell.range, task: task))
            return Sourced(.notStarted, cell.range)
        }
    }

    private func priority(_ words: StatusWords, _ task: String, _ diagnostics: inout [Diagnostic]) -> Sourced<Priority>?
    {
        guard let cell = cell(.priority) else { return nil }
        switch words.priority(cell.text) {
        case .known(let priority): return Sourced(priority, cell.range)
        case .empty: return nil
        case .unknown(let word, let nearest):
            diagnostics.append(ReadingFinding.unknownPriority(word, nearest: nearest, at: cell.range, task: task))
            return nil
        }
    }

    private func date(_ column: Column, _ task: String, _ diagnostics: inout [Diagnostic]) -> Sourced<PlanDate>? {
        guard let cell = cell(column) else { return nil }
        switch DateText.read(cell.text) {
        case .date(let date): return Sourced(date, cell.range)
        case .empty: return nil
        case .placeholder:
            diagnostics.append(ReadingFinding.placeholder(cell.text, at: cell.range, task: task))
            return nil
        case .bad:
            diagnostics.append(ReadingFinding.badDate(cell.text, at: cell.range, task: task))
            return nil
        }
    }

    private func effort() -> Sourced<Effort>? {
        guard let index = columns.index(of: .effort), let cell = cell(.effort),
            let effort = EffortText.read(
                cell.text, bareNumberIsHours: EffortText.headerSaysHours(columns.headers[index]))
        else { return nil }
        return Sourced(effort, cell.range)
    }

    private func extras() -> [ExtraField] {
        columns.headers.indices.compactMap { index in
            guard columns.columns[index] == nil, row.cells.indices.contains(index) else { return nil }
            let cell = row.cells[index]
            return ExtraField(name: columns.headers[index], value: Sourced(cell.text, cell.range))
        }
    }
}
