import MilepostMarkdown
import MilepostModel
import MilepostSource

/// The lines of one file that look like tracked work, before the files are put together.
struct CoverageScan: Sendable {
    /// The lines that were read as tracked work, by where they begin.
    var read: [SourceRange] = []
    var skipped: [SkippedLine] = []
}

/// Looks for lines that look like tracked work, and says of each whether it was read.
///
/// Independent of the readers on purpose: it goes by looks alone (a box, a row under an id or status header, a YAML
/// item with an id), so that what a reader does not understand shows up here instead of vanishing.
struct CoverageReader {
    let outline: DocumentOutline

    private var file: SourceFile { outline.document.file }

    func scan(_ plan: PlanFragment) -> CoverageScan {
        let entries = plan.statements.map { $0.entry.form == .row ? $0.entry.range : $0.entry.id.range }
        return scan(
            read: entries + plan.log.entries.map(\.range), legends: plan.legendLists,
            phases: plan.phases.map(\.section), reason: nil)
    }

    func scan(_ taskFile: TaskFile) -> CoverageScan {
        var read = taskFile.boxes.map(\.isTicked.range) + taskFile.log.entries.map(\.range)
        if let tracking = taskFile.tracking { read.append(tracking.id.range) }
        let named = taskFile.statedDependencies.filter { [.fileUpstream, .fileDownstream].contains($0.origin) }
        return scan(read: read + named.map(\.text.range), legends: [], phases: [], reason: nil)
    }

    func scan(skippingAll reason: SkippedLine.Reason) -> CoverageScan {
        scan(read: [], legends: [], phases: [], reason: reason)
    }

    private func scan(
        read: [SourceRange], legends: [SourceRange], phases: [SourceRange], reason: SkippedLine.Reason?
    ) -> CoverageScan {
        var collector = LineCollector(file: file, read: read)
        let inPhase = sectionsInPhases(phases)
        let legends = Set(legends)
        for (index, section) in outline.sections.enumerated() {
            let isUnderAcceptance = outline.isUnder(AcceptanceWords.all, section: index)
            var isAnnounced = false
            for block in section.blocks {
                if case .paragraph(let paragraph) = block {
                    isAnnounced = AcceptanceWords.isNamed(paragraph.inlines.plainText.lowercased())
                }
                let place = Place(
                    box: isUnderAcceptance || isAnnounced ? .acceptance : inPhase[index] ? .dialect : .unknown,
                    legends: legends, reason: reason)
                [block].forEachNested { look(at: $0, isInQuote: $1.isInQuote, place, &collector) }
            }
        }
        return collector.finished()
    }

    /// Whether each section lies in a phase; both are in document order.
    private func sectionsInPhases(_ phases: [SourceRange]) -> [Bool] {
        var phase = 0
        return outline.sections.map { section in
            while phase < phases.count, phases[phase].end <= section.start { phase += 1 }
            return phase < phases.count && phases[phase].start <= section.start
        }
    }

    private struct Place {
        /// Why a box here is not counted, if it is not.
        let box: SkippedLine.Reason
        let legends: Set<SourceRange>
        /// The reason for every line of the file, where there is one.
        let reason: SkippedLine.Reason?
    }

    private func look(at block: Block, isInQuote: Bool, _ place: Place, _ collector: inout LineCollector) {
        switch block {
        case .list(let list):
            let isLegend = place.legends.contains(list.range)
            for item in list.items {
                guard let mark = item.mark else { continue }
                let reason: SkippedLine.Reason =
                    if isInQuote {
                        .fence
                    } else if isLegend {
                        .legend
                    } else {
                        CheckboxReader.isBox(mark.value) ? place.box : .unknown
                    }
                collector.add(mark.range, place.reason ?? reason)
            }
        case .table(let table):
            let looks = table.header.contains { cell in
                let column = ColumnName.known(cell.text)
                return column == .id || column == .status
            }
            guard looks else { return }
            for row in table.rows { collector.add(row.range, place.reason ?? (isInQuote ? .fence : .otherTable)) }
        case .code(let code): look(at: code, place, &collector)
        case .paragraph(let paragraph):
            for line in lines(of: paragraph.range) where TrackedLooks.isBareBox(file.bytes[line]) {
                collector.add(file.range(line), place.reason ?? (isInQuote ? .fence : .unknown))
            }
        case .heading, .quote, .html, .thematicBreak: break
        }
    }

    private func look(at code: CodeBlock, _ place: Place, _ collector: inout LineCollector) {
        let isBroken = TrackingBlock.looksLikeTracking(code)
        for line in lines(of: code.content) {
            let bytes = file.bytes[line]
            if TrackedLooks.isBox(bytes) {
                collector.add(file.range(line), place.reason ?? .fence)
            } else if TrackedLooks.isItemWithID(bytes) {
                collector.add(file.range(line), place.reason ?? (isBroken ? .broken : .fence))
            }
        }
    }

    private func lines(of range: SourceRange) -> [Range<Int>] {
        Self.lines(of: range, in: file)
    }

    private static func lines(of range: SourceRange, in file: SourceFile) -> [Range<Int>] {
        guard !range.isEmpty else { return [] }
        return (file.line(at: range.start)...file.line(at: range.end - 1)).map { file.lineRange($0) }
    }

    /// A YAML file: its items with an id.
    /// - Parameters:
    ///   - read: Where the ids of what was read stand.
    ///   - phases: The phases of a twin, which have an id too.
    static func scan(
        yaml file: SourceFile, read: [SourceRange] = [], phases: [Phase] = [], reason: SkippedLine.Reason = .unknown
    ) -> CoverageScan {
        var collector = LineCollector(file: file, read: read)
        let phaseLines = Set(phases.map { file.line(at: $0.section.start) })
        for line in lines(of: file.range, in: file) where TrackedLooks.isItemWithID(file.bytes[line]) {
            if !phaseLines.contains(file.line(at: line.lowerBound)) { collector.add(file.range(line), reason) }
        }
        return collector.finished()
    }
}

/// Words that announce lists of deliverables, prerequisites or acceptance criteria.
private enum AcceptanceWords {
    static let all = [
        "acceptance", "criteria", "deliverable", "prerequisite", "definition of done", "checklist", "rule",
        "verification", "protocol",
    ]

    static func isNamed(_ text: String) -> Bool { all.contains { text.contains($0) } }
}

/// How tracked work looks in a line of literal text.
enum TrackedLooks {
    /// `- [ ] text`, `1. [x] text`
    static func isBox(_ line: ArraySlice<UInt8>) -> Bool {
        var rest = line.drop { $0 == 0x20 || $0 == 0x09 }
        if let first = rest.first, [UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+")].contains(first) {
            rest = rest.dropFirst()
        } else {
            let digits = rest.prefix { (0x30...0x39).contains($0) }
            guard !digits.isEmpty else { return false }
            rest = rest.dropFirst(digits.count)
            guard let mark = rest.first, mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")") else { return false }
            rest = rest.dropFirst()
        }
        guard let blank = rest.first, blank == 0x20 || blank == 0x09 else { return false }
        return isBareBox(rest)
    }

    /// `[ ] text`, with or without blanks before it.
    static func isBareBox(_ line: ArraySlice<UInt8>) -> Bool {
        let rest = Array(line.drop { $0 == 0x20 || $0 == 0x09 }.prefix(4))
        guard rest.count >= 3, rest[0] == UInt8(ascii: "["), rest[2] == UInt8(ascii: "]") else { return false }
        let marks = Array(" xX~-/!".utf8)
        return marks.contains(rest[1]) && (rest.count == 3 || rest[3] == 0x20 || rest[3] == 0x09)
    }

    /// `- id: TASKS-07`
    static func isItemWithID(_ line: ArraySlice<UInt8>) -> Bool {
        let rest = line.drop { $0 == 0x20 || $0 == 0x09 }
        guard rest.first == UInt8(ascii: "-") else { return false }
        let key = rest.dropFirst().drop { $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: "{") }
        return key.starts(with: "id:".utf8) || key.starts(with: "task_id:".utf8)
    }
}

/// Gathers lines once each: those that were read, and the rest with their reasons.
private struct LineCollector {
    private let file: SourceFile
    private let readLines: [Int: SourceRange]
    private var skipped: [Int: SkippedLine] = [:]

    init(file: SourceFile, read: [SourceRange]) {
        self.file = file
        readLines = Dictionary(read.map { (file.line(at: $0.start), $0) }, uniquingKeysWith: { first, _ in first })
    }

    mutating func add(_ range: SourceRange, _ reason: SkippedLine.Reason) {
        let line = file.line(at: range.start)
        guard readLines[line] == nil, skipped[line] == nil else { return }
        skipped[line] = SkippedLine(reason: reason, range: file.range(file.lineRange(line)))
    }

    func finished() -> CoverageScan {
        CoverageScan(read: readLines.values.sorted(), skipped: skipped.values.sorted { $0.range < $1.range })
    }
}
