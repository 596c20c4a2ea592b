import MilepostConfiguration
import MilepostHTML
import MilepostModel
import MilepostRules
import MilepostSource

/// What a rule asks for, why, and how it looks when it is broken: for each rule that something breaks.
struct RulePage: Page {
    let rule: any Rule
    /// The only plan, whose top bar the page carries.
    let scope: PlanScope?

    var path: OutputPath { Self.path(of: rule.id) }
    var title: String { rule.id.rawValue }
    var template: String { "pages/rule" }

    static func path(of rule: RuleID) -> OutputPath { OutputPath("rules", rule.rawValue + ".html") }

    /// The rules that findings of a report speak of, by id.
    static func rules(in input: ReportInput) -> [any Rule] {
        let broken = Set(input.diagnostics.map(\.rule))
        return RuleCatalog.rules.filter { broken.contains($0.id) }
    }

    /// Where a finding's rule is explained; absent for one that has no page.
    static func link(_ rule: RuleID, _ links: Links) -> TemplateValue {
        RuleCatalog.rule(rule) == nil ? .absent : links.to(path(of: rule))
    }

    func frame(_ input: ReportInput) -> PageFrame {
        let findings = scope.flatMap { $0.paths.pagesOff.contains(.findings) ? nil : $0.paths.findings }
        return PageFrame(
            plan: scope?.index,
            crumbs: [.init(PlanNames.project(input), input.paths.index)]
                + (findings.map { [.init(input.words[.findings], $0)] } ?? []))
    }

    func view(_ input: ReportInput) -> TemplateValue {
        let links = Links(from: path)
        let count = input.diagnostics.count { $0.rule == rule.id }
        return [
            "rule": .text(rule.id.rawValue), "summary": .text(rule.summary + "."),
            "rationale": CodeSpans.html(rule.rationale),
            "severity": .text(FindingView.word(rule.severity, input.words)),
            "category": .text(rule.category.rawValue), "count": .text(input.words.count(count, .finding)),
            "givesWay": .framed(
                rule.givesWayTo.map { other in
                    let hasPage = input.diagnostics.contains { $0.rule == other }
                    return ["name": .text(other.rawValue), "link": hasPage ? Self.link(other, links) : .absent]
                }),
            "examples": .list(
                [(FixedWord.notSo, rule.bad.first), (.butSo, rule.good.first)].compactMap {
                    Self.example(input.words[$0.0], $0.1)
                }),
        ]
    }

    private static func example(_ title: String, _ example: RuleExample?) -> TemplateValue? {
        guard let example else { return nil }
        return [
            "title": .text(title),
            "files": .list(example.files.map { ["path": .text($0.path), "text": .text($0.text)] }),
        ]
    }
}
