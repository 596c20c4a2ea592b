import MilepostSource

/// The page about the rules, made from the catalogue.
package enum RuleDocumentation {
    /// `Docs/rules.md`.
    package static var markdown: String {
        var text = """
            # The rules

            `milepost check` looks for \(RuleCatalog.rules.count) rules; `build` and the site show the same findings. This page is made from the \
            rules themselves: `milepost check --explain RULE` prints the same. Each example runs as a test.

            A cause is reported once. A value that could not be read is one finding, and what follows from it none; a rule \
            that gives way to others is silent about a task of which one of these tells the cause.

            | rule | severity | asks for |
            | --- | --- | --- |

            """
        for rule in RuleCatalog.rules {
            let weight = rule.isOn ? rule.severity.rawValue : "\(rule.severity.rawValue), off by itself"
            text += "| [\(rule.id)](#\(rule.id)) | \(weight) | \(rule.summary) |\n"
        }
        text += """

            ## Findings that are meant

            A comment takes a finding out, where it stands and for good; write the reason behind the rule's id.

            | write | it takes out |
            | --- | --- |
            | `<!-- milepost:ignore rule-id reason -->` | findings of the next block: a table, a paragraph, a fenced block |
            | `<!-- milepost:ignore-file rule-id reason -->` | findings of the whole file |
            | `# milepost:ignore rule-id reason` behind a value in YAML | findings of that line |
            | `# milepost:ignore rule-id reason` alone on its line in YAML | findings of the item below |

            Several rules stand with commas between. A comment that nothing stands behind is a finding of \
            [unused-suppression](#unused-suppression).

            """
        for category in RuleCategory.allCases {
            text += "\n## \(category.rawValue.prefix(1).uppercased() + category.rawValue.dropFirst())\n"
            for rule in RuleCatalog.rules where rule.category == category { text += section(rule) }
        }
        return text
    }

    private static func section(_ rule: any Rule) -> String {
        var text = "\n### \(rule.id)\n\n\(rule.summary). *\(rule.severity.rawValue)"
        text += rule.isOn ? "*\n" : ", off by itself*\n"
        text += "\n\(rule.rationale)\n"
        if !rule.givesWayTo.isEmpty {
            let others = rule.givesWayTo.map { "[\($0)](#\($0))" }
            text += "\nIt gives way to \(others.enumerated).\n"
        }
        for (title, examples) in [("Not so", rule.bad), ("But so", rule.good)] {
            guard let example = examples.first else { continue }
            text += "\n\(title):\n"
            for file in example.files {
                let content = file.text.hasSuffix("\n") ? file.text : file.text + "\n"
                text += "\n`\(file.path)`\n\n````markdown\n\(content)````\n"
            }
        }
        return text
    }
}
