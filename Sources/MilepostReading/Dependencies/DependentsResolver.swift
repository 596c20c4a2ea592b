package import MilepostModel

/// Finds the tasks that a text about dependents or dependencies means (the format, section 5).
///
/// Its indexes are made once for a plan; a text costs its length and what it resolves to.
package struct DependentsResolver: Sendable {
    /// A phase as texts may call it.
    package struct PhaseNames: Sendable {
        package var name: String
        package var number: String?
        /// The whole heading as text.
        package var heading: String
        package var label: String
        /// Positions in ``Plan/tasks``.
        package var tasks: [Int]

        package init(name: String, number: String?, heading: String, label: String, tasks: [Int]) {
            self.name = name
            self.number = number
            self.heading = heading
            self.label = label
            self.tasks = tasks
        }
    }

    /// What a part of a text means.
    package enum Resolved: Sendable, Hashable {
        /// A task by its position. By its own id it is named alone; else through a name, a phase, a range or "All":
        /// through these a task does not need itself, by its own id it is a cycle.
        case task(Int, byOwnID: Bool)
        /// An outside component, as written.
        case outside(String)
    }

    /// The plan's ids.
    package let index: TaskIndex
    private var names: [String: Int] = [:]
    private var phases: [String: [Int]] = [:]
    private var phaseNumbers: [String: [Int]] = [:]

    /// - Parameters:
    ///   - taskIDs: by position in ``Plan/tasks``.
    ///   - names: the tasks' service names, by position; of two equal ones the first stands.
    ///   - phases: in document order; of two that answer to the same text the first stands.
    package init(taskIDs: [TaskID], names: [String], phases: [PhaseNames]) {
        index = TaskIndex(taskIDs)
        for (position, name) in names.enumerated() {
            let key = NameKey.of(name)
            if !key.isEmpty, self.names[key] == nil { self.names[key] = position }
        }
        for phase in phases {
            if let number = phase.number.map(Self.numberKey), phaseNumbers[number] == nil {
                phaseNumbers[number] = phase.tasks
            }
            for text in [phase.name, phase.heading, "\(phase.label) \(phase.name)", phase.label] {
                let key = NameKey.of(text)
                if !key.isEmpty, self.phases[key] == nil { self.phases[key] = phase.tasks }
            }
        }
    }

    /// What a text means, in the order of its parts, each task and each outside component once.
    ///
    /// Parts are cut at `,` and `;`; one that resolves to nothing is cut at `&` and "and" and tried again. Each is an id,
    /// a range of ids, a task's name, a phase, "All ..." of those, or else an outside component. A note in brackets behind
    /// it does not count, "None" and its like and texts wholly in square brackets are nobody.
    package func resolve(_ text: String) -> [Resolved] {
        var found = Found()
        if let tasks = knownIDs(text) {
            for task in tasks { found.add(Match(tasks: [task], isOwnID: true)) }
            return found.resolved
        }
        if PlaceholderText.isBracketed(text) { return [] }
        for part in DependentParts.split(text) {
            let part = Self.bare(part)
            if Self.isNobody(part) { continue }
            if let match = match(part) {
                found.add(match)
            } else {
                resolvePieces(of: part, into: &found)
            }
        }
        return found.resolved
    }

    /// The tasks of a text that is nothing but plain ids of the plan; nil for any other.
    private func knownIDs(_ text: String) -> [Int]? {
        guard let ids = IDToken.plainIDs(text) else { return nil }
        var tasks: [Int] = []
        for id in ids {
            guard let task = index.position(of: id) else { return nil }
            tasks.append(task)
        }
        return tasks
    }

    /// Tries the pieces between `&` and "and", neighbours together before each alone, so that "Foundation & Infrastructure
    /// and TASKS-06" is a phase and a task.
    private func resolvePieces(of part: Substring, into found: inout Found) {
        let pieces = DependentParts.splitAtAnd(part)
        var start = 0
        while start < pieces.count {
            var next = start + 1
            var match: Match?
            // Names of more than four such pieces do not occur; the bound keeps the work linear.
            for end in stride(from: min(start + 4, pieces.count), to: start, by: -1) {
                let run = part[pieces[start].startIndex..<pieces[end - 1].endIndex]
                match = self.match(Self.bare(run))
                if match != nil {
                    next = end
                    break
                }
            }
            let piece = Self.bare(pieces[start])
            if let match {
                found.add(match)
            } else if !Self.isNobody(piece) {
                found.add(outside: String(piece))
            }
            start = next
        }
    }

    /// The tasks a part means.
    private struct Match {
        var tasks: [Int]
        var isOwnID: Bool
    }

    private struct Found {
        var resolved: [Resolved] = []
        private var places: [Int: Int] = [:]
        private var outside: Set<String> = []

        mutating func add(_ match: Match) {
            for task in match.tasks {
                if let place = places[task] {
                    if match.isOwnID { resolved[place] = .task(task, byOwnID: true) }
                } else {
                    places[task] = resolved.count
                    resolved.append(.task(task, byOwnID: match.isOwnID))
                }
            }
        }

        mutating func add(outside name: String) {
            if !name.isEmpty, outside.insert(name).inserted { resolved.append(.outside(name)) }
        }
    }

    /// A part as it stands, else without the note in brackets behind it.
    private func match(_ part: Substring) -> Match? {
        if let match = exactMatch(part) { return match }
        guard part.last == ")", let bracket = part.firstIndex(of: "(") else { return nil }
        let core = part[..<bracket].trimmed
        return core.isEmpty ? nil : exactMatch(core)
    }

    private func exactMatch(_ part: Substring) -> Match? {
        if let match = named(part) { return match }
        guard let rest = Self.afterAll(part) else { return nil }
        if let match = named(rest) { return Match(tasks: match.tasks, isOwnID: false) }
        // "All Phase 2 tasks"
        guard let space = rest.lastIndex(where: \.isWhitespace) else { return nil }
        guard ["tasks", "task", "services"].contains(rest[space...].trimmed.lowercased()) else { return nil }
        return named(rest[..<space].trimmed).map { Match(tasks: $0.tasks, isOwnID: false) }
    }

    private func named(_ part: Substring) -> Match? {
        if let task = index.position(of: TaskID(String(part))) { return Match(tasks: [task], isOwnID: true) }
        if let tasks = range(part), !tasks.isEmpty { return Match(tasks: tasks, isOwnID: false) }
        let key = NameKey.of(part)
        if let task = names[key] { return Match(tasks: [task], isOwnID: false) }
        if let tasks = phases[key] { return Match(tasks: tasks, isOwnID: false) }
        let heading = PhaseHeading.parse(String(part))
        if heading.name == heading.label, let number = heading.number, let tasks = phaseNumbers[Self.numberKey(number)]
        {
            return Match(tasks: tasks, isOwnID: false)
        }
        return nil
    }

    /// `TASKS-05..TASKS-08`, `TASKS-05 to 08`.
    private func range(_ part: Substring) -> [Int]? {
        guard let (first, last) = IDRange.ends(of: part) else { return nil }
        return index.positions(from: String(first), through: String(last))
    }

    /// Without what decorates a part: a list's dash, emphasis, quotes, a full stop.
    private static func bare(_ part: Substring) -> Substring {
        var part = part.trimmed
        if let first = part.first, "-*\u{2022}".contains(first), part.dropFirst().first?.isWhitespace == true {
            part = part.dropFirst(2).trimmed
        }
        while let first = part.first, "*`\"".contains(first) { part = part.dropFirst() }
        while let last = part.last, "*`\".".contains(last) { part = part.dropLast() }
        return part.trimmed
    }

    private static func isNobody(_ part: Substring) -> Bool {
        NothingWords.isNothing(String(part)) || PlaceholderText.isBracketed(part)
    }

    /// What follows "All", "All of", "All the" at the start of a part.
    private static func afterAll(_ part: Substring) -> Substring? {
        var words = part
        var hasAll = false
        for word in ["all", "of", "the"] {
            let end = words.firstIndex(where: \.isWhitespace) ?? words.endIndex
            guard words[..<end].lowercased() == word else {
                if word == "all" { return nil }
                continue
            }
            hasAll = true
            words = words[end...].trimmed
        }
        return hasAll && !words.isEmpty ? words : nil
    }

    /// "02" is "2", "1.05" is "1.5".
    private static func numberKey(_ number: String) -> String {
        number.lowercased().split(separator: ".").map { part in
            let digits = part.drop { $0 == "0" }
            return digits.first?.isWholeNumber == true ? String(digits) : "0" + digits
        }.joined(separator: ".")
    }
}
