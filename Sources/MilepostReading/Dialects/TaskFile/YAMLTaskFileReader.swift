import MilepostMarkdown
import MilepostModel
import MilepostSource

/// Reads the document of one task in its YAML form: the twin of the Markdown task file.
struct YAMLTaskFileReader {
    let words: StatusWords

    func read(_ node: YAMLNode, file: SourceFile) -> Diagnosed<TaskFile> {
        let control = Self.fields(of: node["document_control"])
        let stated = node["tasks_tracking"] ?? node["development_plan_tracking"] ?? node
        let own = Self.id(in: node, control: control, tracking: stated, file: file)
        let tracking = stated["workflow"] == nil ? nil : EntryYAMLReader(words: words).read(stated, fallbackID: own)
        var taskFile = TaskFile(file: file.id, path: file.path, id: own)
        taskFile.name = EntryYAMLReader.text(node["service_name"] ?? node["title"] ?? node["name"])
        taskFile.title = taskFile.name?.value
        taskFile.control = control
        taskFile.tracking = tracking.map { read in
            var entry = read.value
            entry.id = own
            entry.name = entry.name ?? taskFile.name
            return entry
        }
        let fields = DocumentControlReader(control: control)
        if tracking == nil { taskFile.controlStatus = fields.status(words) }
        taskFile.priority = tracking?.value.priority ?? fields.priority(words)
        let efforts = [node["document_control"], stated, node].lazy.compactMap { $0.flatMap(EntryYAMLReader.effort) }
        taskFile.effort = efforts.first
        taskFile.commands = Self.commands(in: node, file: file)
        taskFile.tags = TagScanner.tags(in: file.bytes, baseOffset: 0)
            .map { Tag(name: $0.name, value: Sourced($0.value, file.range($0.range))) }
        taskFile.statedDependencies =
            Self.dependencies(in: node) + TagReader.dependencies(taskFile.tags) + fields.dependencies
        return Diagnosed(taskFile, tracking?.diagnostics ?? [])
    }

    private static func id(
        in node: YAMLNode, control: [ControlField], tracking: YAMLNode, file: SourceFile
    ) -> Sourced<TaskID> {
        let top = file.range(0..<0)
        let candidates = [tracking["id"], node["id"], node["document_control"]?["tasks_id"]]
        for case let candidate? in candidates {
            guard let text = candidate.scalar?.trimmedText, !text.isEmpty, !TaskID(text).isPlaceholder else { continue }
            return Sourced(TaskID(text), candidate.range)
        }
        return Sourced(TaskFileID.nameID(file.path), top)
    }

    /// `document_control` as rows: `due_date` is "due date".
    private static func fields(of node: YAMLNode?) -> [ControlField] {
        (node?.mapping ?? []).compactMap { pair in
            guard let key = pair.key.scalar, let value = EntryYAMLReader.list(pair.value) else { return nil }
            let name = key.replacing("_", with: " ")
            return ControlField(name: Sourced(name, pair.key.range), value: value)
        }
    }

    private static func dependencies(in node: YAMLNode) -> [StatedDependency] {
        ["dependencies", "depends_on"].compactMap { key in
            guard let text = EntryYAMLReader.list(node[key]), !text.value.isEmpty else { return nil }
            return StatedDependency(direction: .needs, origin: .fileYAML, text: text)
        }
    }

    /// Every group below a key that names execution commands, its lines joined.
    private static func commands(in node: YAMLNode, file: SourceFile) -> [CommandBlock] {
        guard let groups = node.mapping?.first(where: { $0.key.scalar?.holds("execution_commands") == true })?.value
        else { return [] }
        return (groups.mapping ?? []).compactMap { pair in
            let lines = (pair.value.sequence ?? [pair.value]).compactMap { ($0["command"] ?? $0).scalar }
            guard let name = pair.key.scalar, !lines.isEmpty else { return nil }
            return CommandBlock(
                section: name.replacing("_", with: " "), language: "sh",
                code: Sourced(lines.map { $0.hasSuffix("\n") ? $0 : $0 + "\n" }.joined(), pair.value.range))
        }
    }
}
