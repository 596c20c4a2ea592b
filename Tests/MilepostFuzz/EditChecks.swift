import MilepostModel
import MilepostReading
import MilepostSource

/// Whether the ranges of an input's values can be edited: another word at one of them changes that value alone.
enum EditChecks {
    /// Tries the first, the middle and the last status, and as many boxes and booleans.
    static func problems(in project: Project, files: [SourceFile]) async -> [String] {
        let before = values(of: project)
        let places = before.indices.filter { isEditable(before[$0], in: files) }
        guard let first = places.first, let last = places.last else { return [] }
        var problems: [String] = []
        for place in Set([first, places[places.count / 2], last]).sorted() {
            let value = before[place]
            let edit = TextEdit(range: value.range, replacement: value.other)
            let file = files[value.range.file.index]
            guard let bytes = try? file.applying([edit]) else {
                problems.append("no edit of \(value.key) can be made")
                continue
            }
            var edited = files
            edited[file.id.index] = SourceFile(id: file.id, path: file.path, bytes: bytes)
            let after = values(of: await ProjectReader.read(edited).value)
            let changed = zip(before, after).filter { $0.key != $1.key || $0.value != $1.value }.map(\.0.key)
            if before.count != after.count || changed != [value.key] {
                let text = file.text(in: value.range)
                problems.append(
                    "`\(text)` to `\(value.other)` at \(value.range.start) of \(file.path) changes \(changed), not \(value.key)"
                )
            }
        }
        return problems
    }

    private struct Value {
        let key: String
        let value: String
        let other: String
        let range: SourceRange
    }

    private static func values(of project: Project) -> [Value] {
        var values: [Value] = []
        func add(_ key: String, _ status: Sourced<Status>?) {
            guard let status else { return }
            let other = status.value == .blocked ? Status.completed : .blocked
            values.append(Value(key: key, value: status.value.rawValue, other: other.rawValue, range: status.range))
        }
        func add(_ key: String, _ flag: Sourced<Bool>, _ words: (Bool) -> String) {
            values.append(
                Value(key: key, value: "\(flag.value)", other: words(!flag.value), range: flag.range))
        }
        for (number, plan) in project.plans.enumerated() {
            for (index, task) in plan.tasks.enumerated() {
                for (name, entry) in [("row", task.row), ("item", task.item), ("tracking", task.taskFile?.tracking)] {
                    let key = "\(number).\(index) \(name)"
                    add("\(key) status", entry?.status)
                    for (place, item) in (entry?.preCheck?.items ?? []).enumerated() {
                        add("\(key) check \(place)", item.isTrue) { "\($0)" }
                    }
                }
                for (place, box) in (task.taskFile?.boxes ?? []).enumerated() {
                    add("\(number).\(index) box \(place)", box.isTicked) { $0 ? "x" : " " }
                }
            }
        }
        return values
    }

    /// Not where a value means more than itself: an anchor and its aliases, a sign that says what red means, a place
    /// where nothing stands yet.
    private static func isEditable(_ value: Value, in files: [SourceFile]) -> Bool {
        let file = files[value.range.file.index]
        let line = file.text(in: file.lineRange(file.line(at: value.range.start)))
        return !value.range.isEmpty && !line.contains("&") && !line.contains("*")
            && StatusWords.signs(in: file.text(in: value.range)).allSatisfy { $0.utf8.count == 3 && $0.hasPrefix("[") }
    }
}
