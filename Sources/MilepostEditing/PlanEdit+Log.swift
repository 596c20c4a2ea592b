import MilepostMarkdown
import MilepostModel
import MilepostSource

extension PlanEdit {
    /// A row in the plan's log and in the task file's, where it has one: in the order, the columns and the form of dates
    /// that each has. A plan without a log gets one at its end; YAML has none.
    ///
    /// - Throws: ``PlanEditError/noLog(_:hasFile:)`` where neither can have a log.
    static func logRow(
        _ line: LogLine, of task: PlanTask, in plan: Plan, _ project: Project
    ) throws(PlanEditError) -> PlanChange {
        var change = PlanChange()
        if let file = task.taskFile, let place = LogPlace(file.log, in: project.file(file.file)) {
            place.add(line, namesTask: false, to: PlanFacts.logName(task.id), into: &change)
        }
        if let place = plan.file.flatMap({ LogPlace(plan.log, in: project.file($0)) }) {
            place.add(line, namesTask: true, to: PlanFacts.logName(nil), into: &change)
        } else if let file = plan.file.map({ project.file($0) }), !isYAML(file) {
            NewLog.add(line, to: file, title: "Session Log", into: &change)
        } else if change.edits.isEmpty, let file = task.taskFile.map({ project.file($0.file) }), !isYAML(file) {
            NewLog.add(line, ofTask: task.id, to: file, into: &change)
        }
        guard !change.edits.isEmpty else { throw .noLog(task.id, hasFile: task.taskFile != nil) }
        return change
    }

    /// Whether a file is YAML as a whole, by its name.
    static func isYAML(_ file: SourceFile) -> Bool {
        let path = file.path.lowercased()
        return path.hasSuffix(".yaml") || path.hasSuffix(".yml")
    }
}

/// Where a log's next row goes.
private struct LogPlace {
    let file: SourceFile
    let table: PipeTable
    let columns: LogColumns
    /// The rows whose order is that of the table.
    private let entries: [LogEntry]
    private let isNewestFirst: Bool

    /// Nil for a log without a table.
    init?(_ log: SessionLog, in file: SourceFile) {
        guard let index = Self.newest(of: log), log.columns.indices.contains(index) else { return nil }
        let range = log.tables[index]
        guard let table = MarkdownDocument.table(at: range, in: file) else { return nil }
        (self.file, self.table, columns) = (file, table, log.columns[index])
        // Rows of archives stand in no table of the file, and count for the order of the only one.
        entries = log.tables.count > 1 ? log.entries.filter { range.contains($0.range) } : log.entries
        let own = log.tables.count > 1 ? DateOrder(entries.compactMap(\.date)).direction : nil
        isNewestFirst = (own ?? log.direction) == .newestFirst
    }

    /// Of a log in several tables, such as one for each month, that with the newest row: months may go one way, and the
    /// days in them the other. Where dates leave it open, the first or the last, as the whole log goes.
    private static func newest(of log: SessionLog) -> Int? {
        let dates = log.tables.map { table in
            log.entries.filter { table.contains($0.range) }.compactMap(\.date).max { $0.isEarlier(than: $1) }
        }
        let newest = dates.indices.filter { index in
            dates[index].map { date in !dates.contains { $0.map { date.isEarlier(than: $0) } ?? false } } ?? false
        }
        let candidates = newest.isEmpty ? Array(log.tables.indices) : newest
        return log.direction == .newestFirst ? candidates.first : candidates.last
    }

    func add(_ line: LogLine, namesTask: Bool, to log: String, into change: inout PlanChange) {
        let rows = table.rows
        let neighbour = isNewestFirst ? rows.first : rows.last
        let date = DateForm.date(line.date, like: neighbourDate)
        var cells = [String](repeating: "", count: table.header.count)
        func set(_ column: Int?, _ text: String) {
            if let column, cells.indices.contains(column) { cells[column] = text }
        }
        func old(_ column: Int?) -> String {
            guard let column,
                let cell = neighbour.flatMap({ $0.cells.indices.contains(column) ? $0.cells[column] : nil })
            else { return "" }
            return file.text(in: cell.range)
        }
        let person = table.header.firstIndex { Self.personHeaders.contains($0.text.lowercased()) }
        let known = [columns.date, columns.task, columns.status, columns.notes].compactMap(\.self)
        let by = person.flatMap { known.contains($0) ? nil : $0 }
        if let by { set(by, CellDress.safe(line.by ?? "")) }
        let notes = by == nil ? line.notesWithName : CellDress.safe(line.notes)
        set(columns.date, date.text)
        set(columns.task, CellDress.text(line.task.text, over: old(columns.task)))
        set(columns.status, line.status.rawValue)
        set(columns.notes, notes)
        insert(cells, into: &change)
        change.logRows[log] = [
            LogLine.fact(
                date: date.text, task: line.task, status: columns.status == nil ? nil : line.status.rawValue,
                notes: columns.notes == nil ? nil : notes)
        ]
    }

    private static let personHeaders: Set<String> = [
        "by", "author", "who", "agent", "person", "developer", "assistant",
    ]

    private var neighbourDate: PlanDate? {
        let dates = entries.compactMap(\.date)
        return isNewestFirst ? dates.first : dates.last
    }

    private func insert(_ cells: [String], into change: inout PlanChange) {
        let rows = TableRows(table, in: file)
        let above = FileLine(
            file, at: file.lineRange(isNewestFirst ? rows.lines.lowerBound + 1 : rows.lines.upperBound).lowerBound)
        let row = rows.text(of: cells)
        change.edits.append(TextEdit(range: above.end, replacement: above.lineEnd + row))
    }
}

extension LogLine {
    /// The notes with who did it behind them, as a cell's text.
    fileprivate var notesWithName: String {
        let name = by.map { " (by \($0))" } ?? ""
        return CellDress.safe(notes + name)
    }
}

/// A log for a file that has none.
private enum NewLog {
    static func add(
        _ line: LogLine, ofTask task: TaskID? = nil, to file: SourceFile, title: String = "Session Log",
        into change: inout PlanChange
    ) {
        let end = FileLine(file, at: 0).lineEnd
        let hasEnd = file.bytes.isEmpty || file.bytes.last == UInt8(ascii: "\n")
        let notes = line.notesWithName
        let rows =
            task == nil
            ? [
                "| Date | Task ID | Status | Notes |", "|---|---|---|---|",
                "| \(line.date.text) | \(line.task.text) | \(line.status.rawValue) | \(notes) |",
            ]
            : [
                "| Date | Status | Summary |", "|---|---|---|",
                "| \(line.date.text) | \(line.status.rawValue) | \(notes) |",
            ]
        let text = (hasEnd ? "" : end) + (["", "## \(title)", ""] + rows).map { $0 + end }.joined()
        let place = SourceRange(file: file.id, start: file.bytes.count, end: file.bytes.count)
        change.edits.append(TextEdit(range: place, replacement: text))
        change.logRows[PlanFacts.logName(task)] = [
            LogLine.fact(date: line.date.text, task: line.task, status: line.status.rawValue, notes: notes)
        ]
    }
}
