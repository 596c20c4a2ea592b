import MilepostModel
import MilepostSource

/// Puts the phases that lie in archives back into their plan, and their log rows where they stood in its log.
struct ArchiveAssembler {
    /// By their paths.
    let archives: [String: Diagnosed<FileContents>]

    /// A plan and the archives that belong to it.
    struct Whole {
        var plan: Diagnosed<FileContents>
        var archives: [Diagnosed<FileContents>] = []
    }

    /// - Parameter inWords: reads an archive in the words of its plan.
    func whole(
        _ plan: Diagnosed<FileContents>,
        inWords: (PlanFragment, Diagnosed<FileContents>) -> Diagnosed<FileContents>
    ) -> Whole {
        var whole = Whole(plan: plan)
        guard var fragment = plan.value.plan, fragment.phases.contains(where: { $0.stub != nil }) else { return whole }
        var statements = Dictionary(grouping: fragment.statements, by: \.phase)
        var logs: [ArchivedLog] = []
        for index in fragment.phases.indices {
            guard let stub = fragment.phases[index].stub else { continue }
            let archive = archive(of: stub, from: plan.value.file.path).map { inWords(fragment, $0) }
            guard let archive, let own = archive.value.plan, own.phases.count == 1 else {
                whole.plan.diagnostics.append(
                    ReadingFinding.missingArchive(stub.address.value, at: stub.address.range))
                continue
            }
            fragment.phases[index].goal = fragment.phases[index].goal ?? own.phases[0].goal
            fragment.phases[index].range = own.phases[0].range
            fragment.phases[index].section = own.phases[0].section
            let archived = own.statements.map { statement in
                var moved = statement
                moved.phase = index
                return moved
            }
            statements[index] = archived + (statements[index] ?? [])
            logs.append(ArchivedLog(own))
            whole.archives.append(archive)
        }
        fragment.statements = fragment.phases.indices.flatMap { statements[$0] ?? [] }
        fragment.log = ArchivedLog.merged(fragment.log, logs)
        whole.plan.value = plan.value.with(fragment)
        return whole
    }

    private func archive(of stub: PhaseStub, from plan: String) -> Diagnosed<FileContents>? {
        let address = RelativeAddress.parts(of: stub.address.value).path
        return RelativeAddress.resolved(address, from: plan).flatMap { archives[$0] }
    }

    /// Of archives that no plan speaks of: what they hold counts nowhere.
    func strays(beside wholes: [Whole]) -> [Diagnosed<FileContents>] {
        let known = Set(wholes.flatMap { [$0.plan] + $0.archives }.map(\.value.file.id))
        return archives.values.filter { !known.contains($0.value.file.id) }
            .sorted { $0.value.file.id < $1.value.file.id }
    }
}

/// Rows of a plan's log that lie in an archive, and where they stood.
private struct ArchivedLog {
    /// Oldest first, by the log's direction.
    private let rows: [(place: Int, entry: LogEntry)]
    private let direction: SessionLog.Direction?

    init(_ archive: PlanFragment) {
        func field(_ name: String) -> String? { archive.frontMatter.first { $0.name.value == name }?.value.value }
        let direction = field(PlanArchive.logDirection).flatMap { SessionLog.Direction(rawValue: $0) }
        let places = field(PlanArchive.logRows).map(PlaceList.places) ?? []
        let entries = Self.byAge(archive.log.entries, direction ?? archive.log.direction)
        self.direction = direction
        // A row that nobody counted stands behind the others.
        rows = entries.enumerated().map { (places.indices.contains($0) ? places[$0] : .max, $1) }
    }

    static func merged(_ log: SessionLog, _ archives: [ArchivedLog]) -> SessionLog {
        let archived = archives.flatMap(\.rows).sorted { $0.place < $1.place }
        guard !archived.isEmpty else { return log }
        let direction = archives.lazy.compactMap(\.direction).first ?? log.direction
        var rest = byAge(log.entries, direction)[...]
        var merged: [LogEntry] = []
        for (place, entry) in archived {
            let missing = min(rest.count, max(0, place - 1 - merged.count))
            merged += rest.prefix(missing)
            rest = rest.dropFirst(missing)
            merged.append(entry)
        }
        var whole = log
        whole.entries = byAge(merged + rest, direction)
        whole.direction = SessionLogReader.direction(of: whole.entries)
        return whole
    }

    /// From document order to that of age, or back.
    private static func byAge(_ entries: [LogEntry], _ direction: SessionLog.Direction) -> [LogEntry] {
        direction == .oldestFirst ? entries : entries.reversed()
    }
}
