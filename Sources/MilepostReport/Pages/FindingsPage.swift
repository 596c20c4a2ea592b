import MilepostHTML
import MilepostModel
import MilepostSource

/// What was found, by severity and file, each with the line it stands on.
struct FindingsPage: Page {
    let scope: PlanScope

    var path: OutputPath { scope.paths.findings }
    var title: String { scope.words[.findings] }
    var template: String { "pages/findings" }

    func frame(_ input: ReportInput) -> PageFrame { PageFrame(plan: scope.index, entry: .findings) }

    func view(_ input: ReportInput) -> TemplateValue {
        let links = Links(from: path)
        let tasks = TaskView(scope: scope, links: links)
        let named = scope.taskNamed
        let view = FindingView(input: input, links: links) { finding in
            finding.task.flatMap { named[TaskID($0)] }.map { tasks.reference($0) } ?? .absent
        }
        // The only plan speaks of everything that was found, also in files that belong to none.
        let findings = input.project.plans.count == 1 ? input.diagnostics : scope.findings
        let summary = FindingGroups.summary(findings, input.words)
        return [
            "lead": .text(summary.isEmpty ? input.words[.nothingWasFound] : "\(summary)."),
            "hasGroups": .flag(!findings.isEmpty),
            "groups": FindingGroups(input: input, view: view).of(findings),
        ]
    }
}
