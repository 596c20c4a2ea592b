import MilepostMarkdown
import MilepostRules
import MilepostSource

extension ConfigurationReader {
    private typealias Weights = (isOn: [RuleID: Bool], severities: [RuleID: Severity])

    /// `rules`: for each a word, or a map with its severity and its number.
    mutating func readRules(_ node: YAMLNode) {
        let weights = weights(node, "rules", takesNumbers: true)
        configuration.rules.isOn = weights.isOn
        configuration.rules.severities = weights.severities
    }

    /// `overrides`: a list of paths with rules.
    mutating func readOverrides(_ node: YAMLNode) {
        guard let items = node.sequence else {
            return refuse(node, "overrides", "a list of maps with `paths` and `rules`")
        }
        for item in items {
            var override = ConfiguredRules.Override()
            for (key, inner) in entries(of: item, path: "overrides", known: ConfigurationKey.overrides) {
                if key == "paths" {
                    override.paths = globs(inner, "overrides.paths") ?? []
                } else {
                    (override.isOn, override.severities) = weights(inner, "overrides.rules", takesNumbers: false)
                }
            }
            if override.paths.isEmpty { refuse(item, "overrides", "paths in each of its maps") }
            configuration.rules.overrides.append(override)
        }
    }

    private mutating func weights(_ node: YAMLNode, _ path: String, takesNumbers: Bool) -> Weights {
        var weights: Weights = ([:], [:])
        for (name, inner) in entries(of: node, path: path, known: RuleCatalog.ids.map(\.rawValue)) {
            let rule = RuleID(name)
            let key = "\(path).\(name)"
            guard inner.mapping != nil else {
                weigh(inner, key, rule, &weights)
                continue
            }
            // A rule whose number is stated is wanted.
            weights.isOn[rule] = true
            let number = takesNumbers ? ConfigurationKey.ruleNumbers[name] : nil
            for (part, value) in entries(of: inner, path: key, known: ["severity"] + (number.map { [$0] } ?? [])) {
                if part == "severity" {
                    weigh(value, "\(key).severity", rule, &weights)
                } else if let count = self.number(value, "\(key).\(part)", in: 1...10_000) {
                    if part == "days" {
                        configuration.rules.staleDays = count
                    } else {
                        configuration.rules.limitInProgress = count
                    }
                }
            }
            if number == "limit", configuration.rules.limitInProgress == nil {
                refuse(inner, key, "`limit`, the most tasks that may be in progress")
            }
        }
        return weights
    }

    private mutating func weigh(_ node: YAMLNode, _ key: String, _ rule: RuleID, _ weights: inout Weights) {
        let word = node.scalar?.lowercased() ?? ""
        if let severity = Severity(rawValue: word) {
            weights.isOn[rule] = true
            weights.severities[rule] = severity
        } else if ["off", "false", "no"].contains(word) {
            weights.isOn[rule] = false
        } else if ["on", "true", "yes"].contains(word) {
            weights.isOn[rule] = true
        } else {
            refuse(node, key, "`error`, `warning`, `info`, `on` or `off`")
        }
    }

    /// `gates`: what the numbers have to hold to.
    mutating func readGates(_ node: YAMLNode) {
        var gates = Gates()
        for (key, inner) in entries(of: node, path: "gates", known: ConfigurationKey.gates) {
            switch key {
            case "base": gates.base = text(inner, "gates.base", limit: 1000)
            case "blocked": gates.blocked = number(inner, "gates.blocked", in: 0...1_000_000)
            case "growth": gates.growth = number(inner, "gates.growth", in: 0...1_000_000)
            case "log_days": gates.logDays = number(inner, "gates.log_days", in: 1...10_000)
            case "phases":
                gates.closesPhases = word(inner, "gates.phases", what: "state", among: ["checked"]) != nil
            case "keep":
                for (text, item) in texts(inner, "gates.keep") ?? [] {
                    guard let measure = Gates.Measure(rawValue: text) else {
                        findings.append(
                            ConfigurationFinding.unknownWord(
                                text, of: "gates.keep", what: "number", at: item.range,
                                known: Gates.Measure.allCases.map(\.rawValue)))
                        continue
                    }
                    gates.keep.append(measure)
                }
            default:
                for (rule, limit) in entries(of: inner, path: "gates.findings", known: RuleCatalog.ids.map(\.rawValue))
                {
                    gates.findings[RuleID(rule)] = number(limit, "gates.findings.\(rule)", in: 0...1_000_000)
                }
            }
        }
        if gates.needsBase, gates.base == nil {
            refuse(node, "gates", "`base`, a commit or a report to compare with, where it has `keep` or `growth`")
        }
        configuration.gates = gates
    }

    private mutating func number(_ node: YAMLNode, _ key: String, in range: ClosedRange<Int>) -> Int? {
        if let number = node.scalar.flatMap({ Int($0) }), range.contains(number) { return number }
        refuse(node, key, "a whole number from \(range.lowerBound) to \(range.upperBound)")
        return nil
    }
}
