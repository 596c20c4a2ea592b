import MilepostMarkdown
package import MilepostModel
import MilepostSource

/// A phase to be written behind the last one.
package struct NewPhase: Sendable, Hashable {
    package var number: String
    package var name: String
    /// Nil where none is stated.
    package var goal: String?

    package init(number: String, name: String, goal: String?) {
        self.number = number
        self.name = name
        self.goal = goal
    }

    /// The number behind the highest one; 1 where no phase has one.
    package static func nextNumber(in plan: Plan) -> String {
        let numbers = plan.phases.compactMap { $0.number }.compactMap { number in
            Int(number.prefix { $0.isASCII && $0.isNumber })
        }
        return numbers.max().map { "\($0 + 1)" } ?? "1"
    }
}

extension PlanEdit {
    /// A heading like that of the last phase, with the goal below it; the first one stands below the phase tracker's.
    static func added(_ phase: NewPhase, in plan: Plan, of project: Project) throws(PlanEditError) -> PlanChange {
        guard let id = plan.file else { throw .noPlan }
        let file = project.file(id)
        let headings = MarkdownHeadings(file)
        guard let tracker = headings.tracker else {
            let first = plan.phases.first?.range ?? SourceRange(file: id, start: 0, end: 0)
            throw .byHand(first, "write a heading '## Phase Tracker' above the phases, below which empty ones are seen")
        }
        let place: (offset: Int, level: Int, section: String?)
        if let last = plan.phases.last, last.headingInPlan.file == id {
            guard let heading = headings.at(last.headingInPlan) else {
                throw .byHand(last.headingInPlan, "write the heading of the phase yourself")
            }
            place = (PhaseText.end(of: last, in: file), heading.level, Self.section(behind: heading.plainText))
        } else {
            place = (headings.contentEnd(of: tracker), min(6, tracker.level + 1), nil)
        }
        let lineEnd = FileLine(file, at: place.offset).lineEnd
        let title = "Phase \(phase.number): \(phase.name)"
        let heading = String(repeating: "#", count: place.level) + " " + (place.section.map { $0 + " " } ?? "") + title
        var lines = ["", "", heading]
        if let goal = phase.goal { lines += ["", "**Goal**: \(goal)"] }
        var change = PlanChange()
        change.edits.append(
            TextEdit(range: file.range(place.offset..<place.offset), replacement: lines.joined(separator: lineEnd)))
        let number = plan.phases.count
        change.mayChange += ["phase \(number)", "phase \(number) goal"]
        change.facts[PlanFacts.tasksName(number)] = ""
        return change
    }

    /// The section number behind that of a heading: `4.6 Phase 5` is followed by `4.7`.
    private static func section(behind heading: String) -> String? {
        let number = heading.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
        let parts = number.split(separator: ".", omittingEmptySubsequences: false)
        guard number.contains("."), heading.dropFirst(number.count).first == " " else { return nil }
        let hasPoint = number.hasSuffix(".")
        guard let last = (hasPoint ? parts.dropLast() : parts[...]).last, let value = Int(last) else { return nil }
        let lead = (hasPoint ? parts.dropLast() : parts[...]).dropLast()
        return (lead.map(String.init) + ["\(value + 1)"]).joined(separator: ".") + (hasPoint ? "." : "")
    }
}
