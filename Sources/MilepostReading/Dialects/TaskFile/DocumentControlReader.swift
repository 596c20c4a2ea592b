import MilepostMarkdown
import MilepostModel
import MilepostSource

/// The Document Control table of a task file: a name and a value in each row (the format, section 8).
struct DocumentControlReader {
    let control: [ControlField]

    static func fields(in outline: DocumentOutline) -> [ControlField] {
        for section in outline.sections where section.isTitled(.documentControl) {
            for case .table(let table) in section.blocks where table.headerCells.count >= 2 {
                var fields: [ControlField] = []
                fields.reserveCapacity(table.rowCount)
                table.forEachRow { cells in
                    guard cells.count >= 2 else { return }
                    let (name, value) = (cells[0], cells[1])
                    fields.append(
                        ControlField(name: Sourced(name.text, name.range), value: Sourced(value.text, value.range)))
                }
                return fields
            }
        }
        return []
    }

    /// The value of the first row that has one of these names, which are in small letters of ASCII.
    func value(_ wanted: String...) -> Sourced<String>? {
        for name in wanted {
            guard let position = control.firstIndex(where: { Self.isNamed($0, name) }) else { continue }
            let value = control[position].value
            if !NothingWords.isNothing(value.value), !PlaceholderText.isPlaceholder(value.value) { return value }
        }
        return nil
    }

    private static func isNamed(_ field: ControlField, _ name: String) -> Bool {
        field.name.value.utf8.isLowercasedASCII(name.utf8)
    }

    /// The task's status, unless the word approves a document.
    func status(_ words: StatusWords) -> Sourced<Status>? {
        guard let value = value("status"), !StatusWords.isDocumentWord(value.value),
            case .known(let status, _) = words.read(value.value)
        else { return nil }
        return Sourced(status, value.range)
    }

    func priority(_ words: StatusWords) -> Sourced<Priority>? {
        guard let value = value("priority"), case .known(let priority) = words.priority(value.value) else {
            return nil
        }
        return Sourced(priority, value.range)
    }

    /// The names of rows that state an estimate, and whether a bare number there means hours.
    private static let effortNames = [
        "estimated effort", "estimated effort (hours)", "effort", "estimated effort hours", "effort (hours)",
    ].map { (name: $0, saysHours: EffortText.headerSaysHours($0)) }

    var effort: Sourced<Effort>? {
        for (name, saysHours) in Self.effortNames {
            guard let value = value(name), let effort = EffortText.read(value.value, bareNumberIsHours: saysHours)
            else { continue }
            return Sourced(effort, value.range)
        }
        return nil
    }

    /// The rows Dependencies and Blockers: the ids in them are needed.
    var dependencies: [StatedDependency] {
        control.compactMap { field in
            guard !field.value.value.isEmpty,
                ["dependencies", "blockers", "depends on"].contains(where: { Self.isNamed(field, $0) })
            else { return nil }
            return StatedDependency(direction: .needs, origin: .fileControl, text: field.value)
        }
    }
}
