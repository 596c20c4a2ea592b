import MilepostAnalysis
import MilepostHTML
import MilepostModel
import MilepostSource

/// The first screen of a plan: are we all right?
struct OverviewPage: Page {
    let scope: PlanScope

    var path: OutputPath { scope.paths.overview }
    var title: String { scope.words[.overview] }
    /// A plan without tasks has nothing to answer; its page is the document.
    var template: String { scope.plan.tasks.isEmpty ? "pages/document" : "pages/overview" }

    func frame(_ input: ReportInput) -> PageFrame { PageFrame(plan: scope.index, entry: .overview) }

    func view(_ input: ReportInput) -> TemplateValue {
        scope.plan.tasks.isEmpty ? documentView(input) : overview(input)
    }

    private func documentView(_ input: ReportInput) -> TemplateValue {
        let prose = ProseView(input: input, scope: scope, from: path).whole(scope.plan.file)
        return [
            "title": .text(scope.plan.title), "path": .text(scope.plan.path ?? ""),
            "kind": .text(input.words[scope.plan.isTemplate ? .templateBanner : .noTasksRecognised]),
            "lookedFor": LookedFor.list(input.words), "text": prose.html,
            "textLanguage": prose.language, "outline": prose.outline,
        ]
    }

    private func overview(_ input: ReportInput) -> TemplateValue {
        let links = Links(from: path)
        let tasks = TaskView(scope: scope, links: links)
        let work = WorkView(scope: scope, tasks: tasks, asOf: input.asOf)
        let progress = scope.analysis.progress
        let chain = ChainView.of(scope, tasks: tasks, limit: 8)
        // The chain fills the shorter of the two columns.
        let isLong = scope.plan.phases.count > 9
        return [
            "title": .text(scope.plan.title), "lead": lead(input), "built": .text(BuiltView.asOf(input, input.words)),
            "template": scope.plan.isTemplate ? .text(input.words[.templateBanner]) : .absent,
            "headline": HeadlineView.of(progress, figures: figures(links), input.words),
            "changes": ChangesView.of(scope, tasks: tasks, input: input),
            "phases": PhaseRows.of(scope, links: links), "orphans": orphans(tasks),
            "next": work.next, "nothingNext": .text(work.nothingNext), "waiting": work.waiting,
            "early": work.couldStartEarly, "heldUp": work.heldUp,
            "chainBelowPhases": isLong ? .absent : chain, "chainBelowWork": isLong ? chain : .absent,
            "graphLink": links.to(.graph, of: scope.paths),
            "sessions": sessions(tasks, input), "logLink": links.to(.log, of: scope.paths),
            "findings": findings(tasks, links, input),
            "receiptSentence": .text(BuiltView.receipt(input)), "receiptLink": links.to(input.paths.receipt),
            "documents": input.project.plans.count == 1 ? DocumentRows.of(input, links: links) : .absent,
        ]
    }

    /// One line of what the plan is.
    private func lead(_ input: ReportInput) -> TemplateValue {
        let described = scope.plan.frontMatter.first {
            ["description", "custom_fields.description"].contains($0.name.value)
        }
        if let described { return .text(described.value.value) }
        let paragraph = ProseView(input: input, scope: scope, from: path).lead(scope.plan.file)
        return paragraph.isAbsent ? .optional(scope.plan.strategy?.approach) : paragraph
    }

    private func figures(_ links: Links) -> [HeadlineView.Figure] {
        let progress = scope.analysis.progress
        func queue(_ anchor: String) -> TemplateValue { links.to(.queue, of: scope.paths, fragment: anchor) }
        var figures: [HeadlineView.Figure] = []
        for (status, anchor) in [(Status.inProgress, "in-progress"), (.blocked, "blocked")] {
            let count = progress.counts[status] ?? 0
            let isHeldUp = status == .blocked && count > 0
            figures.append(
                .init(
                    text: "\(count)", word: scope.words.status(status), link: count > 0 ? queue(anchor) : .absent,
                    className: isHeldUp ? "blocked" : .absent))
        }
        let ready = scope.analysis.tasks.count { $0.readiness == .ready }
        figures.append(.init(text: "\(ready)", word: scope.words[.ready], link: ready > 0 ? queue("ready") : .absent))
        let errors = scope.findings.count { $0.severity == .error }
        if errors > 0 {
            figures.append(
                .init(
                    text: "\(errors)", word: scope.words.noun(.errorFound, errors),
                    link: links.to(.findings, of: scope.paths, fragment: "error")))
        }
        return figures
    }

    private func orphans(_ tasks: TaskView) -> TemplateValue {
        let orphans = scope.plan.tasks.indices.filter { scope.plan.tasks[$0].isOrphan }
        guard !orphans.isEmpty, !scope.plan.phases.isEmpty else { return .absent }
        return [
            "count": .number(orphans.count),
            "tasks": .list(orphans.prefix(20).map { ["task": tasks.reference($0), "status": tasks.status($0)] }),
        ]
    }

    private func sessions(_ tasks: TaskView, _ input: ReportInput) -> TemplateValue {
        let latest = scope.sessions.filter { !$0.isFromTaskFile }
        let shown = (latest.isEmpty ? scope.sessions : latest).prefix(6)
        guard !shown.isEmpty else { return .absent }
        let rows = SessionRows(scope: scope, tasks: tasks, input: input)
        return [
            "caption": .text(input.words[.latestSessionsCaption]), "rows": .list(shown.map(rows.of)),
            "all": .text(
                scope.sessions.count == 1 ? input.words[.theLog] : input.words.allSessions(scope.sessions.count)),
        ]
    }

    private func findings(_ tasks: TaskView, _ links: Links, _ input: ReportInput) -> TemplateValue {
        guard let worst = scope.findings.map(\.severity).min() else { return .absent }
        let first = scope.findings.filter { $0.severity == worst }.prefix(3)
        return [
            "sentence": .text(FindingGroups.summary(scope.findings, input.words) + "."),
            "link": links.to(.findings, of: scope.paths),
            "worst": .list(
                first.map { finding in
                    [
                        "severity": .text(FindingView.word(finding.severity, input.words)),
                        "message": CodeSpans.html(finding.message),
                        "place": Place.linkedColumn(finding.range, in: input), "task": .absent,
                    ]
                }),
        ]
    }
}
