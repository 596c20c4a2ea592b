package import MilepostModel

/// The words of the pages in English, their first language.
package struct English: PageWords {
    package let own: OwnNames

    package init(own: OwnNames = .none) {
        self.own = own
    }

    package var code: String { "en" }
    package var isRightToLeft: Bool { false }
    package var changes: any ChangeWords { EnglishChanges(words: self) }
    package var and: String { "and" }

    package func usual(_ status: Status) -> String { status.words }

    package func noun(_ noun: Noun, _ number: Int) -> String {
        let isOne = number == 1
        return switch noun {
        case .task: isOne ? "task" : "tasks"
        case .plan: isOne ? "plan" : "plans"
        case .error: isOne ? "error" : "errors"
        case .warning: isOne ? "warning" : "warnings"
        case .note: isOne ? "note" : "notes"
        case .finding: isOne ? "finding" : "findings"
        case .errorFound: isOne ? "error found" : "errors found"
        }
    }

    package func part(_ fraction: Fraction) -> String { "\(fraction.count) of \(fraction.of)" }
    package func percent(_ fraction: Fraction) -> String { fraction.percentText }
    package func effort(_ effort: Effort) -> String { effort.text }
    package func day(_ date: PlanDate) -> String { date.day }

    package func weekday(_ date: PlanDate) -> String {
        let names = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
        return names[date.weekday]
    }

    package func duration(days: Int) -> String {
        days == 0 ? "since today" : "for \(Self.count(days, "day", "days"))"
    }

    package func andMore(_ count: Int) -> String { "and \(count) more" }

    /// "1 line", "3 lines".
    private static func count(_ number: Int, _ one: String, _ many: String) -> String {
        "\(number) \(number == 1 ? one : many)"
    }
}

// MARK: Sentences

extension English {
    package func asOf(_ day: String, revision: String?) -> String {
        "As of \(day)" + (revision.map { ", revision \($0)" } ?? "") + "."
    }

    package func changed(revision: String) -> String { "\(revision) with changes" }

    package func madeOf(plan: String?, plans: Int, taskFiles: Int, files: Int) -> String {
        var parts: [String] = []
        if let plan {
            parts.append(plan)
        } else if plans > 1 {
            parts.append(Self.count(plans, "plan", "plans"))
        }
        if taskFiles > 0 { parts.append(Self.count(taskFiles, "task file", "task files")) }
        return parts.isEmpty ? Self.count(files, "file", "files") : list(parts)
    }

    package func receipt(read: Int, of all: Int, unknown: Int, isWhole: Bool) -> String {
        let sentence = "Read \(read) of \(Self.count(all, "line", "lines")) that look like tracked work"
        if unknown > 0 { return sentence + "; of \(Self.count(unknown, "line", "lines")) nobody can say what it is." }
        return isWhole ? sentence + "." : sentence + "; the rest is listed with the reason."
    }

    package func unknown(lines: Int) -> String {
        "Of \(Self.count(lines, "line", "lines")) nobody can say what it is. Look at them: work may be missing from the numbers."
    }

    package func checksDone(_ fraction: Fraction) -> String { "checks \(percent(fraction)) (\(part(fraction)))" }

    package func effortDone(_ fraction: Fraction) -> String {
        "effort \(percent(fraction)) (\(effort(Effort(seconds: fraction.count))) of \(effort(Effort(seconds: fraction.of))))"
    }

    package func boxesDone(_ fraction: Fraction) -> String {
        "boxes in task files \(percent(fraction)) (\(part(fraction)))"
    }

    package func partDone(_ fraction: Fraction) -> String { "\(part(fraction)) done" }

    package func moreInReport(_ count: Int) -> String { "And \(count) more, all in report.json." }

    package func moreDependencies(_ count: Int) -> String {
        "And \(Self.count(count, "dependency", "dependencies")) more, all in report.json."
    }

    package func moreFindings(_ count: Int) -> String { "\(count) more stand in report.json." }
    package func moreOfKind(_ count: Int) -> String { "\(count) more of this kind." }
    package func allSessions(_ count: Int) -> String { "All \(count) sessions, those of task files too" }

    package func chain(tasks: Int, length: Effort) -> String {
        "\(Self.count(tasks, "open task", "open tasks")), \(effort(length))"
    }

    package func otherChains(_ count: Int) -> String {
        "\(Self.count(count, "other chain is", "other chains are")) as long."
    }

    package func waiting(_ count: Int) -> String { "\(Self.count(count, "task waits", "tasks wait")) for it" }

    package func firstReady(needing names: String, isCompleted: Bool) -> String {
        "First ready task of the current phase: all it needs, \(names), is \(isCompleted ? "completed" : "completed or deferred")."
    }

    package func nothingFree(in phase: String) -> String { "Nothing in \(phase) is free to begin." }

    package func allBegun(in phase: String) -> String {
        "Everything in \(phase) is begun; finish what is in progress or blocked."
    }

    package func queueLead(ready: Int, inProgress: Int, waiting: Int, blocked: Int) -> String {
        let start = ready == 0 ? "No task is ready" : Self.count(ready, "task is ready", "tasks are ready")
        return "\(start), \(inProgress) \(status(.inProgress)), \(waiting) waiting, \(blocked) \(status(.blocked))."
    }

    package func inOrderOfWork(_ title: String) -> String { "\(title), in the order of work" }
    package func wave(_ number: Int) -> String { "Wave \(number)" }

    package func graphLead(dependencies: Int, needing: Int, alone: Int, cycles: Int) -> String {
        var sentence = "\(Self.count(dependencies, "dependency", "dependencies")): "
        sentence += "\(Self.count(needing, "task needs", "tasks need")) another"
        if alone > 0 { sentence += ", \(Self.count(alone, "stands", "stand")) alone" }
        if cycles > 0 { sentence += ", and \(Self.count(cycles, "cycle has", "cycles have")) to be broken" }
        return sentence + "."
    }

    package func dependencies(_ count: Int) -> String { Self.count(count, "dependency", "dependencies") }

    package func phasesDrawn(tasks: Int) -> String {
        "The phases of the plan. Its \(tasks) tasks are drawn phase by phase, on each phase’s page."
    }

    package func logLead(sessions: Int, days: Int) -> String {
        "\(Self.count(sessions, "session", "sessions")) on \(Self.count(days, "day", "days")), the newest first: the plan’s log and those of the task files."
    }

    package func allOf(_ phase: String) -> String { "All of \(phase)" }

    package func standing(_ standing: PhaseStanding, number: Int, of count: Int) -> String {
        let place = "umber \(number) of \(count) in the plan’s order."
        return switch standing {
        case .current: "The current phase, n" + place
        case .finished: "Finished, n" + place
        case .ahead: "Ahead, n" + place
        case .other: "N" + place
        }
    }

    package func asWritten(_ path: String) -> String {
        "\(path), as it is written. Phases and the session log have pages of their own."
    }

    package func phaseFound(_ done: Fraction) -> String { "phase, \(partDone(done))" }

    package func drift(plan: Status, file: Status, isFile: Bool) -> String {
        let used = isFile ? "the task file’s" : "the plan’s"
        return
            "The plan says \(status(plan)), the task file says \(status(file)). Here and in every number, \(used) word counts."
    }

    package func atRoot(_ status: Status) -> String { "\(self.status(status)), at the root" }
    package func spent(_ effort: String) -> String { "\(effort) spent" }
    package func setTo(_ status: Status) -> String { "set to \(self.status(status))" }
    package func completed(on day: String) -> String { "completed \(day)" }
    package func started(on day: String) -> String { "started \(day)" }
    package func documentElsewhere(_ path: String) -> String { "Its document, \(path), is not in this file." }

    package func noTaskFile(_ id: String) -> String {
        "No task file. A file named \(id)_name.md beside the plan would be shown here."
    }
}
