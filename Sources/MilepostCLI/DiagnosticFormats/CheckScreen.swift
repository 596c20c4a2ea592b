import MilepostModel
import MilepostRules
import MilepostSource

/// The result of a check on the terminal: each finding with its lines, and what they come to at the end.
struct CheckScreen {
    let terminal: Terminal

    func text(_ result: CheckResult, statistics: Bool) -> String {
        var text = ""
        for finding in result.diagnostics {
            text += ConsoleFormat(terminal: terminal).text(finding, files: result.project.files) + "\n\n"
        }
        for gate in result.gates {
            let word = gate.holds ? terminal.paint("holds", .completed) : terminal.paint("fails", .error)
            text += "gate \(word) [\(gate.name)]: \(terminal.text(gate.sentence))\n"
        }
        if !result.gates.isEmpty { text += "\n" }
        if statistics { text += Self.statistics(result.diagnostics, terminal) }
        return text + Self.summary(result) + "\n"
    }

    /// "2 errors, 1 warning; 3 known, 1 suppressed; 2 can be mended with --fix"
    static func summary(_ result: CheckResult) -> String {
        let fixable = result.diagnostics.count { $0.fix?.isSafe == true }
        let asides = [
            result.known > 0 ? "\(result.known) known" : nil,
            result.suppressed > 0 ? "\(result.suppressed) suppressed" : nil,
        ].compactMap(\.self)
        var parts = [SeverityCount(result.diagnostics).text + " in \(Count.text(result.files, "file"))"]
        if !asides.isEmpty { parts.append(asides.joined(separator: ", ")) }
        if !result.failingGates.isEmpty { parts.append("\(Count.text(result.failingGates.count, "gate")) failed") }
        if fixable > 0 { parts.append("\(fixable) can be mended with --fix") }
        if result.removable > 0 {
            let entries = Count.text(result.removable, "entry", plural: "entries")
            parts.append("\(entries) of the baseline can be removed with --write-baseline")
        }
        return parts.joined(separator: "; ")
    }

    /// How often each rule was broken, the most broken one first.
    private static func statistics(_ findings: [Diagnostic], _ terminal: Terminal) -> String {
        let counts = Dictionary(grouping: findings, by: \.rule).mapValues(\.count)
        let rows = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        let width = String(rows.first?.value ?? 0).count
        let lines = rows.map { "  \(String($0.value).padded(to: width, onTheLeft: true))  \($0.key)\n" }
        return lines.isEmpty ? "" : lines.joined() + "\n"
    }
}
