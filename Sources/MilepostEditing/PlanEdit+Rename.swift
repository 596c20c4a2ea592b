import MilepostModel
import MilepostSource

extension PlanEdit {
    /// Writes the new id over the old one wherever it is named, in all files, and calls the task's file by it.
    static func renamed(
        _ task: PlanTask, to new: TaskID, in plan: Plan, _ project: Project
    ) throws(PlanEditError) -> PlanChange {
        guard Renaming.isPlain(task.id), Renaming.isPlain(new) else {
            throw .byHand(
                task.range, "only ids of letters, digits and hyphens are found everywhere: rename it yourself")
        }
        let name = task.taskFile.map { String($0.path.split(separator: "/").last ?? "") }
        let rest = name.flatMap { name in
            name.lowercased().hasPrefix(task.id.text.lowercased()) ? String(name.dropFirst(task.id.text.count)) : nil
        }
        let renaming = Renaming(old: task.id, new: new, fileRest: rest)
        var change = PlanChange()
        change.renamed = renaming
        // Task files that stand alone are in the order of their ids.
        if plan.file == nil { change.mayChange += plan.phases.indices.map(PlanFacts.tasksName) }
        for file in Self.files(of: plan, in: project) {
            if let place = renaming.places(of: new, in: file.bytes).first { throw .isNamed(new, file.range(place)) }
            for place in renaming.places(of: task.id, in: file.bytes) {
                guard !Self.isInRange(place, of: file) else {
                    throw .byHand(file.range(place), "write the ids of this range out first, one by one")
                }
                change.edits.append(TextEdit(range: file.range(place), replacement: new.text))
            }
        }
        if let file = task.taskFile, let rest {
            guard new.isTasksID else {
                throw .byHand(
                    SourceRange(file: file.file, start: 0, end: 0),
                    "a task's file is called TASKS-NN: choose such an id, or move the file away first")
            }
            let folder = file.path.dropLast((name ?? "").count)
            change.movedFiles[file.file] = folder + new.text + rest
        }
        return change
    }

    /// The plan's own files, and what is listed beside them where there is no other plan.
    static func files(of plan: Plan, in project: Project) -> [SourceFile] {
        var ids = Set(plan.files)
        if let file = plan.file { ids.insert(file) }
        if project.plans.count == 1 { ids.formUnion(project.documents.map(\.file)) }
        return ids.sorted().map { project.file($0) }
    }

    /// Whether an id begins or ends a range: `TASKS-05..TASKS-08`, `TASKS-05 to 08`.
    private static func isInRange(_ place: Range<Int>, of file: SourceFile) -> Bool {
        func text(_ range: Range<Int>) -> String { file.text(in: range.clamped(to: 0..<file.bytes.count)) }
        let behind = text(place.upperBound..<place.upperBound + 8)
        let before = text(max(0, place.lowerBound - 8)..<place.lowerBound)
        let rest = behind.drop { $0 == " " }
        if rest.hasPrefix("..") || before.filter({ $0 != " " }).hasSuffix("..") { return true }
        let number = rest.drop { $0.isLetter }.drop { $0 == " " }
        return rest.hasPrefix("to ") && number.first?.isNumber == true
    }
}
