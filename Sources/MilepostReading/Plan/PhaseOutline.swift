import MilepostMarkdown
import MilepostModel
import MilepostSource

/// Which headings of a document are phases, and which sections belong to each (the format, section 2).
struct PhaseOutline: Sendable {
    struct Group: Sendable {
        var phase: Phase
        /// The sections of the phase, its heading's own first.
        var sections: Range<Int>
    }

    let groups: [Group]
    /// For each phase its claims, by position in the claims given, in document order.
    let claimsOfPhase: [[Int]]

    init(_ outline: DocumentOutline, claims: [Claim]) {
        let stubs = ArchiveStubReader.stubs(in: outline)
        let claimed = Set(claims.map(\.section)).union(stubs.keys)
        let trackers = outline.sections.indices.filter {
            outline.sections[$0].isTitled(.phaseTracker)
        }
        var builder = PhaseOutlineBuilder(outline: outline, claimed: claimed, stubs: stubs)
        if trackers.isEmpty {
            builder.collectWithoutTracker()
        } else {
            for tracker in trackers { builder.collect(below: tracker) }
        }
        builder.collectBlocksWithoutHeading(claims)
        let groups = builder.groups.sorted { $0.sections.lowerBound < $1.sections.lowerBound }
        var phaseOfSection: [Int?] = Array(repeating: nil, count: outline.sections.count)
        for (phase, group) in groups.enumerated() {
            for section in group.sections { phaseOfSection[section] = phase }
        }
        var claimsOfPhase: [[Int]] = Array(repeating: [], count: groups.count)
        for (index, claim) in claims.enumerated() {
            if let phase = phaseOfSection[claim.section] { claimsOfPhase[phase].append(index) }
        }
        self.groups = groups
        self.claimsOfPhase = claimsOfPhase
    }
}

private struct PhaseOutlineBuilder {
    let outline: DocumentOutline
    /// Sections with a table or YAML of tasks, and those that say that their phase is archived.
    let claimed: Set<Int>
    /// Where the archives of the latter lie.
    let stubs: [Int: Sourced<String>]
    var groups: [PhaseOutline.Group] = []
    /// Sections that belong to a phase already.
    private var taken: Set<Int> = []

    init(outline: DocumentOutline, claimed: Set<Int>, stubs: [Int: Sourced<String>]) {
        self.outline = outline
        self.claimed = claimed
        self.stubs = stubs
    }

    /// Phases are headings below "Phase Tracker" that say Phase N or Prerequisites, at any level, and other headings
    /// with a phase table or YAML of their own.
    mutating func collect(below tracker: Int) {
        let level = outline.sections[tracker].heading?.level ?? 0
        var index = tracker + 1
        while index < outline.sections.count {
            let section = outline.sections[index]
            let heading = PhaseHeading.parse(section.title)
            if (section.heading?.level ?? 0) <= level,
                !heading.isPhase || section.isTitled(.tracker)
            {
                return
            }
            if !taken.contains(index), heading.isPhase || claimed.contains(index) {
                add(index, heading)
                index = outline.end(of: index)
            } else {
                index += 1
            }
        }
    }

    /// Without a tracker heading: "Phase N" and "Prerequisites" headings with a table or YAML below them.
    mutating func collectWithoutTracker() {
        var index = 0
        while index < outline.sections.count {
            let heading = PhaseHeading.parse(outline.sections[index].title)
            let end = outline.end(of: index)
            if heading.isPhase, (index..<end).contains(where: { claimed.contains($0) }) {
                // A document titled "Phase 2 plan" whose own headings are the phases.
                let isTitle = (index + 1..<max(end, index + 1)).contains { inner in
                    PhaseHeading.parse(outline.sections[inner].title).isPhase && !claimed.contains(index)
                }
                if !isTitle {
                    add(index, heading)
                    index = end
                    continue
                }
            }
            index += 1
        }
    }

    /// `phase_*_tasks` blocks under a heading that says nothing of a phase: the key names one.
    mutating func collectBlocksWithoutHeading(_ claims: [Claim]) {
        for claim in claims where !taken.contains(claim.section) {
            guard case .yaml(let node, _) = claim.content, let number = TrackingBlock.phaseNumber(of: node) else {
                continue
            }
            let section = outline.sections[claim.section]
            let isTitle = section.heading == nil || section.heading?.level == 1
            let title = isTitle ? "Phase \(number)" : section.title
            add(claim.section, PhaseHeading.parse("Phase \(number): \(title)"), heading: title, end: claim.section + 1)
        }
    }

    private mutating func add(_ index: Int, _ heading: PhaseHeading, heading title: String? = nil, end: Int? = nil) {
        let section = outline.sections[index]
        let sections = index..<(end ?? outline.end(of: index))
        let file = outline.document.file
        let lastEnd = outline.sections[sections.upperBound - 1].end
        var phase = Phase(
            heading: title ?? section.title, name: heading.name, label: heading.label, number: heading.number,
            range: section.heading?.range ?? file.range(section.start..<section.start),
            section: file.range(section.start..<max(section.start, lastEnd)))
        phase.stub = stubs[index].map { PhaseStub(heading: phase.range, section: phase.section, address: $0) }
        phase.goal = GoalReader.goal(in: outline.sections[sections].flatMap(\.blocks), file: file)
        groups.append(PhaseOutline.Group(phase: phase, sections: sections))
        taken.formUnion(sections)
    }
}
