package import MilepostModel

/// What the pages say in one language. A language is one conformer, in files of its own, and one line in
/// ``PageLanguage``: what it does not say does not compile.
///
/// Values come in as numbers, dates and names; order, plural, case and punctuation are the language's own. What the
/// terminal, data files and Markdown say stays English and does not pass here.
package protocol PageWords: Sendable {
    /// As in `lang` (BCP 47): "en".
    var code: String { get }
    /// Whether the lines run from right to left.
    var isRightToLeft: Bool { get }
    /// What is said of changes.
    var changes: any ChangeWords { get }
    /// What the project calls statuses and priorities, in the place of the language's words.
    var own: OwnNames { get }

    /// A word or sentence without a value.
    func text(_ word: FixedWord) -> String

    // Numbers, dates, lists.

    /// "in progress", where the project has no word of its own for it; see ``status(_:)``.
    func usual(_ status: Status) -> String
    /// "tasks" of 3, "task" of 1.
    func noun(_ noun: Noun, _ number: Int) -> String
    /// "27 of 44"
    func part(_ fraction: Fraction) -> String
    /// "61 %", "< 1 %"
    func percent(_ fraction: Fraction) -> String
    /// "1.5 h", "40 min"
    func effort(_ effort: Effort) -> String
    /// A day as people write it.
    func day(_ date: PlanDate) -> String
    /// "Friday"
    func weekday(_ date: PlanDate) -> String
    /// "since today", "for 1 day", "for 7 days" of days that are not negative.
    func duration(days: Int) -> String
    /// Between the last two of a list: "and".
    var and: String { get }
    /// "and 4 more"
    func andMore(_ count: Int) -> String

    // What the report was made from.

    /// "As of 2026-02-27, revision 3f9c2e1."
    func asOf(_ day: String, revision: String?) -> String
    /// Of a revision, that files differ from it: "3f9c2e1 with changes".
    func changed(revision: String) -> String
    /// What follows "from": the plan's path, or how many plans; task files; all files where there is neither.
    func madeOf(plan: String?, plans: Int, taskFiles: Int, files: Int) -> String
    /// How many lines that look like tracked work were read, and what became of the rest.
    func receipt(read: Int, of all: Int, unknown: Int, isWhole: Bool) -> String
    /// A warning: lines that nobody can explain.
    func unknown(lines: Int) -> String

    // Progress.

    /// "checks 61 % (27 of 44)"
    func checksDone(_ fraction: Fraction) -> String
    /// "effort 61 % (27 h of 44 h)", in seconds.
    func effortDone(_ fraction: Fraction) -> String
    /// "boxes in task files 61 % (27 of 44)"
    func boxesDone(_ fraction: Fraction) -> String
    /// "27 of 44 done"
    func partDone(_ fraction: Fraction) -> String

    // What is cut off.

    /// "And 4 more, all in report.json."
    func moreInReport(_ count: Int) -> String
    /// The same of dependencies.
    func moreDependencies(_ count: Int) -> String
    /// "4 more stand in report.json."
    func moreFindings(_ count: Int) -> String
    /// "4 more of this kind."
    func moreOfKind(_ count: Int) -> String
    /// A link to the log: "All 12 sessions, those of task files too".
    func allSessions(_ count: Int) -> String

    // Order of work.

    /// "5 open tasks, 31 h"
    func chain(tasks: Int, length: Effort) -> String
    /// "2 other chains are as long."
    func otherChains(_ count: Int) -> String
    /// "3 tasks wait for it"
    func waiting(_ count: Int) -> String
    /// Why a task is next, where it needs others; `names` is a list.
    func firstReady(needing names: String, isCompleted: Bool) -> String
    func nothingFree(in phase: String) -> String
    func allBegun(in phase: String) -> String
    func queueLead(ready: Int, inProgress: Int, waiting: Int, blocked: Int) -> String
    /// The caption of a list: "Ready, in the order of work".
    func inOrderOfWork(_ title: String) -> String
    /// "Wave 2"
    func wave(_ number: Int) -> String
    func graphLead(dependencies: Int, needing: Int, alone: Int, cycles: Int) -> String
    /// "3 dependencies"
    func dependencies(_ count: Int) -> String
    /// Above a drawing of phases, where that of so many tasks would be too large.
    func phasesDrawn(tasks: Int) -> String
    func logLead(sessions: Int, days: Int) -> String

    // Phases and plans.

    /// "All of Phase 2: Village"
    func allOf(_ phase: String) -> String
    /// "The current phase, number 5 of 7 in the plan’s order."
    func standing(_ standing: PhaseStanding, number: Int, of count: Int) -> String
    /// What the page of a plan's own text shows.
    func asWritten(_ path: String) -> String
    /// An entry of the search: "phase, 3 of 7 done".
    func phaseFound(_ done: Fraction) -> String

    // A task.

    /// Plan and task file state different statuses; `isFile` says whose counts.
    func drift(plan: Status, file: Status, isFile: Bool) -> String
    /// A cause that is not needed directly: "blocked, at the root".
    func atRoot(_ status: Status) -> String
    /// "9 hours spent"; the effort as it is written.
    func spent(_ effort: String) -> String
    /// What is stated of a checklist beside its items: "set to completed".
    func setTo(_ status: Status) -> String
    func completed(on day: String) -> String
    func started(on day: String) -> String
    /// In a report that leaves documents out.
    func documentElsewhere(_ path: String) -> String
    /// Where no task file was found: how it would be called.
    func noTaskFile(_ id: String) -> String
}

/// What is counted.
package enum Noun: Sendable, CaseIterable {
    case task
    case plan
    case error
    case warning
    case note
    case finding
    /// "errors found"
    case errorFound
}

/// How far a phase is.
package enum PhaseStanding: Sendable, CaseIterable {
    case current
    case finished
    case ahead
    case other
}

extension PlanDate {
    /// The day of the week, 0 being Monday.
    var weekday: Int {
        let fromMonday = (dayNumber + 3) % 7
        return fromMonday < 0 ? fromMonday + 7 : fromMonday
    }
}

extension PageWords {
    package subscript(word: FixedWord) -> String { text(word) }

    /// "in progress", or what the project calls it.
    package func status(_ status: Status) -> String { own.statuses[status] ?? usual(status) }

    /// "P0", or what the project calls it.
    package func priority(_ priority: Priority) -> String { own.priorities[priority] ?? priority.description }

    /// "1 task", "3 tasks".
    package func count(_ number: Int, _ noun: Noun) -> String { "\(number) \(self.noun(noun, number))" }

    /// "a", "a and b", "a, b and c"; of more than `limit`, the first ones "and 4 more".
    package func list(_ items: [String], limit: Int = 5) -> String {
        list(items.count > limit ? Array(items.prefix(limit)) : items, more: items.count - limit)
    }

    /// The same of items that are the first of a longer list.
    ///
    /// - Parameter more: how many are left out; none where it is not positive.
    package func list(_ items: [String], more: Int) -> String {
        if more > 0 { return "\(items.joined(separator: ", ")) \(andMore(more))" }
        guard let last = items.last, items.count > 1 else { return items.first ?? "" }
        return "\(items.dropLast().joined(separator: ", ")) \(and) \(last)"
    }

    /// What follows each item when a list is written out in a template: ", " and " and ", then `end`.
    package func separators(_ count: Int, end: String = "") -> [String] {
        (0..<max(count, 0)).map { index in
            index == count - 1 ? end : index == count - 2 ? " \(and)" : ","
        }
    }

    /// How long ago a day was; nil where it lies ahead.
    package func duration(from start: PlanDate, to end: PlanDate) -> String? {
        let days = end.dayNumber - start.dayNumber
        return days < 0 ? nil : duration(days: days)
    }
}
