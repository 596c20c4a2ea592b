import MilepostModel
import MilepostSource

/// Brings the rows and YAML items of a plan together: one task for each id, at the place where it stands first.
///
/// A task in a phase's table and in its YAML is one task, and YAML wins; any other second statement is a duplicate
/// (the format, section 2).
struct EntryMerger {
    struct Merged: Sendable {
        var phase: Int
        var row: PlanFragment.Statement?
        var item: PlanFragment.Statement?

        /// The place it stands at first.
        var first: PlanFragment.Statement? {
            switch (row, item) {
            case (let row?, let item?): row.range < item.range ? row : item
            default: row ?? item
            }
        }
    }

    private let statements: [PlanFragment.Statement]
    private(set) var tasks: [Merged] = []
    private(set) var duplicates: [SourceRange] = []

    init(statements: [PlanFragment.Statement]) {
        self.statements = statements
    }

    mutating func merge() -> [Diagnostic] {
        var positions: [TaskID: Int] = [:]
        var diagnostics: [Diagnostic] = []
        for statement in statements {
            guard let position = positions[statement.id.value] else {
                positions[statement.id.value] = tasks.count
                tasks.append(
                    statement.form == .row
                        ? Merged(phase: statement.phase, row: statement)
                        : Merged(phase: statement.phase, item: statement))
                continue
            }
            let known = tasks[position]
            if known.phase == statement.phase, statement.form == .row, known.row == nil {
                tasks[position].row = statement
            } else if known.phase == statement.phase, statement.form != .row, known.item == nil {
                tasks[position].item = statement
            } else {
                let id = statement.id
                duplicates.append(statement.form == .row ? statement.range : id.range)
                let first = known.first?.id.range ?? id.range
                diagnostics.append(ReadingFinding.duplicateID(id.value.text, at: id.range, first: first))
                continue
            }
            if let row = tasks[position].row?.entry, let item = tasks[position].item?.entry {
                diagnostics += Self.mismatch(row: row, item: item)
            }
        }
        return diagnostics
    }

    /// Where a table and YAML state the same thing differently.
    private static func mismatch(row: Entry, item: Entry) -> [Diagnostic] {
        var differences: [String] = []
        var places: [(SourceRange, SourceRange)] = []
        var edits: [TextEdit] = []
        func compare<Value: Equatable>(
            _ name: String, _ left: Sourced<Value>?, _ right: Sourced<Value>?, _ show: (Value) -> String
        ) {
            guard let left, let right, left.value != right.value else { return }
            differences.append("\(name) '\(show(left.value))' and '\(show(right.value))'")
            places.append((left.range, right.range))
            let cell = show(right.value).replacing("\\", with: "\\\\").replacing("|", with: "\\|")
            edits.append(TextEdit(range: left.range, replacement: cell))
        }
        /// A column of days need not state the time.
        func compare(_ name: String, _ left: Sourced<PlanDate>?, _ right: Sourced<PlanDate>?) {
            guard let one = left?.value, let other = right?.value else { return }
            if one.timeOfDay == nil || other.timeOfDay == nil, one.day == other.day { return }
            compare(name, left, right, \.text)
        }
        compare("status", row.status, item.status, \.rawValue)
        compare("priority", row.priority, item.priority, \.description)
        if let left = row.name?.value, let right = item.name?.value, left.lowercased() != right.lowercased() {
            compare("name", row.name, item.name) { $0 }
        }
        compare("started", row.started, item.started)
        compare("completed", row.completed, item.completed)
        guard let place = places.first else { return [] }
        return [
            ReadingFinding.tableYAMLMismatch(
                differences, task: row.id.value.text, at: place.0, other: place.1,
                fix: Fix(title: "write into the table what the YAML says", edits: edits))
        ]
    }
}
