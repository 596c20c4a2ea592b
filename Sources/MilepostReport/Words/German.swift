package import MilepostModel

/// The words of the pages in German.
package struct German: PageWords {
    package let own: OwnNames

    package init(own: OwnNames = .none) {
        self.own = own
    }

    package var code: String { "de" }
    package var isRightToLeft: Bool { false }
    package var changes: any ChangeWords { GermanChanges(words: self) }
    package var and: String { "und" }

    package func usual(_ status: Status) -> String {
        switch status {
        case .notStarted: "nicht begonnen"
        case .inProgress: "in Arbeit"
        case .blocked: "blockiert"
        case .completed: "abgeschlossen"
        case .deferred: "zurückgestellt"
        }
    }

    package func noun(_ noun: Noun, _ number: Int) -> String {
        let isOne = number == 1
        return switch noun {
        case .task: isOne ? "Aufgabe" : "Aufgaben"
        case .plan: isOne ? "Plan" : "Pläne"
        case .error: "Fehler"
        case .warning: isOne ? "Warnung" : "Warnungen"
        case .note: isOne ? "Hinweis" : "Hinweise"
        case .finding: isOne ? "Befund" : "Befunde"
        case .errorFound: "Fehler gefunden"
        }
    }

    package func part(_ fraction: Fraction) -> String { "\(fraction.count) von \(fraction.of)" }
    /// With a space before the sign (DIN 5008), as in English.
    package func percent(_ fraction: Fraction) -> String { fraction.percentText }
    /// With a comma in decimals (DIN 1333).
    package func effort(_ effort: Effort) -> String { effort.text.replacing(".", with: ",") }

    /// Day, month and year with full stops (DIN 5008): "27.02.2026".
    package func day(_ date: PlanDate) -> String {
        date.day.split(separator: "-").reversed().joined(separator: ".")
    }

    package func weekday(_ date: PlanDate) -> String {
        let names = ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"]
        return names[date.weekday]
    }

    package func duration(days: Int) -> String {
        days == 0 ? "seit heute" : "seit \(Self.count(days, "Tag", "Tagen"))"
    }

    package func andMore(_ count: Int) -> String { "und \(count) weitere" }

    /// "1 Zeile", "3 Zeilen", in the case that a sentence asks for.
    private static func count(_ number: Int, _ one: String, _ many: String) -> String {
        "\(number) \(number == 1 ? one : many)"
    }
}

// MARK: Sentences

extension German {
    package func asOf(_ day: String, revision: String?) -> String {
        "Stand \(day)" + (revision.map { ", Revision \($0)" } ?? "") + "."
    }

    package func changed(revision: String) -> String { "\(revision) mit Änderungen" }

    package func madeOf(plan: String?, plans: Int, taskFiles: Int, files: Int) -> String {
        var parts: [String] = []
        if let plan {
            parts.append(plan)
        } else if plans > 1 {
            parts.append(Self.count(plans, "Plan", "Plänen"))
        }
        if taskFiles > 0 { parts.append(Self.count(taskFiles, "Aufgabendatei", "Aufgabendateien")) }
        return parts.isEmpty ? Self.count(files, "Datei", "Dateien") : list(parts)
    }

    package func receipt(read: Int, of all: Int, unknown: Int, isWhole: Bool) -> String {
        let sentence = "\(read) von \(Self.count(all, "Zeile", "Zeilen")) gelesen, die nach verfolgter Arbeit aussehen"
        if unknown > 0 {
            return sentence + "; von \(Self.count(unknown, "Zeile", "Zeilen")) kann niemand sagen, was sie bedeutet."
        }
        return isWhole ? sentence + "." : sentence + "; der Rest ist mit dem Grund aufgeführt."
    }

    package func unknown(lines: Int) -> String {
        "Von \(Self.count(lines, "Zeile", "Zeilen")) kann niemand sagen, was sie bedeutet. Sieh nach: In den Zahlen kann Arbeit fehlen."
    }

    package func checksDone(_ fraction: Fraction) -> String { "Prüfpunkte \(percent(fraction)) (\(part(fraction)))" }

    package func effortDone(_ fraction: Fraction) -> String {
        "Aufwand \(percent(fraction)) (\(effort(Effort(seconds: fraction.count))) von \(effort(Effort(seconds: fraction.of))))"
    }

    package func boxesDone(_ fraction: Fraction) -> String {
        "Kästchen in Aufgabendateien \(percent(fraction)) (\(part(fraction)))"
    }

    package func partDone(_ fraction: Fraction) -> String { "\(part(fraction)) erledigt" }

    package func moreInReport(_ count: Int) -> String { "Und \(count) weitere, alle in report.json." }

    package func moreDependencies(_ count: Int) -> String {
        "Und \(Self.count(count, "weitere Abhängigkeit", "weitere Abhängigkeiten")), alle in report.json."
    }

    package func moreFindings(_ count: Int) -> String {
        "\(Self.count(count, "weiterer steht", "weitere stehen")) in report.json."
    }

    package func moreOfKind(_ count: Int) -> String { "\(count) weitere dieser Art." }

    package func allSessions(_ count: Int) -> String {
        "Alle \(count) Sitzungen, auch die der Aufgabendateien"
    }

    package func chain(tasks: Int, length: Effort) -> String {
        "\(Self.count(tasks, "offene Aufgabe", "offene Aufgaben")), \(effort(length))"
    }

    package func otherChains(_ count: Int) -> String {
        "\(Self.count(count, "andere Kette ist", "andere Ketten sind")) gleich lang."
    }

    package func waiting(_ count: Int) -> String { "\(Self.count(count, "Aufgabe wartet", "Aufgaben warten")) darauf" }

    package func firstReady(needing names: String, isCompleted: Bool) -> String {
        "Erste bereite Aufgabe der aktuellen Phase: Alles, was sie braucht, \(names), ist \(isCompleted ? "abgeschlossen" : "abgeschlossen oder zurückgestellt")."
    }

    package func nothingFree(in phase: String) -> String { "In \(phase) kann nichts begonnen werden." }

    package func allBegun(in phase: String) -> String {
        "In \(phase) ist alles begonnen; bring zu Ende, was in Arbeit oder blockiert ist."
    }

    package func queueLead(ready: Int, inProgress: Int, waiting: Int, blocked: Int) -> String {
        let start =
            ready == 0 ? "Keine Aufgabe ist bereit" : Self.count(ready, "Aufgabe ist bereit", "Aufgaben sind bereit")
        let waits = Self.count(waiting, "wartet", "warten")
        return "\(start), \(inProgress) \(status(.inProgress)), \(waits), \(blocked) \(status(.blocked))."
    }

    package func inOrderOfWork(_ title: String) -> String { "\(title), in der Arbeitsfolge" }
    package func wave(_ number: Int) -> String { "Welle \(number)" }

    package func graphLead(dependencies: Int, needing: Int, alone: Int, cycles: Int) -> String {
        var sentence = "\(Self.count(dependencies, "Abhängigkeit", "Abhängigkeiten")): "
        sentence += "\(Self.count(needing, "Aufgabe braucht", "Aufgaben brauchen")) eine andere"
        if alone > 0 { sentence += ", \(Self.count(alone, "steht", "stehen")) allein" }
        if cycles > 0 { sentence += ", und \(Self.count(cycles, "Kreis muss", "Kreise müssen")) gelöst werden" }
        return sentence + "."
    }

    package func dependencies(_ count: Int) -> String { Self.count(count, "Abhängigkeit", "Abhängigkeiten") }

    package func phasesDrawn(tasks: Int) -> String {
        "Die Phasen des Plans. Seine \(tasks) Aufgaben sind Phase für Phase gezeichnet, auf der Seite jeder Phase."
    }

    package func logLead(sessions: Int, days: Int) -> String {
        "\(Self.count(sessions, "Sitzung", "Sitzungen")) an \(Self.count(days, "Tag", "Tagen")), die neuesten zuerst: das Protokoll des Plans und die der Aufgabendateien."
    }

    package func allOf(_ phase: String) -> String { "Alles aus \(phase)" }

    package func standing(_ standing: PhaseStanding, number: Int, of count: Int) -> String {
        let place = "Nummer \(number) von \(count) in der Reihenfolge des Plans."
        return switch standing {
        case .current: "Die aktuelle Phase, \(place)"
        case .finished: "Abgeschlossen, \(place)"
        case .ahead: "Steht noch bevor, \(place)"
        case .other: place
        }
    }

    package func asWritten(_ path: String) -> String {
        "\(path), so wie es geschrieben ist. Phasen und Sitzungsprotokoll haben eigene Seiten."
    }

    package func phaseFound(_ done: Fraction) -> String { "Phase, \(partDone(done))" }

    package func drift(plan: Status, file: Status, isFile: Bool) -> String {
        let used = isFile ? "der Aufgabendatei" : "des Plans"
        return
            "Der Plan sagt „\(status(plan))“, die Aufgabendatei „\(status(file))“. Hier und in allen Zahlen gilt das Wort \(used)."
    }

    package func atRoot(_ status: Status) -> String { "\(self.status(status)), als Ursache" }
    package func spent(_ effort: String) -> String { "\(effort) aufgewendet" }
    package func setTo(_ status: Status) -> String { "auf „\(self.status(status))“ gesetzt" }
    package func completed(on day: String) -> String { "abgeschlossen am \(day)" }
    package func started(on day: String) -> String { "begonnen am \(day)" }

    package func documentElsewhere(_ path: String) -> String {
        "Ihr Dokument \(path) ist in dieser Datei nicht enthalten."
    }

    package func noTaskFile(_ id: String) -> String {
        "Keine Aufgabendatei. Eine Datei namens \(id)_name.md neben dem Plan würde hier gezeigt."
    }
}
