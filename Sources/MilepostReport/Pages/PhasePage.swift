import MilepostAnalysis
import MilepostHTML
import MilepostModel
import MilepostSource

/// One phase: its progress, its tasks in the order of work, its text.
struct PhasePage: Page {
    let scope: PlanScope
    let phase: Int

    private var value: Phase { scope.plan.phases[phase] }
    private var analysis: PhaseAnalysis { scope.analysis.phases[phase] }

    var path: OutputPath { scope.paths.phases[phase] }
    var title: String { value.title }
    var template: String { "pages/phase" }

    func frame(_ input: ReportInput) -> PageFrame {
        PageFrame(plan: scope.index, crumbs: [.init(scope.shortName, scope.paths.overview)])
    }

    func view(_ input: ReportInput) -> TemplateValue {
        let links = Links(from: path)
        let tasks = TaskView(scope: scope, links: links)
        let prose = ProseView(input: input, scope: scope, from: path)
        let text = prose.phaseText(value)
        return [
            "title": .text(title), "goal": value.goal.map(prose.inline) ?? .absent,
            "where": .text(scope.words.standing(standing, number: phase + 1, of: scope.plan.phases.count)),
            "headline": HeadlineView.of(analysis.progress, figures: figures, scope.words),
            "tasks": TaskTable(tasks: tasks, hasChecks: true, waits: (scope.words[.waitsFor], waits)).of(
                analysis.order),
            "drawing": drawing, "phaseEdges": edges(links), "extras": extras(tasks),
            "findings": findings(links, input), "text": text.html, "textLanguage": text.language,
            "previousPhase": neighbour(phase - 1, links), "nextPhase": neighbour(phase + 1, links),
        ]
    }

    private var standing: PhaseStanding {
        if scope.analysis.currentPhase == phase { return .current }
        if analysis.progress.total > 0, analysis.progress.done.isWhole { return .finished }
        if let current = scope.analysis.currentPhase, current < phase { return .ahead }
        return .other
    }

    private var figures: [HeadlineView.Figure] {
        [Status.inProgress, .blocked].compactMap { status in
            let count = analysis.progress.counts[status] ?? 0
            guard count > 0 else { return nil }
            return .init(
                text: "\(count)", word: scope.words.status(status), className: status == .blocked ? "blocked" : .absent)
        }
    }

    private func waits(_ task: Int) -> [Int] {
        scope.plan.tasks[task].status.isOpen ? scope.analysis.tasks[task].openNeeds : []
    }

    private var drawing: TemplateValue {
        guard value.tasks.count < DrawingView.limits.nodes else { return .absent }
        return DrawingView(scope, from: path).of(.phase(phase))
    }

    private func edges(_ links: Links) -> TemplateValue {
        func row(_ word: FixedWord, _ other: Int) -> TemplateValue {
            [
                "text": .text(scope.words[word]), "name": .text(scope.plan.phases[other].title),
                "link": links.to(scope.paths.phases[other]),
            ]
        }
        return .framed(
            scope.phaseNeeds[phase].map { row(.needs, $0.needed) }
                + scope.phaseNeededBy[phase].map { row(.neededBy, $0.needing) })
    }

    /// Columns beyond the known ones, in the order they are met.
    private func extras(_ tasks: TaskView) -> TemplateValue {
        var columns: [String] = []
        for task in value.tasks {
            for field in scope.plan.tasks[task].extras where !columns.contains(field.name) && columns.count < 12 {
                columns.append(field.name)
            }
        }
        guard !columns.isEmpty else { return .absent }
        let rows: [TemplateValue] = value.tasks.map { task in
            let fields = scope.plan.tasks[task].extras
            return [
                "task": tasks.reference(task),
                "cells": .list(
                    columns.map { column in
                        [
                            "label": .text(column),
                            "text": .text(fields.first { $0.name == column }?.value.value ?? ""),
                        ]
                    }),
            ]
        }
        return ["columns": .list(columns.map { .text($0) }), "rows": .list(rows)]
    }

    private func findings(_ links: Links, _ input: ReportInput) -> TemplateValue {
        let tasks = TaskView(scope: scope, links: links)
        let named = scope.taskNamed
        let view = FindingView(input: input, links: links) { finding in
            finding.task.flatMap { named[TaskID($0)] }.map { tasks.reference($0) } ?? .absent
        }
        let found = scope.findingsOfPhases[phase]
        return .framed(found.prefix(50).map(view.of), ["count": .number(found.count)])
    }

    private func neighbour(_ index: Int, _ links: Links) -> TemplateValue {
        guard scope.plan.phases.indices.contains(index) else { return .absent }
        return ["text": .text(scope.plan.phases[index].title), "link": links.to(scope.paths.phases[index])]
    }
}
