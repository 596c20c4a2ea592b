import MilepostHTML
import MilepostModel
import MilepostSource

/// The plan's own words: strategy, rules, protocol, legend and other prose; phases and log have pages of their own.
struct PlanPage: Page {
    let scope: PlanScope

    var path: OutputPath { scope.paths.plan }
    var title: String { scope.words[.plan] }
    var template: String { "pages/plan" }

    func frame(_ input: ReportInput) -> PageFrame { PageFrame(plan: scope.index, entry: .plan) }

    func view(_ input: ReportInput) -> TemplateValue {
        let links = Links(from: path)
        let prose = ProseView(input: input, scope: scope, from: path).plan()
        let phases: [TemplateValue] = zip(scope.plan.phases, scope.paths.phases).map { phase, path in
            ["text": .text(phase.title), "link": links.to(path)]
        }
        return [
            "title": .text(scope.plan.title),
            "about": .text(
                scope.plan.path.map(scope.words.asWritten) ?? scope.words[.taskFilesFormPlan]),
            "template": scope.plan.isTemplate ? .text(scope.words[.templateBanner]) : .absent,
            "text": prose.html, "textLanguage": prose.language, "outline": prose.outline,
            "empty": .text(scope.words[.noPlanFile]),
            "phases": .framed(phases),
            "frontMatter": .framed(
                scope.plan.frontMatter.prefix(100).map {
                    ["name": .text($0.name.value), "text": .text($0.value.value)]
                }),
        ]
    }
}
