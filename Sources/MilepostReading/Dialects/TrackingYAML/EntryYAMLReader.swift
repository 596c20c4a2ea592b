import MilepostMarkdown
import MilepostModel
import MilepostSource

/// Reads one tracking entry in YAML, in all the shapes the format knows (section 3).
struct EntryYAMLReader {
    let words: StatusWords

    /// The entry of a map with an id; nil for a map without one.
    /// - Parameter fallbackID: The id where the map itself states none, as in a YAML task file.
    func read(_ node: YAMLNode, fallbackID: Sourced<TaskID>? = nil) -> Diagnosed<Entry>? {
        let stated = node["id"] ?? node["task_id"]
        let id =
            stated.flatMap { node in node.scalar.map { Sourced(TaskID($0.trimmedText), node.range) } } ?? fallbackID
        guard let id, !id.value.key.isEmpty else { return nil }
        var reading = Reading(words: words, task: id.value.text)
        let workflow = node["workflow"]
        let form: Entry.Form = workflow == nil ? .twin : TrackingBlock.isOlder(node) ? .olderYAML : .yaml
        var entry = Entry(form: form, id: id, range: node.range)
        entry.name = Self.text(node["service_name"] ?? node["name"] ?? node["task_name"] ?? node["title"])
        entry.priority = node["priority"].flatMap { reading.priority($0) }
        entry.dependents = Self.list(node["dependents"])
        entry.dependsOn = Self.list(node["depends_on"] ?? node["dependencies"] ?? node["depends"])
        entry.owner = Self.text(node["owner"] ?? node["assigned_to"] ?? node["assignee"])
        entry.due = Self.text(node["due"] ?? node["due_date"])
        entry.notes = Self.text(node["notes"] ?? node["note"])
        entry.effort = Self.effort(in: node)
        let implementation = workflow?["implementation"] ?? workflow?["tasks"]
        entry.preCheck = workflow?["pre_check"].flatMap { reading.checklist($0) }
        entry.postCheck = workflow?["post_check"].flatMap { reading.checklist($0) }
        entry.status = (implementation?["status"] ?? node["status"]).flatMap { reading.status($0) }
        let started = implementation?["started"] ?? node["started"]
        let completed = implementation?["completed"] ?? node["completed"]
        entry.started = started.flatMap { reading.date($0) }
        entry.startedRange = started?.range
        entry.completed = completed.flatMap { reading.date($0) }
        entry.completedRange = completed?.range
        entry.extras = Self.extras(in: node)
        return Diagnosed(entry, reading.diagnostics)
    }

    private static let knownKeys: Set<String> = [
        "id", "task_id", "service_name", "name", "task_name", "title", "priority", "dependents", "depends_on",
        "dependencies", "depends", "owner", "assigned_to", "assignee", "due", "due_date", "notes", "note", "workflow",
        "status", "started", "completed",
    ]

    private static let effortKeys = [
        "estimated_effort_hours", "effort_hours", "estimated_hours", "estimated_effort", "effort", "estimate",
    ]

    /// The same keys, and whether a bare number there means hours.
    private static let efforts = effortKeys.map { (key: $0, saysHours: EffortText.headerSaysHours($0)) }

    private static func extras(in node: YAMLNode) -> [ExtraField] {
        (node.mapping ?? []).compactMap { pair in
            guard let key = pair.key.scalar, !knownKeys.contains(key), !effortKeys.contains(key),
                let value = text(pair.value)
            else { return nil }
            return ExtraField(name: key, value: value)
        }
    }

    /// The estimate an entry or a YAML Document Control states.
    static func effort(in node: YAMLNode) -> Sourced<Effort>? {
        for (key, saysHours) in efforts {
            guard let value = node[key], let text = value.scalar,
                let effort = EffortText.read(text, bareNumberIsHours: saysHours)
            else { continue }
            return Sourced(effort, value.range)
        }
        return nil
    }

    static func text(_ node: YAMLNode?) -> Sourced<String>? {
        guard let node, !node.isNull, let text = node.scalar?.trimmedText, !text.isEmpty else { return nil }
        return Sourced(text, node.range)
    }

    /// A text, or a list of texts joined by commas. A stated empty text stays: it says that there is nothing.
    static func list(_ node: YAMLNode?) -> Sourced<String>? {
        guard let node else { return nil }
        if let items = node.sequence {
            return Sourced(items.compactMap(\.scalar).joined(separator: ", "), node.range)
        }
        guard let text = node.scalar else { return nil }
        return Sourced(node.isNull ? "" : text.trimmedText, node.range)
    }
}

/// Reads values and gathers what is wrong with them.
private struct Reading {
    let words: StatusWords
    let task: String
    var diagnostics: [Diagnostic] = []

    init(words: StatusWords, task: String) {
        self.words = words
        self.task = task
    }

    mutating func status(_ node: YAMLNode) -> Sourced<Status>? {
        guard !node.isNull, let text = node.scalar else { return nil }
        switch words.read(text) {
        case .known(let status, _): return Sourced(status, node.range)
        case .empty: return nil
        case .unknown(let word, let nearest):
            diagnostics.append(ReadingFinding.unknownStatus(word, nearest: nearest, at: node.range, task: task))
            return Sourced(.notStarted, node.range)
        }
    }

    mutating func priority(_ node: YAMLNode) -> Sourced<Priority>? {
        guard !node.isNull, let text = node.scalar else { return nil }
        switch words.priority(text) {
        case .known(let priority): return Sourced(priority, node.range)
        case .empty: return nil
        case .unknown(let word, let nearest):
            diagnostics.append(ReadingFinding.unknownPriority(word, nearest: nearest, at: node.range, task: task))
            return nil
        }
    }

    mutating func date(_ node: YAMLNode) -> Sourced<PlanDate>? {
        guard !node.isNull, let text = node.scalar else { return nil }
        switch DateText.read(text) {
        case .date(let date): return Sourced(date, node.range)
        case .empty: return nil
        case .placeholder:
            diagnostics.append(ReadingFinding.placeholder(text.trimmedText, at: node.range, task: task))
            return nil
        case .bad:
            diagnostics.append(ReadingFinding.badDate(text.trimmedText, at: node.range, task: task))
            return nil
        }
    }

    mutating func checklist(_ node: YAMLNode) -> Checklist? {
        guard node.mapping != nil else { return nil }
        var items: [CheckItem] = []
        let list = node["checklist"]
        let nodes = list?.sequence ?? []
        items.reserveCapacity(list?.mapping?.count ?? nodes.count)
        for pair in list?.mapping ?? [] { add(pair, to: &items) }
        for node in nodes { for pair in node.mapping ?? [] { add(pair, to: &items) } }
        for stray in nodes where stray.mapping == nil {
            guard let name = stray.scalar, !stray.isNull else { continue }
            items.append(unstated(name: Sourced(name, stray.range)))
        }
        return Checklist(status: node["status"].flatMap { status($0) }, items: items, range: node.range)
    }

    private mutating func add(_ pair: YAMLNode.Pair, to items: inout [CheckItem]) {
        guard let name = pair.key.scalar else { return }
        items.append(item(name: Sourced(name, pair.key.range), value: pair.value))
    }

    private mutating func item(name: Sourced<String>, value: YAMLNode) -> CheckItem {
        let text = value.scalar ?? ""
        let reading = BooleanText.read(text, quoted: value.isQuoted)
        if !reading.isProper {
            diagnostics.append(
                ReadingFinding.badBoolean(
                    value.isQuoted ? "\"\(text)\"" : text, name: name.value, reads: reading.value, at: value.range,
                    task: task))
        }
        return CheckItem(name: name, isTrue: Sourced(reading.value, value.range), comment: value.comment)
    }

    /// `- tests_passing` without a boolean: shown, and not true.
    private mutating func unstated(name: Sourced<String>) -> CheckItem {
        let end = SourceRange(file: name.range.file, start: name.range.end, end: name.range.end)
        diagnostics.append(
            Diagnostic(
                rule: ReadingRule.badBoolean, severity: .warning, range: name.range,
                message: "the check '\(name.value)' states neither true nor false", label: "read as false",
                hint: "write '\(name.value): false'", task: task))
        return CheckItem(name: name, isTrue: Sourced(false, end))
    }
}
