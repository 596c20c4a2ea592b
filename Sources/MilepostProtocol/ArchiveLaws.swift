import MilepostEditing
import MilepostModel
import MilepostSource

/// What has to hold where a phase is put away or brought back, beyond what every edit has to: whoever reads the project
/// sees no difference, and the bytes can be had back.
enum ArchiveLaws {
    /// - Parameters:
    ///   - archiving: what was done.
    ///   - plan: a position in ``Project/plans``.
    ///   - set: the files as they are now.
    /// - Throws: ``Refusal`` with the place where something would be otherwise.
    static func check(
        _ archiving: PlanChange.Archiving, _ change: PlanChange, plan: Int, from old: Project, to new: Project,
        _ set: FileSet
    ) throws(Refusal) {
        try checkLog(old.plans[plan].log, new.plans[plan].log)
        for (before, after) in zip(old.plans[plan].tasks, new.plans[plan].tasks) {
            if let before = before.taskFile?.log, let after = after.taskFile?.log { try checkLog(before, after) }
        }
        try checkReceipt(old, new)
        guard case .away(let phase) = archiving else { return }
        try checkTexts(of: phase, change, plan: plan, old, new)
        try checkWay(back: phase, plan: plan, old, new, set)
    }

    // MARK: What is read

    private static func checkLog(_ old: SessionLog, _ new: SessionLog) throws(Refusal) {
        for (before, after) in zip(old.entries, new.entries) where words(before) != words(after) {
            throw Refusal(
                "this row of the log would stand elsewhere", help: "leave the phase where it is, and tell the authors",
                place: before.range)
        }
        guard old.entries.count == new.entries.count else {
            throw Refusal("rows of the log would be lost", help: EditedFiles.report)
        }
    }

    private static func words(_ entry: LogEntry) -> [String?] {
        [entry.dateText.value, entry.task?.value.key, entry.statusText?.value, entry.notes?.value]
    }

    private static func checkReceipt(_ old: Project, _ new: Project) throws(Refusal) {
        func reasons(_ coverage: Coverage) -> [SkippedLine.Reason: Int] {
            Dictionary(coverage.skipped.map { ($0.reason, 1) }, uniquingKeysWith: +)
        }
        guard old.coverage.read == new.coverage.read, reasons(old.coverage) == reasons(new.coverage) else {
            throw Refusal(
                "other lines of the phase would be read in an archive", help: "leave the phase where it is",
                place: old.coverage.unknown.first?.range)
        }
    }

    /// Every text says what it said: what defines a link may stand elsewhere in the plan, and raw HTML has addresses that
    /// nobody writes anew.
    private static func checkTexts(
        of phase: Int, _ change: PlanChange, plan: Int, _ old: Project, _ new: Project
    ) throws(Refusal) {
        let moves = LinkMoves(
            Dictionary(
                change.movedFiles.map { (old.file($0.key).path, $0.value) }, uniquingKeysWith: { first, _ in first }))
        let byPath = Dictionary(new.files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        let changed = Set(change.edits.map(\.range.file)).union(change.movedFiles.keys)
        let (before, after) = (old.plans[plan], new.plans[plan])
        for id in changed.sorted() where id != before.file {
            guard let file = byPath[change.movedFiles[id] ?? old.file(id).path] else { continue }
            try compare(
                DocumentMeaning.parts(of: old.file(id), moves: moves),
                DocumentMeaning.parts(of: file, moves: LinkMoves([:])))
        }
        guard let oldFile = before.file, let newFile = after.file, let stub = after.phases[phase].stub else { return }
        let whole = DocumentMeaning.parts(of: old.file(oldFile), moves: moves)
        let rest = DocumentMeaning.parts(of: new.file(newFile), moves: LinkMoves([:]))
        let archived = after.phases[phase].range
        let away = DocumentMeaning.parts(of: new.file(archived.file), moves: LinkMoves([:]))
        func outside(_ parts: [DocumentMeaning.Part], _ log: SessionLog) -> [DocumentMeaning.Part] {
            parts.filter { part in !log.tables.contains { $0.contains(part.range) || part.range.contains($0) } }
        }
        try compare(
            outside(whole, before.log),
            outside(
                rest.filter { $0.range.start < stub.heading.end } + away.filter { $0.range.start >= archived.end }
                    + rest.filter { $0.range.start >= stub.section.end }, after.log))
    }

    private static func compare(
        _ old: [DocumentMeaning.Part], _ new: [DocumentMeaning.Part]
    ) throws(Refusal) {
        let isSame = old.count == new.count
        guard let wrong = zip(old, new).first(where: { $0.text != $1.text })?.0 ?? (isSame ? nil : old.last) else {
            return
        }
        throw Refusal(
            "this text would say something else once the phase is archived",
            help: "write its links as [text](address), and what it defines beside what uses it", place: wrong.range)
    }

    // MARK: The way back

    /// Brought back at once, every byte is what it was.
    private static func checkWay(
        back phase: Int, plan: Int, _ old: Project, _ new: Project, _ set: FileSet
    ) throws(Refusal) {
        let change = try StepRun.change([.restorePhase(phase)], in: new.plans[plan], of: new)
        let files = try set.changed(by: change, in: new).set.files
        for (before, after) in zip(old.files, files) where before.path != after.path || before.bytes != after.bytes {
            let offset = zip(before.bytes, after.bytes).prefix { $0 == $1 }.count
            let place = min(offset, before.bytes.count)
            throw Refusal(
                "this could not be brought back byte by byte",
                help: "write it in the plain form, such as a link as [text](address)",
                place: before.range(place..<place))
        }
        guard old.files.count == files.count else {
            throw Refusal("not every file could be brought back", help: EditedFiles.report)
        }
    }
}
