package import MilepostAnalysis
package import MilepostComparison
package import MilepostModel

/// What German says of changes.
package struct GermanChanges: ChangeWords {
    private let words: German

    package init(words: German = German()) {
        self.words = words
    }

    package var nothing: String { "Nichts hat sich geändert" }
    package var planIsNew: String { "Der Plan ist neu." }
    package var noTaskChanged: String { "keine Aufgabe geändert" }

    package func title(_ kind: ChangeGroup.Kind) -> String {
        switch kind {
        case .finished: "Abgeschlossen"
        case .started: "Begonnen"
        case .unblocked: "Nicht mehr blockiert"
        case .blocked: "Blockiert"
        case .reopened: "Wieder geöffnet"
        case .resumed: "Wieder aufgenommen"
        case .deferred: "Zurückgestellt"
        case .stopped: "Zurückgelegt"
        case .added: "Hinzugekommen"
        case .removed: "Entfernt"
        case .moved: "In eine andere Phase verschoben"
        case .renamed: "Umbenannt"
        case .reprioritised: "Priorität geändert"
        case .dependencyAdded: "Neue Abhängigkeiten"
        case .dependencyRemoved: "Entfallene Abhängigkeiten"
        }
    }

    package func change(_ kind: ChangeGroup.Kind, _ detail: String) -> String {
        switch kind {
        case .dependencyAdded, .dependencyRemoved: detail
        case .reprioritised: "Priorität \(detail)"
        case .moved: "verschoben \(detail)"
        default: "\(inSentence(kind)), \(detail)"
        }
    }

    package func findings(_ comparison: ProjectComparison) -> String? {
        let (new, gone) = (comparison.findingsNew.count, comparison.findingsGone.count)
        let newWords = "\(new) \(new == 1 ? "neuer Befund" : "neue Befunde")"
        switch (new, gone) {
        case (0, 0): return nil
        case (0, _): return "\(words.count(gone, .finding)) erledigt"
        case (_, 0): return newWords
        default: return "\(newWords), \(gone) erledigt"
        }
    }

    package func was(_ status: Status) -> String { "war \(words.status(status))" }

    package func added(_ status: Status, in phase: String?) -> String {
        "\(words.status(status)), \(phase.map { "in \($0)" } ?? "in keiner Phase")"
    }

    package func moved(_ move: TaskChange.Move) -> String {
        "von \(move.from ?? "keiner Phase") nach \(move.to ?? "keiner Phase")"
    }

    package func renamed(_ change: TaskChange) -> String {
        guard let before = change.before else { return "" }
        return change.isRenamed ? "war \(before.title)" : "war \(before.id.text)"
    }

    package func priority(_ now: Priority?, was before: Priority?) -> String {
        "\(now.map(words.priority) ?? "keine"), war \(before.map(words.priority) ?? "keine")"
    }

    package func dependency(_ edge: DependencyChange, isAdded: Bool) -> String {
        isAdded ? "braucht jetzt \(edge.needed.title)" : "braucht \(edge.needed.title) nicht mehr"
    }

    package func progress(_ now: Progress, was before: Progress) -> String {
        guard now.total > 0 else {
            return before.total > 0
                ? "keine verfolgten Aufgaben mehr, vorher \(before.total)" : "keine verfolgten Aufgaben"
        }
        let head = "\(words.percent(now.done)) erledigt (\(words.part(now.done)))"
        guard before.total > 0 else { return head }
        if before.done == now.done { return head + ", wie zuvor" }
        return head + ", vorher \(words.percent(before.done)) (\(words.part(before.done)))"
    }

    package func scope(_ now: Progress, was before: Progress) -> String? {
        let difference = now.total - before.total
        guard difference != 0 else { return nil }
        return
            "\(words.count(now.total, .task)), \(abs(difference)) \(difference > 0 ? "mehr" : "weniger") als zuvor"
    }

    package func count(_ kind: ChangeGroup.Kind, _ count: Int) -> String {
        let word =
            switch kind {
            case .moved: "verschoben"
            case .reprioritised: "mit anderer Priorität"
            case .dependencyAdded: count == 1 ? "neue Abhängigkeit" : "neue Abhängigkeiten"
            case .dependencyRemoved: count == 1 ? "entfallene Abhängigkeit" : "entfallene Abhängigkeiten"
            default: inSentence(kind)
            }
        return "\(count) \(word)"
    }

    package func next(_ plan: PlanComparison) -> String? {
        switch (plan.nextBefore, plan.nextAfter) {
        case (nil, nil): nil
        case (let before?, nil): "Nichts kann begonnen werden; vorher \(before.title)"
        case (nil, let after?): plan.before == nil ? after.title : "\(after.title); vorher war nichts frei"
        case (let before?, let after?):
            plan.isNextChanged ? "\(after.title); vorher \(before.title)" : "\(after.title), wie zuvor"
        }
    }

    /// A title inside a sentence: all begin with an adverb or a participle, which German writes small.
    private func inSentence(_ kind: ChangeGroup.Kind) -> String {
        let title = title(kind)
        return title.prefix(1).lowercased() + title.dropFirst()
    }
}
