import MilepostReport
import MilepostRules
import MilepostSource

/// JUnit's XML: each rule is a suite, each finding at or above the limit a failed test; a rule without a finding is a
/// test that passed. Findings below the limit are told in the output of one that passed.
enum JUnitFormat {
    static func text(_ result: CheckResult) -> String {
        let byRule = Dictionary(grouping: result.diagnostics, by: \.rule)
        let rules = Set(RuleCatalog.ids).union(byRule.keys).sorted()
        let suites = rules.map { suite($0, byRule[$0] ?? [], result) }
        let tests = rules.map { max(1, byRule[$0]?.count ?? 0) }.reduce(0, +) + result.gates.count
        return XMLNode.element(
            "testsuites",
            [
                XMLNode.Attribute("name", "milepost check"), XMLNode.Attribute("tests", "\(tests)"),
                XMLNode.Attribute("failures", "\(result.failing.count + result.failingGates.count)"),
                XMLNode.Attribute("errors", "0"),
            ], suites + (result.gates.isEmpty ? [] : [gates(result)])
        ).document
    }

    private static func suite(_ rule: RuleID, _ findings: [Diagnostic], _ result: CheckResult) -> XMLNode {
        let failures = findings.count { result.limit.includes($0.severity) }
        let cases = findings.isEmpty ? [passed(rule)] : findings.map { test($0, result) }
        return .element(
            "testsuite",
            [
                XMLNode.Attribute("name", rule.rawValue), XMLNode.Attribute("tests", "\(cases.count)"),
                XMLNode.Attribute("failures", "\(failures)"), XMLNode.Attribute("errors", "0"),
                XMLNode.Attribute("skipped", "0"),
            ], cases)
    }

    private static func gates(_ result: CheckResult) -> XMLNode {
        let cases = result.gates.map { gate in
            let name = "\(gate.name): \(gate.sentence)"
            let attributes = [XMLNode.Attribute("name", name), XMLNode.Attribute("classname", "milepost.gates")]
            let failure = XMLNode.element("failure", ["message": gate.sentence, "type": "gate"], .text(name))
            return XMLNode.element("testcase", attributes, gate.holds ? [] : [failure])
        }
        return .element(
            "testsuite",
            [
                XMLNode.Attribute("name", "gates"), XMLNode.Attribute("tests", "\(cases.count)"),
                XMLNode.Attribute("failures", "\(result.failingGates.count)"), XMLNode.Attribute("errors", "0"),
                XMLNode.Attribute("skipped", "0"),
            ], cases)
    }

    private static func passed(_ rule: RuleID) -> XMLNode {
        .element(
            "testcase", ["name": RuleCatalog.rule(rule)?.summary ?? rule.rawValue, "classname": "milepost.\(rule)"])
    }

    private static func test(_ finding: Diagnostic, _ result: CheckResult) -> XMLNode {
        let start = result.region(finding.range).start
        let place = "\(result.path(finding.range.file)):\(start.line):\(start.column)"
        let words =
            ([place, finding.message] + [finding.hint.map { "Help: \($0)" }].compactMap(\.self)
            + finding.notes.map {
                "\(result.path($0.range.file)):\(result.region($0.range).start.line): \($0.message)"
            }).joined(separator: "\n")
        let told: XMLNode =
            result.limit.includes(finding.severity)
            ? .element("failure", ["message": finding.message, "type": finding.severity.rawValue], .text(words))
            : .element("system-out", [:], .text("\(finding.severity.rawValue): \(words)"))
        return .element(
            "testcase",
            ["name": "\(finding.message) (\(place))", "classname": "milepost.\(finding.rule)"], told)
    }
}
