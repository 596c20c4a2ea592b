import MilepostSource
import MilepostReport
import MilepostRules

/// The rules as the terminal shows them: all of them in short, or one with its reason and examples.
struct RuleScreen {
    let terminal: Terminal

    /// By category, one line each and its summary below it.
    func list() -> String {
        var text = ""
        for category in RuleCategory.allCases {
            let rules = RuleCatalog.rules.filter { $0.category == category }
            text +=
                terminal.paint(category.rawValue.prefix(1).uppercased() + category.rawValue.dropFirst(), .strong) + "\n"
            for rule in rules {
                let weight = terminal.paint(rule.severity.rawValue, Ink(rule.severity))
                text += "  \(rule.id)  \(weight)\(rule.isOn ? "" : ", off by itself")\n    \(rule.summary)\n"
            }
            text += "\n"
        }
        return text + Count.text(RuleCatalog.rules.count, "rule") + "; milepost check --explain RULE tells more\n"
    }

    func explain(_ rule: any Rule) -> String {
        var text = "\(terminal.paint(rule.id.rawValue, .strong))  "
        text += "\(terminal.paint(rule.severity.rawValue, Ink(rule.severity))), \(rule.category.rawValue)"
        text += rule.isOn ? "\n" : ", off by itself\n"
        text += rule.summary.sentence + "\n\n" + Self.wrapped(rule.rationale, to: min(terminal.width, 100)) + "\n"
        if !rule.givesWayTo.isEmpty {
            text +=
                "\nIt gives way to \(rule.givesWayTo.map(\.rawValue).joined(separator: ", ")), which tell the cause.\n"
        }
        for (title, examples) in [("Not so", rule.bad), ("But so", rule.good)] {
            guard let example = examples.first else { continue }
            text += "\n\(terminal.paint(title, .strong))\n"
            for file in example.files {
                text += "\n  \(file.path)\n"
                text +=
                    file.text.split(separator: "\n", omittingEmptySubsequences: false)
                    .map { $0.isEmpty ? "" : "    \($0)" }.joined(separator: "\n") + "\n"
            }
        }
        return text
    }

    /// The catalogue as JSON.
    static func json() -> JSONValue {
        [
            "schema": "milepost/rules/1",
            "rules": .array(
                RuleCatalog.rules.map { rule in
                    [
                        "id": .string(rule.id.rawValue), "severity": .string(rule.severity.rawValue),
                        "category": .string(rule.category.rawValue), "on": .bool(rule.isOn),
                        "summary": .string(rule.summary), "rationale": .string(rule.rationale),
                        "givesWayTo": JSONValue(rule.givesWayTo.map(\.rawValue)),
                    ]
                }),
        ]
    }

    private static func wrapped(_ text: String, to width: Int) -> String {
        var lines: [String] = []
        for word in text.split(whereSeparator: \.isWhitespace) {
            if let last = lines.last, last.count + word.count < width {
                lines[lines.count - 1] = last + " " + word
            } else {
                lines.append(String(word))
            }
        }
        return lines.joined(separator: "\n")
    }
}
