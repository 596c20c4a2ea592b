import MilepostMarkdown
import MilepostModel
import MilepostSource

extension PlanEdit {
    /// Puts a phase as it is written into an archive, its tasks' rows of the log too, and the tasks' files beside it.
    /// The plan keeps the heading and says where the rest is; links lead where they led.
    static func archived(_ index: Int, in plan: Plan, of project: Project) throws(PlanEditError) -> PlanChange {
        let phase = plan.phases[index]
        guard let id = plan.file else { throw .noPlan }
        let file = project.file(id)
        guard !isYAML(file) else { throw .byHand(phase.range, "leave it here: only plans in Markdown have archives") }
        guard phase.stub == nil, MarkdownHeadings(file).at(phase.range) != nil else {
            throw .byHand(phase.range, "write a heading of Markdown above the phase, such as '### Phase 1: Name'")
        }
        // A block below a heading that says nothing of a phase: alone it would be found again, in an archive it would not.
        guard phase.heading.lowercased().contains(phase.label.lowercased()) else {
            throw .byHand(phase.range, "call this heading '\(phase.label): \(phase.name)'")
        }
        if let log = plan.log.tables.first(where: { phase.section.contains($0) }) {
            throw .byHand(log, "move the session log out of this phase")
        }
        let address = ArchiveText.path(for: phase, of: file, in: project)
        let tasks = phase.tasks.map { plan.tasks[$0] }
        let files = Dictionary(
            tasks.compactMap { $0.taskFile?.path }.map { ($0, PlanArchive.path(of: $0, plan: file.path)) },
            uniquingKeysWith: { first, _ in first })
        let moves = LinkMoves(files)
        var change = PlanChange()
        let log = try ArchivedRows(of: tasks, in: plan, file)
        change.newFiles[address] = Self.archive(
            phase, log, in: plan, file, links: moves.edits(of: file, movingTo: address), address)
        let stub = Self.stub(phase, tasks.count, file, address)
        change.edits = [stub] + (log?.units ?? []).map { TextEdit(range: $0.range, replacement: "") }
        let gone = change.edits.map(\.range)
        let kept = moves.edits(of: file, movingTo: file.path).filter { edit in
            !gone.contains { $0.contains(edit.range) }
        }
        change.edits += kept
        change.move(files, with: moves, in: plan, project, besides: [id])
        change.facts[PlanFacts.archiveName(index)] = address
        change.archiving = .away(index)
        // Rows whose links are written otherwise.
        change.mayChange.append(PlanFacts.logName(nil))
        return change
    }

    private static func stub(_ phase: Phase, _ tasks: Int, _ file: SourceFile, _ path: String) -> TextEdit {
        let heading = FileLine(file, at: max(phase.range.start, phase.range.end - 1))
        let lineEnd = FileLine(file, at: phase.range.start).lineEnd
        let address = RelativeAddress.encoded(path.dropFirst(folder(of: file).utf8.count))
        let isLast = phase.section.end == file.bytes.count
        let hasEnd = file.bytes.last == 0x0A
        return TextEdit(
            range: SourceRange(file: file.id, start: heading.range.end, end: phase.section.end),
            replacement: lineEnd + lineEnd + ArchiveText.stub(tasks: tasks, address: address)
                + (isLast ? (hasEnd ? lineEnd : "") : lineEnd + lineEnd))
    }

    /// The archive's bytes.
    ///
    /// - Parameter links: edits of the plan, for what goes to the archive.
    private static func archive(
        _ phase: Phase, _ rows: ArchivedRows?, in plan: Plan, _ file: SourceFile, links: [TextEdit], _ path: String
    ) -> [UInt8] {
        func moved(_ range: SourceRange) -> [UInt8] { file.bytes(of: range, with: links) }
        let log = rows.map { rows in
            String(decoding: moved(rows.head) + rows.units.flatMap { moved($0.range) }, as: UTF8.self)
        }
        let plan = ArchiveText.head(
            of: phase, in: plan,
            address: LinkMoves([:]).address(RelativeAddress.encoded(file.name), from: file.path, to: path) ?? file.name,
            log: log, places: rows?.places ?? [], lineEnd: FileLine(file, at: phase.range.start).lineEnd)
        return Array(plan.utf8) + moved(phase.section)
    }

    /// A file's folder with a slash at its end; empty at the top.
    private static func folder(of file: SourceFile) -> Substring { file.path.dropLast(file.name.count) }
}

/// Rows of a plan's log that go to an archive.
private struct ArchivedRows {
    /// The lines of the log's header, without the last line end.
    let head: SourceRange
    /// As they stand in the plan.
    let units: [LogUnit]
    /// Where the rows stand among all rows, from the oldest.
    let places: [Int]

    /// Nil where no row speaks of the tasks.
    init?(of tasks: [PlanTask], in plan: Plan, _ file: SourceFile) throws(PlanEditError) {
        let ids = Set(tasks.map(\.id))
        let entries = plan.log.entries
        let meant = entries.indices.filter { index in
            entries[index].range.file == file.id && (entries[index].task.map { ids.contains($0.value) } ?? false)
        }
        guard let first = meant.first else { return nil }
        guard let table = plan.log.tables.first(where: { $0.contains(entries[first].range) }) else { return nil }
        if plan.log.tables.count > 1 {
            throw .byHand(plan.log.tables[1], "bring the rows of the session log together in one table")
        }
        let header = file.line(at: table.start)
        head = file.range(file.lineRange(header).lowerBound..<file.lineRange(header + 1).upperBound)
        units = meant.map { LogUnit(entries[$0], in: file) }
        places = meant.map { plan.log.direction == .oldestFirst ? $0 + 1 : entries.count - $0 }.sorted()
    }
}

extension PlanChange {
    /// Files that move, with what that makes of the links in them and in all others.
    ///
    /// - Parameters:
    ///   - files: new paths by old ones.
    ///   - done: files that are not looked at.
    mutating func move(
        _ files: [String: String], with moves: LinkMoves, in plan: Plan, _ project: Project, besides done: Set<FileID>
    ) {
        for file in project.files where !done.contains(file.id) {
            let new = files[file.path]
            edits += moves.edits(of: file, movingTo: new ?? file.path)
            if let new { movedFiles[file.id] = new }
        }
        for task in plan.tasks {
            guard let file = task.taskFile else { continue }
            if let new = files[file.path] { facts[PlanFacts.fileName(task.id)] = new }
            // Links are written otherwise in what these say word for word.
            if edits.contains(where: { $0.range.file == file.file }) {
                mayChange += [PlanFacts.logName(task.id), "\(task.id.key) tags"]
            }
        }
    }
}

extension SourceFile {
    /// The path's last part.
    var name: String { path.split(separator: "/").last.map(String.init) ?? path }

    /// The bytes of a range with the edits made that lie in it.
    func bytes(of range: SourceRange, with edits: [TextEdit]) -> [UInt8] {
        var result: [UInt8] = []
        var position = range.start
        for edit in edits.sorted(by: { $0.range < $1.range }) where range.contains(edit.range) {
            result += bytes[position..<edit.range.start]
            result += edit.replacement.utf8
            position = edit.range.end
        }
        return result + bytes[position..<range.end]
    }
}
