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

            ## In milepost.yml

            A file `milepost.yml` in the folder of the plan says which rules a project wants, and what they weigh: \
            `error`, `warning`, `info`, `on` or `off`. Two rules have a number. `overrides` hold for some files, the \
            later ones over those before them.

            ```yaml
            rules:
              duplicate-section-number: off
              broken-link: error
              stale-in-progress: {severity: warning, days: 21}
              wip-limit: {limit: 3}
            overrides:
              - paths: [archive/**]
                rules:
                  missing-completed-date: off
            ```

            ## Gates

            `gates` in the same file hold the numbers of a project to something. Each holds or fails with one sentence, \
            in every format of `milepost check`; one that fails makes the exit code 1.

            | key | holds while |
            | --- | --- |
            | `keep: [done, verified]` | not fewer tasks are completed, or verified, than in the base |
            | `growth: 10` | there are at most 10 % more tasks than in the base |
            | `blocked: 2` | at most 2 tasks are blocked |
            | `log_days: 14` | every task in progress has a log row of the last 14 days |
            | `phases: checked` | no finished phase has an open post-check |
            | `findings: {placeholder: 0}` | there are at most so many findings of a rule |

            `base` is a commit, such as `origin/main`, or a `report.json` that was kept.

            ```yaml
            gates:
              base: origin/main
              keep: [done, verified]
              growth: 10
              blocked: 2
              phases: checked
              findings: {placeholder: 0}
            ```

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
