import MilepostModel
import MilepostSource

extension JSONValue {
    /// What a task's own document says. Its tracking block is among the task's `entries`.
    init(_ file: TaskFile, in project: Project) {
        self = [
            "path": .string(file.path),
            "id": .string(file.id.value.text),
            "title": JSONValue(file.title),
            "name": JSONValue(file.name?.value),
            "control": .array(file.control.map { JSONValue($0, in: project) }),
            "controlStatus": JSONValue(file.controlStatus?.value.rawValue),
            "priority": JSONValue(file.priority?.value.description),
            "effort": JSONValue(file.effort?.value),
            "checkboxes": .array(
                file.boxes.map { box in
                    [
                        "ticked": .bool(box.isTicked.value), "text": .string(box.text),
                        "section": JSONValue(box.section), "range": JSONValue(box.isTicked.range, in: project),
                    ]
                }),
            "tags": .array(
                file.tags.map { tag in
                    [
                        "name": .string(tag.name), "value": .string(tag.value.value),
                        "range": JSONValue(tag.value.range, in: project),
                    ]
                }),
            "commands": .array(file.commands.map { JSONValue($0, in: project) }),
            "log": JSONValue(file.log, in: project),
        ]
    }

    /// Which document is a task's own, and what it says of the task as a whole.
    static func brief(_ file: TaskFile) -> JSONValue {
        [
            "path": .string(file.path), "title": JSONValue(file.title),
            "controlStatus": JSONValue(file.controlStatus?.value.rawValue),
            "priority": JSONValue(file.priority?.value.description), "effort": JSONValue(file.effort?.value),
        ]
    }

    /// A block of shell commands.
    init(_ block: CommandBlock, in project: Project) {
        self = [
            "section": JSONValue(block.section), "language": .string(block.language),
            "code": .string(block.code.value), "range": JSONValue(block.code.range, in: project),
        ]
    }
}
