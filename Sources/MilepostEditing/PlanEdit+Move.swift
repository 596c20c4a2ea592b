import MilepostMarkdown
import MilepostModel
import MilepostSource

extension PlanEdit {
    /// Moves the lines that state a task, row and item, as they are written.
    static func moved(
        _ task: PlanTask, to phase: Int, before: TaskID?, in plan: Plan, _ project: Project
    ) throws(PlanEditError) -> PlanChange {
        guard let old = task.phase, task.row != nil || task.item != nil else { throw .unknownTask(task.id) }
        let place = try Self.place(of: task, in: phase, before: before, plan)
        var change = PlanChange()
        let statements: [(PlanTask) -> Entry?] =
            (task.item == nil ? [] : [{ $0.item }]) + (task.row == nil ? [] : [{ $0.row }])
        let ids = place.ids(with: task.id, statements)
        guard ids != plan.phases[phase].tasks.map({ plan.tasks[$0].id }) else { return change }
        if let before, ids.firstIndex(of: before) != ids.firstIndex(of: task.id).map({ $0 + 1 }) {
            throw .byHand(task.range, "it is written in another form than \(before): move it yourself")
        }
        try Self.guardOrder(of: task.id, task.priority, in: ids, RowOrder(of: plan), plan)
        if let item = task.item {
            let file = project.file(item.range.file)
            guard item.form != .twin, let lines = ListedItem(item, in: file) else {
                throw .byHand(item.range, "move this item yourself")
            }
            lines.remove(from: file, into: &change)
            let texts = lines.texts(in: file)
            try ItemInsertion(place, in: plan, project).insert(into: &change) { indent in
                texts.map { $0.isEmpty ? $0 : indent + $0 }
            }
        }
        if let row = task.row { try Self.move(row, to: place, in: plan, project, &change) }
        change.facts[PlanFacts.tasksName(phase)] = PlanFacts.list(ids)
        if old != phase {
            let rest = plan.phases[old].tasks.map { plan.tasks[$0].id }.filter { $0 != task.id }
            change.facts[PlanFacts.tasksName(old)] = PlanFacts.list(rest)
            change.facts["\(task.id.key) phase"] = "\(phase)"
            // Who needs a phase needs its tasks.
            change.mayChange += Self.needs(of: task.id, in: plan)
        }
        return change
    }

    private static func place(
        of task: PlanTask, in phase: Int, before: TaskID?, _ plan: Plan
    ) throws(PlanEditError) -> PhasePlace {
        if let before { return try PhasePlace(of: task.id, in: phase, before: before, plan: plan) }
        guard let position = plan.tasks.firstIndex(where: { $0.id == task.id }) else { throw .unknownTask(task.id) }
        let needs = plan.dependencies.filter { $0.needing == position }.map { plan.tasks[$0.needed].id }
        let neededBy = plan.dependencies.filter { $0.needed == position }.map { plan.tasks[$0.needing].id }
        return PhasePlace(
            of: task.id, in: phase, priority: task.priority, needs: Set(needs), neededBy: Set(neededBy), plan: plan)
    }

    private static func move(
        _ row: Entry, to place: PhasePlace, in plan: Plan, _ project: Project, _ change: inout PlanChange
    ) throws(PlanEditError) {
        let file = project.file(row.range.file)
        guard let source = TableRows(of: row, in: file) else { throw .byHand(row.range, "move this row yourself") }
        let target = try RowInsertion(place, in: plan, project, like: row)
        if target.rows.headers == source.headers, target.rows.table.range == source.table.range {
            target.insert(line: file.text(in: file.lineRange(file.line(at: row.range.start))), into: &change)
        } else {
            target.insert(try target.cells(of: row, in: source), into: &change)
        }
        change.edits.append(TextEdit(range: Self.line(of: row, in: file), replacement: ""))
    }

    /// The line of a row with its end.
    static func line(of row: Entry, in file: SourceFile) -> SourceRange {
        let line = file.lineRange(file.line(at: row.range.start))
        return file.range(line.lowerBound..<ListedItem.behindLineEnd(line.upperBound, in: file))
    }

    /// The names of facts that say what a task needs, and who needs it.
    static func needs(of task: TaskID, in plan: Plan) -> [String] {
        ["need \(task.key) "] + plan.tasks.map { "need \($0.id.key) \(task.key)" }
            + ["outside "]
    }
}

extension ListedItem {
    /// Its lines without their indentation and ends; a line that is less indented than the dash stays as it is.
    func texts(in file: SourceFile) -> [String] {
        let first = file.line(at: lines.lowerBound)
        let last = file.line(at: max(lines.lowerBound, lines.upperBound - 1))
        return (first...last).map { line in
            let text = file.text(in: file.lineRange(line))
            return text.hasPrefix(indent)
                ? String(text.dropFirst(indent.count)) : text.allSatisfy(\.isWhitespace) ? "" : text
        }
    }

    /// Takes it out. A list that has no other becomes `[]`.
    func remove(from file: SourceFile, into change: inout PlanChange) {
        change.edits.append(TextEdit(range: file.range(removal(in: file)), replacement: ""))
        guard let key = keyOfOnly(in: file) else { return }
        let place = file.range(key..<key)
        change.edits.append(TextEdit(range: place, replacement: " []"))
    }

    /// Its lines, and one of the blank lines around it where there are two.
    private func removal(in file: SourceFile) -> Range<Int> {
        let next = file.line(at: lines.upperBound)
        let previous = file.line(at: lines.lowerBound) - 1
        guard previous >= 1, next <= file.line(at: file.bytes.count) else { return lines }
        let isBlankBelow = file.text(in: file.lineRange(next)).allSatisfy(\.isWhitespace)
        let isBlankAbove = file.text(in: file.lineRange(previous)).allSatisfy(\.isWhitespace)
        if isBlankAbove { return file.lineRange(previous).lowerBound..<lines.upperBound }
        guard isBlankBelow else { return lines }
        return lines.lowerBound..<Self.behindLineEnd(file.lineRange(next).upperBound, in: file)
    }

    /// Behind the colon of the list's key, where no other item stands in the list.
    private func keyOfOnly(in file: SourceFile) -> Int? {
        func line(_ number: Int) -> String? {
            guard number >= 1, number <= file.line(at: file.bytes.count) else { return nil }
            return file.text(in: file.lineRange(number))
        }
        func isNothing(_ text: String) -> Bool {
            let rest = text.drop { $0.isWhitespace }
            return rest.isEmpty || rest.first == "#"
        }
        var below = file.line(at: lines.upperBound)
        while let text = line(below), isNothing(text) { below += 1 }
        if let text = line(below), text.hasPrefix(indent + "-") { return nil }
        var above = file.line(at: lines.lowerBound) - 1
        while let text = line(above), isNothing(text) { above -= 1 }
        guard let text = line(above), text.last == ":" else { return nil }
        return file.lineRange(above).upperBound
    }
}
