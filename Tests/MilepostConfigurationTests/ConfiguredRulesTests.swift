import MilepostConfiguration
import MilepostRules
import MilepostSource
import Testing

@Suite("Rules and gates in milepost.yml")
struct ConfiguredRulesTests {
    @Test("rules are on, off, weighed, and have their numbers; overrides hold for paths")
    func rules() {
        let read = Read(
            """
            rules:
              broken-link: error
              placeholder: off
              stale-in-progress: {severity: warning, days: 21}
              wip-limit: {limit: 3}
            overrides:
              - paths: [archive/**]
                rules: {plan-drift: off, broken-link: info}
            """)
        #expect(read.lines == [])
        let rules = read.configuration.rules
        #expect(rules.severities == [RuleID("broken-link"): .error, RuleID("stale-in-progress"): .warning])
        #expect(rules.isOn[RuleID("placeholder")] == false && rules.isOn[RuleID("wip-limit")] == true)
        #expect(rules.staleDays == 21 && rules.limitInProgress == 3)
        #expect(rules.overrides.map(\.isOn) == [[RuleID("plan-drift"): false, RuleID("broken-link"): true]])
        #expect(rules.overrides.first?.paths.map(\.text) == ["archive/**"])
    }

    @Test("what is wrong in them is told with its line")
    func faults() {
        let read = Read(
            """
            rules:
              plan-drfit: error
              broken-link: loud
              wip-limit: {days: 3}
            overrides:
              - rules: {plan-drift: off}
            gates:
              keep: [donne]
              growth: much
              blocks: 1
            """)
        #expect(
            read.lines == [
                "2:3 `plan-drfit` is no key below `rules` (did you mean `plan-drift`?)",
                "3:16 `rules.broken-link` takes `error`, `warning`, `info`, `on` or `off`",
                "4:14 `rules.wip-limit` takes `limit`, the most tasks that may be in progress",
                "4:15 `days` is no key below `rules.wip-limit` (use one of severity, limit)",
                "6:5 `overrides` takes paths in each of its maps",
                "8:10 `donne` is no number of `gates.keep` (did you mean `done`?)",
                "9:11 `gates.growth` takes a whole number from 0 to 1000000",
                "10:3 `blocks` is no key below `gates` (did you mean `blocked`?)",
            ])
    }

    @Test("gates that compare need something to compare with")
    func base() {
        #expect(
            Read("gates:\n  growth: 10\n").lines == [
                "2:3 `gates` takes `base`, a commit or a report to compare with, where it has `keep` or `growth`"
            ])
        let gates = Read("gates: {base: main, keep: [done, verified], phases: checked, findings: {placeholder: 0}}\n")
        #expect(gates.lines == [])
        #expect(gates.configuration.gates.base == "main" && gates.configuration.gates.keep == [.done, .verified])
        #expect(
            gates.configuration.gates.closesPhases && gates.configuration.gates.findings == [RuleID("placeholder"): 0])
    }
}
