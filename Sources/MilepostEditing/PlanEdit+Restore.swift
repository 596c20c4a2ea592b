import MilepostModel
import MilepostSource

extension PlanEdit {
    /// Brings a phase back from its archive, the rows of its tasks to their places in the log, and their files to
    /// theirs. The archive goes.
    static func restored(_ index: Int, in plan: Plan, of project: Project) throws(PlanEditError) -> PlanChange {
        let phase = plan.phases[index]
        guard let id = plan.file, let stub = phase.stub, phase.isArchived else {
            throw .byHand(phase.range, "leave it: this phase is not archived")
        }
        let (file, archive) = (project.file(id), project.file(phase.range.file))
        let tasks = phase.tasks.map { plan.tasks[$0] }
        let paths = tasks.compactMap { $0.taskFile?.path }.compactMap { path in
            PlanArchive.original(of: path, plan: file.path).map { (path, $0) }
        }
        let files = Dictionary(paths, uniquingKeysWith: { first, _ in first })
        let moves = LinkMoves(files)
        let links = moves.edits(of: archive, movingTo: file.path)
        var change = PlanChange()
        change.edits = [try Self.body(phase, stub, archive, links, in: file)]
        change.edits += try Self.rows(from: archive, links, in: plan, file)
        change.edits += moves.edits(of: file, movingTo: file.path).filter { !stub.section.contains($0.range) }
        change.removedFiles = [archive.id]
        change.archiving = .back(index)
        change.move(files, with: moves, in: plan, project, besides: [id, archive.id])
        change.mayChange += [PlanFacts.archiveName(index), PlanFacts.logName(nil)]
        return change
    }

    /// What stood below the heading, over what says where it is.
    private static func body(
        _ phase: Phase, _ stub: PhaseStub, _ archive: SourceFile, _ links: [TextEdit], in file: SourceFile
    ) throws(PlanEditError) -> TextEdit {
        func end(_ heading: SourceRange, _ file: SourceFile) -> Int {
            FileLine(file, at: max(heading.start, heading.end - 1)).range.end
        }
        let place = SourceRange(file: file.id, start: end(stub.heading, file), end: stub.section.end)
        let lines = file.text(in: place).split(whereSeparator: \.isNewline).filter { !$0.allSatisfy(\.isWhitespace) }
        guard lines.count == 1 else {
            throw .byHand(stub.heading, "move away what stands below '**\(PlanArchive.label)**'")
        }
        let range = SourceRange(file: archive.id, start: end(phase.range, archive), end: archive.bytes.count)
        var text = String(decoding: archive.bytes(of: range, with: links), as: UTF8.self)
        // It stood at the end of the file, and something has come behind it since.
        if place.end < file.bytes.count, text.last?.isNewline != true {
            let lineEnd = FileLine(file, at: stub.heading.start).lineEnd
            text += lineEnd + lineEnd
        }
        return TextEdit(range: place, replacement: text)
    }

    /// Rows go behind those that they stood behind.
    private static func rows(
        from archive: SourceFile, _ links: [TextEdit], in plan: Plan, _ file: SourceFile
    ) throws(PlanEditError) -> [TextEdit] {
        let entries = plan.log.entries
        guard let first = entries.first(where: { $0.range.file == archive.id }) else { return [] }
        guard let table = plan.log.tables.first else {
            throw .byHand(first.range, "write the head of the session log into the plan again")
        }
        let dashes = file.lineRange(file.line(at: table.start) + 1).upperBound
        var texts: [Int: [UInt8]] = [:]
        var place = dashes
        for entry in entries {
            if entry.range.file == file.id { place = file.lineRange(file.line(at: entry.range.start)).upperBound }
            if entry.range.file == archive.id {
                texts[place, default: []] += archive.bytes(of: LogUnit(entry, in: archive).range, with: links)
            }
        }
        return texts.sorted { $0.key < $1.key }.map { place, text in
            TextEdit(range: file.range(place..<place), replacement: String(decoding: text, as: UTF8.self))
        }
    }
}
