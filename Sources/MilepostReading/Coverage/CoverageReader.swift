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
final class CoverageReader {
    private let outline: DocumentOutline
    private let file: SourceFile
    /// A task file has tables of documents by id beside its tables of tasks.
    private let isTaskFile: Bool

    init(outline: DocumentOutline, isTaskFile: Bool = false) {
        self.outline = outline
        self.file = outline.document.file
        self.isTaskFile = isTaskFile
    }

    func scan(_ plan: PlanFragment) -> CoverageScan {
        let entries = plan.statements.map { $0.form == .row ? $0.range : $0.id.range }
        let isStrange = entries.isEmpty && !plan.phases.contains { $0.stub != nil }
        return scan(
            read: entries + plan.log.entries.map(\.range), legends: plan.legendLists,
            phases: plan.phases.map(\.section), stranger: isStrange ? .dialect : .unknown, reason: nil)
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

    /// - Parameter stranger: Why a box outside every phase is not counted: in a plan that nothing was read of, its form
    ///   is one that is not read.
    private func scan(
        read: [SourceRange], legends: [SourceRange], phases: [SourceRange], stranger: SkippedLine.Reason = .unknown,
        reason: SkippedLine.Reason?
    ) -> CoverageScan {
        var collector = LineCollector(file: file, read: read)
        let inPhase = sectionsInPhases(phases)
        let legends = Set(legends)
        for (index, section) in outline.sections.enumerated() {
            let looks: SkippedLine.Reason = inPhase[index] ? .dialect : stranger
            let isUnderAcceptance = outline.isUnder(.acceptance, section: index)
            if let heading = section.heading {
                look(at: heading.range, reason ?? looks, &collector)
            }
            var announcement: Paragraph?
            for block in section.blocks {
                if case .paragraph(let paragraph) = block { announcement = paragraph }
                switch block {
                case .heading, .thematicBreak: continue
                case .paragraph(let paragraph): look(at: paragraph.range, reason ?? .unknown, &collector)
                case .code(let code): look(at: code, isInQuote: false, reason, &collector)
                case .html(let html): look(at: html.range, reason ?? .fence, &collector)
                case .table(let table): look(at: table, isInQuote: false, reason, &collector)
                case .list, .quote:
                    let isAcceptance = isUnderAcceptance || isAcceptance(announcement)
                    let place = Place(box: isAcceptance ? .acceptance : looks, legends: legends, reason: reason)
                    CollectionOfOne(block).forEachNested { look(at: $0, isInQuote: $1.isInQuote, place, &collector) }
                }
            }
        }
        if let frontMatter = outline.document.frontMatter {
            for line in lines(of: frontMatter.range) where TrackedLooks.isItemWithID(file.bytes[line]) {
                collector.add(file.range(line), reason ?? .otherTable)
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
        case .table(let table): look(at: table, isInQuote: isInQuote, place.reason, &collector)
        case .code(let code): look(at: code, isInQuote: isInQuote, place.reason, &collector)
        case .html(let html):
            look(at: html.range, place.reason ?? .fence, &collector)
        case .paragraph(let paragraph):
            look(at: paragraph.range, place.reason ?? (isInQuote ? .fence : .unknown), &collector)
        case .heading(let heading):
            look(at: heading.range, place.reason ?? (isInQuote ? .fence : place.box), &collector)
        case .quote, .thematicBreak: break
        }
    }

    /// Whether a paragraph announces deliverables, prerequisites or acceptance criteria.
    private func isAcceptance(_ paragraph: Paragraph?) -> Bool {
        paragraph.map { HeadingTopics($0.plainText).contains(.acceptance) } ?? false
    }

    private func look(
        at table: PipeTable, isInQuote: Bool, _ reason: SkippedLine.Reason?, _ collector: inout LineCollector
    ) {
        for row in TrackedLooks.rows(of: table, inTaskFile: isTaskFile) {
            collector.add(row, reason ?? (isInQuote ? .fence : .otherTable))
        }
    }

    private func look(
        at code: CodeBlock, isInQuote: Bool, _ reason: SkippedLine.Reason?, _ collector: inout LineCollector
    ) {
        guard holdsMark(code.content, &collector) else { return }
        // The lines as Markdown has them: an indent or a quote's mark is none of theirs.
        let lines = code.lineOffsets.map { offset in
            offset..<max(offset, file.lineRange(collector.line(at: offset)).upperBound)
        }
        var item = SkippedLine.Reason.fence
        if !isInQuote,
            lines.contains(where: { TrackedLooks.isItemWithID(file.bytes[$0]) && !collector.holds($0) }),
            TrackingBlock.looksLikeTracking(code)
        {
            item = .otherTable
            if case .failure = YAMLReader.parse(block: code, in: file) { item = .broken }
        }
        look(atLiteral: lines, reason ?? .fence, item: reason ?? item, &collector)
    }

    /// The same for the lines of a range.
    private func look(at range: SourceRange, _ reason: SkippedLine.Reason, _ collector: inout LineCollector) {
        if holdsMark(range, &collector) { look(atLiteral: lines(of: range), reason, &collector) }
    }

    /// A cheap look at all lines of a range: whether one of them can look like tracked work, and is not accounted for.
    private func holdsMark(_ range: SourceRange, _ collector: inout LineCollector) -> Bool {
        guard !range.isEmpty else { return false }
        let lines = collector.lines(of: range)
        return outline.marks.mayBeTracked(lines) && !collector.holds(all: lines)
    }

    /// Text that Markdown makes no list or table of: a fence's, raw HTML, and running text that looks like tracked work.
    /// - Parameter item: why a YAML item with an id is not counted, where that is another reason.
    private func look(
        atLiteral lines: [Range<Int>], _ reason: SkippedLine.Reason, item: SkippedLine.Reason? = nil,
        _ collector: inout LineCollector
    ) {
        let texts = lines.map { line in
            // Most lines of a fence hold nothing that a second look is worth.
            outline.marks.mayBeTracked(line: collector.line(at: line.lowerBound) - 1)
                ? TrackedLooks.withoutMarks(file.bytes[line]) : []
        }
        for (line, text) in zip(lines, texts) {
            if TrackedLooks.isBox(text) || TrackedLooks.isBareBox(text) {
                collector.add(file.range(line), reason)
            } else if TrackedLooks.isItemWithID(text) {
                collector.add(file.range(line), item ?? reason)
            }
        }
        for row in TrackedLooks.rows(in: texts) {
            collector.add(file.range(lines[row.line]), row.isTable && reason == .unknown ? .broken : reason)
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
