import MilepostMarkdown
import MilepostModel
import MilepostSource

/// The Document Control table of a task file: a name and a value in each row (the format, section 8).
struct DocumentControlReader {
    let control: [ControlField]

    static func fields(in outline: DocumentOutline) -> [ControlField] {
        for section in outline.sections where section.isTitled(.documentControl) {
            for case .table(let table) in section.blocks where table.header.count >= 2 {
                return table.rows.compactMap { row in
                    guard row.cells.count >= 2 else { return nil }
                    return ControlField(
                        name: Sourced(row.cells[0].text, row.cells[0].range),
                        value: Sourced(row.cells[1].text, row.cells[1].range))
                }
            }
        }
        return []
    }

    func value(_ names: String...) -> Sourced<String>? {
        for name in names {
            if let field = control.first(where: { $0.name.value.lowercased() == name }),
                !NothingWords.isNothing(field.value.value), !PlaceholderText.isPlaceholder(field.value.value)
            {
                return field.value
            }
        }
        return nil
    }

    /// The task's status, unless the word approves a document.
    func status(_ words: StatusWords) -> Sourced<Status>? {
        guard let value = value("status"), !StatusWords.isDocumentWord(value.value),
            case .known(let status, _) = words.read(value.value)
        else { return nil }
        return Sourced(status, value.range)
    }

    var priority: Sourced<Priority>? {
        guard let value = value("priority"), case .known(let priority) = PriorityWords.read(value.value) else {
            return nil
        }
        return Sourced(priority, value.range)
    }

    var effort: Sourced<Effort>? {
        for name in [
            "estimated effort", "estimated effort (hours)", "effort", "estimated effort hours", "effort (hours)",
        ] {
            guard let value = value(name),
                let effort = EffortText.read(value.value, bareNumberIsHours: EffortText.headerSaysHours(name))
            else { continue }
            return Sourced(effort, value.range)
        }
        return nil
    }

    /// The rows Dependencies and Blockers: the ids in them are needed.
    var dependencies: [StatedDependency] {
        control.compactMap { field in
            guard ["dependencies", "blockers", "depends on"].contains(field.name.value.lowercased()),
                !field.value.value.isEmpty
            else { return nil }
            return StatedDependency(direction: .needs, origin: .fileControl, text: field.value)
        }
    }
}
