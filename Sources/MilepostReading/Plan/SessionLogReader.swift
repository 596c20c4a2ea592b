import MilepostMarkdown
import MilepostModel
import MilepostSource

/// Session logs: dated rows of work, newest first or last (the format, sections 2 and 8).
struct SessionLogReader {
    let words: StatusWords
    /// The task every row speaks of; nil in a plan, whose rows name theirs.
    let ownTask: Sourced<TaskID>?

    /// The log of a document, from all its log tables, with what is wrong in it.
    func log(in outline: DocumentOutline, isTemplate: Bool) -> Diagnosed<SessionLog> {
        var log = SessionLog()
        var diagnostics: [Diagnostic] = []
        for table in outline.blocks.tables where !table.isInQuote {
            let isNamed = outline.isUnder(.sessionLog, section: table.section)
            guard let columns = SessionLogColumns(table.content, needsTask: ownTask == nil, isNamed: isNamed) else {
                continue
            }
            log.tables.append(table.content.range)
            log.columns.append(columns.columns)
            for row in table.content.rows {
                let entry = entry(of: row, columns: columns.columns)
                log.entries.append(entry.value)
                if !isTemplate { diagnostics += entry.diagnostics }
            }
        }
        log.direction = Self.direction(of: log.entries)
        return Diagnosed(log, diagnostics)
    }

    private func entry(of row: TableRow, columns: LogColumns) -> Diagnosed<LogEntry> {
        func cell(_ index: Int?) -> Sourced<String>? {
            guard let index, row.cells.indices.contains(index) else { return nil }
            return Sourced(row.cells[index].text, row.cells[index].range)
        }
        let start = SourceRange(file: row.range.file, start: row.range.start, end: row.range.start)
        let dateText = cell(columns.date) ?? Sourced("", start)
        let task = ownTask ?? cell(columns.task).flatMap { $0.value.isEmpty ? nil : $0.map { TaskID($0) } }
        var diagnostics: [Diagnostic] = []
        var date: PlanDate?
        switch DateText.read(dateText.value) {
        case .date(let read): date = read
        case .bad:
            diagnostics.append(ReadingFinding.badDate(dateText.value, at: dateText.range, task: task?.value.text))
        case .placeholder:
            diagnostics.append(
                ReadingFinding.placeholder(dateText.value, at: dateText.range, task: task?.value.text))
        case .empty: break
        }
        let statusText = cell(columns.status)
        var status: Status?
        if let statusText, case .known(let known, _) = words.read(statusText.value) { status = known }
        return Diagnosed(
            LogEntry(
                dateText: dateText, date: date, task: task, statusText: statusText, status: status,
                notes: cell(columns.notes), range: row.range),
            diagnostics)
    }

    /// By the first and the last date that differ; a log of one day is taken as oldest first.
    static func direction(of entries: [LogEntry]) -> SessionLog.Direction {
        let dates = entries.compactMap(\.date)
        guard let first = dates.first, let last = dates.last(where: { $0 < first || first < $0 }) else {
            return .oldestFirst
        }
        return last < first ? .newestFirst : .oldestFirst
    }
}

/// The columns of a log table, by their headers in any order.
struct SessionLogColumns {
    let columns: LogColumns

    /// - Parameters:
    ///   - needsTask: A plan's log names the task in each row.
    ///   - isNamed: Whether the table stands under a heading that says "session log"; elsewhere only a table with
    ///     date, task and status is one, and only in a plan.
    init?(_ table: PipeTable, needsTask: Bool, isNamed: Bool) {
        guard needsTask || isNamed else { return nil }
        var (date, task, status, notes): (Int?, Int?, Int?, Int?)
        for (index, cell) in table.header.enumerated() {
            switch LogColumn.known(cell.text) {
            case .date: date = date ?? index
            case .task: task = task ?? index
            case .status: status = status ?? index
            case .notes: notes = notes ?? index
            case nil: break
            }
        }
        guard let date else { return nil }
        if needsTask {
            guard task != nil, isNamed || status != nil else { return nil }
        }
        columns = LogColumns(date: date, task: task, status: status, notes: notes)
    }
}
