import MilepostMarkdown
import MilepostModel
import MilepostSource

/// Where a row of a phase table goes: beside its neighbour, or into a table of its own, with the columns of another.
struct RowInsertion {
    /// The table that the row is added to, or whose columns it takes.
    let rows: TableRows
    /// A row of it.
    private let model: Entry
    /// What holds the rows of this table in their columns.
    private let columns: [Kind: Int]
    private let offset: Int
    /// What stands before and behind the row's own text.
    private let frame: (before: String, behind: String)

    private enum Kind: Hashable {
        case status
        case id
        case name
        case priority
        case dependents
        case dependsOn
    }

    /// - Parameter source: a row whose columns a new table takes; without one, any row of the plan.
    init(_ place: PhasePlace, in plan: Plan, _ project: Project, like source: Entry? = nil) throws(PlanEditError) {
        let phase = plan.phases[place.phase]
        let neighbour = place.neighbour(\.row)
        guard let model = neighbour?.entry ?? source ?? plan.tasks.lazy.compactMap(\.row).last else {
            throw .byHand(phase.range, "write a table with this row here")
        }
        let file = project.file(model.range.file)
        guard let rows = TableRows(of: model, in: file) else {
            throw .byHand(model.range, "write the row here yourself, as its neighbours are written")
        }
        (self.rows, self.model) = (rows, model)
        columns = Self.columns(of: rows, in: plan)
        guard let id = columns[.id], id != columns[.name] else {
            throw .byHand(rows.table.range, "add a column 'ID' to this table first")
        }
        let line = FileLine(file, at: model.range.start)
        switch neighbour {
        case .above:
            offset = line.range.end
            frame = (line.lineEnd, "")
        case .below:
            offset = line.range.start
            frame = ("", line.lineEnd)
        case nil:
            offset = PhaseText.end(of: phase, in: project.file(phase.range.file))
            let end = FileLine(project.file(phase.range.file), at: phase.range.start).lineEnd
            frame = (end + end + rows.head, "")
        }
        target = phase.range.file
        isInOwnTable = neighbour == nil
    }

    private let target: FileID
    private let isInOwnTable: Bool

    /// Whether the table says what a task needs.
    var hasNeeds: Bool { columns[.dependsOn] != nil }

    /// A new task in the columns that the table has.
    func cells(of task: NewTask) -> [String] {
        let old = rows.cells(of: model) ?? []
        var cells = [String](repeating: "", count: rows.table.header.count)
        func set(_ kind: Kind, _ text: (String) -> String) {
            guard let column = columns[kind], cells.indices.contains(column) else { return }
            cells[column] = text(old.indices.contains(column) ? old[column] : "")
        }
        set(.status) { StatusWording.text(.notStarted, over: $0) }
        set(.id) { CellDress.text(task.id.text, over: $0) }
        set(.name) { CellDress.text(task.name, over: $0) }
        set(.priority) { old in task.priority.map { CellDress.text("\($0)", over: old) } ?? "" }
        set(.dependsOn) { _ in CellDress.safe(task.needs.map(\.text).joined(separator: ", ")) }
        return cells
    }

    /// A row of another table in the columns of this one.
    ///
    /// - Throws: ``PlanEditError/byHand(_:_:)`` where the table has no column for something that the row says.
    func cells(of row: Entry, in other: TableRows) throws(PlanEditError) -> [String] {
        let old = other.cells(of: row) ?? []
        var cells = [String](repeating: "", count: rows.table.header.count)
        for (header, text) in zip(other.headers, old) {
            if let column = rows.headers.firstIndex(of: header) {
                cells[column] = text
            } else if !text.isEmpty {
                throw .byHand(rows.table.range, "add the column '\(header)' to this table first")
            }
        }
        return cells
    }

    func insert(_ cells: [String], into change: inout PlanChange) {
        insert(line: rows.text(of: cells), into: &change)
    }

    /// A whole line, without its end.
    func insert(line: String, into change: inout PlanChange) {
        let file = isInOwnTable ? target : model.range.file
        change.edits.append(
            TextEdit(
                range: SourceRange(file: file, start: offset, end: offset),
                replacement: frame.before + line + frame.behind))
    }

    /// Columns by what stands in them in any of the table's rows.
    private static func columns(of rows: TableRows, in plan: Plan) -> [Kind: Int] {
        var columns: [Kind: Int] = [:]
        for row in plan.tasks.lazy.compactMap(\.row) where rows.table.range.contains(row.range) {
            let places: [(Kind, SourceRange?)] = [
                (.status, row.status?.range), (.id, row.id.range), (.name, row.name?.range),
                (.priority, row.priority?.range), (.dependents, row.dependents?.range),
                (.dependsOn, row.dependsOn?.range),
            ]
            for (kind, range) in places where columns[kind] == nil {
                columns[kind] = range.flatMap { rows.column(of: $0, in: row) }
            }
        }
        return columns
    }
}
