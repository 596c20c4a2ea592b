import MilepostAnalysis
import MilepostComparison
import MilepostConfiguration
package import MilepostHTML
import MilepostModel
import MilepostSource

/// A report as a mail: what decides in the subject, the rest in one screen.
package struct MailReport: Sendable {
    let input: ReportInput
    /// Where the site stands, ending in `/`; nil where there is none to lead to.
    let site: String?

    /// How much is shown: lists and texts are divided by it. 1 unless the HTML came out too large.
    private var scale = 1
    /// Rows shown of a list.
    private var limit: Int { 8 / scale }
    private var phaseLimit: Int { 24 / scale }
    private var planLimit: Int { 8 / scale }
    /// Bytes of a text; a character may have many.
    private var textLimit: Int { 320 / scale }

    /// Bytes of HTML, beyond which less is shown: mail programs clip at 102,400, and servers add to what they pass on.
    private static let sizeLimit = 75_000

    /// - Parameter site: an address of `http` or `https`.
    package init(_ input: ReportInput, site: String?) {
        self.input = input
        self.site = site.map { $0.hasSuffix("/") ? $0 : $0 + "/" }
    }

    /// The message.
    ///
    /// - Parameters:
    ///   - text: what the text part says.
    ///   - theme: whose templates below `mail/` are filled.
    /// - Throws: ``TemplateError`` when a template cannot be used.
    package func message(
        _ envelope: MailMessage.Envelope, text: String, attachment: MailMessage.Attachment?, theme: Theme
    ) throws -> MailMessage {
        let plan = input.project.plans.first
        return MailMessage(
            envelope: envelope, subject: envelope.subject ?? subject, date: input.asOf,
            project: (
                PlanNames.project(input, English()), ExportTask.key(["thread", plan?.path ?? "", plan?.title ?? ""])
            ),
            text: text,
            html: try html(theme: theme), attachment: attachment)
    }

    /// "Ledger: 61 % done, +4 since 2026-02-20, 2 blocked"
    package var subject: String {
        let overall = input.analysis.overall
        guard overall.total > 0 else { return "\(PlanNames.project(input, English())): no tracked tasks" }
        var parts = ["\(PlanNames.project(input, English())): \(overall.done.percentText) done"]
        if let changes = input.changes {
            let finished = changes.comparison.plans.reduce(0) { $0 + $1.tasks.count { $0.turn == .finished } }
            parts.append(
                finished > 0
                    ? "+\(English().count(finished, .task)) since \(changes.before.asOf.day)"
                    : "none finished since \(changes.before.asOf.day)")
        }
        if let blocked = overall.counts[.blocked], blocked > 0 { parts.append("\(blocked) blocked") }
        return parts.joined(separator: ", ")
    }

    /// The HTML part, below 75,000 bytes whatever the plan.
    ///
    /// - Throws: ``TemplateError`` when a template cannot be used.
    package func html(theme: Theme) throws -> String {
        let library = try TemplateLibrary(theme: theme, words: English().inTemplates)
        var html = try html(library)
        for scale in [2, 4, 8] where html.utf8.count > Self.sizeLimit {
            var smaller = self
            smaller.scale = scale
            html = try smaller.html(library)
        }
        return html
    }

    private func html(_ library: TemplateLibrary) throws -> String {
        try library.render(Self.template, values).markup
    }

    /// The template of the HTML part.
    static let template = "mail/report"

    /// What ``template`` is given.
    var values: TemplateValue {
        let scopes = input.project.plans.indices.map { PlanScope(input, plan: $0) }
        let overall = input.analysis.overall
        return [
            "title": .text(shortened(PlanNames.project(input, English()))), "subject": .text(shortened(subject)),
            "built": .text(BuiltView.asOf(input, English())),
            "percent": overall.total > 0 ? .text(overall.done.percentText) : .absent,
            "part": .text(English().part(overall.done)),
            "bar": bar(overall), "key": .text(key(overall)), "changes": changes,
            "plans": .list(scopes.prefix(planLimit).map(plan)),
            "morePlans": more(scopes.count, planLimit, input.paths.index),
            "findings": findings,
            "link": link(input.paths.index), "version": .text(input.version),
        ]
    }

    /// A link to a page of the site; absent where it stands nowhere.
    private func link(_ path: OutputPath) -> TemplateValue {
        guard let site, let url = SafeURL(external: site + path.text) else { return .absent }
        return .url(url)
    }

    /// Cells of a table, in whole per cent.
    private func bar(_ progress: Progress) -> TemplateValue {
        let counts = StatusView.order.compactMap { status in
            progress.counts[status].flatMap { $0 > 0 ? (status, $0) : nil }
        }
        guard progress.total > 0 else { return .absent }
        return .framed(
            counts.map { status, count in
                [
                    "width": .number(max(1, count * 100 / progress.total)),
                    "class": .text(StatusView.className(status)),
                    "colour": .text(Self.colour(status)),
                ]
            })
    }

    private static func colour(_ status: Status) -> String {
        switch status {
        case .completed: "#1b7f4d"
        case .inProgress: "#2360c4"
        case .blocked: "#c0400c"
        case .notStarted: "#dedfd9"
        case .deferred: "#b9a8d8"
        }
    }

    private func key(_ progress: Progress) -> String {
        let parts = StatusView.order.compactMap { status in
            progress.counts[status].flatMap { $0 > 0 ? "\(status.glyph) \($0) \(status.words)" : nil }
        }
        return parts.joined(separator: "   ")
    }

    private var changes: TemplateValue {
        guard let changes = input.changes else { return .absent }
        let rows = changes.comparison.plans.flatMap { plan in ChangeGroup.all(of: plan) }
            .flatMap { group in group.rows.map { (group.kind, $0) } }
        let comparison = changes.comparison
        return [
            "since": .text(shortened(changes.before.text)),
            "progress": .text(
                Words.sentence(EnglishChanges().progress(comparison.progressAfter, was: comparison.progressBefore))),
            "rows": .framed(
                rows.prefix(limit * 2).map { kind, row in
                    [
                        "glyph": .text(row.task.status.glyph), "title": .text(shortened(row.task.title)),
                        "words": .text(shortened(EnglishChanges().change(kind, row.detail))),
                    ]
                }),
            "more": more(rows.count, limit * 2, input.paths.index),
        ]
    }

    /// How many are left out, with the page that has them.
    private func more(_ count: Int, _ limit: Int, _ path: OutputPath) -> TemplateValue {
        guard count > limit else { return .absent }
        return ["text": .text(English().andMore(count - limit)), "link": link(path)]
    }

    private func plan(_ scope: PlanScope) -> TemplateValue {
        let analysis = scope.analysis
        let blocked = analysis.workOrder.filter { scope.plan.tasks[$0].status == .blocked }
        let phases = scope.plan.phases.indices
        let shown = Self.phasesShown(phases.count, current: analysis.currentPhase, limit: phaseLimit)
        return [
            "name": input.project.plans.count > 1 ? .text(shortened(scope.plan.title)) : .absent,
            "next": analysis.next.map { next in
                [
                    "title": .text(shortened(scope.plan.tasks[next].title)), "link": link(scope.paths.tasks[next]),
                    "why": .text(
                        shortened(NextReason.sentence(scope.plan, analysis).map(Words.sentence) ?? "")),
                ]
            } ?? .absent,
            "heldUp": .framed(
                blocked.prefix(limit).map { task in
                    [
                        "title": .text(shortened(scope.plan.tasks[task].title)), "link": link(scope.paths.tasks[task]),
                        "why": .text(shortened(heldUp(task, scope))),
                    ]
                }, ["more": more(blocked.count, limit, scope.paths.queuePage)]),
            "phases": .framed(
                phases[shown].map { phase in
                    let done = analysis.phases[phase].progress.done
                    return [
                        "title": .text(shortened(scope.plan.phases[phase].title)),
                        "link": link(scope.paths.phases[phase]),
                        "part": .text(English().part(done)), "isCurrent": .flag(analysis.currentPhase == phase),
                    ]
                }, ["more": more(phases.count, phaseLimit, scope.paths.overview)]),
        ]
    }

    private func heldUp(_ task: Int, _ scope: PlanScope) -> String {
        let roots = scope.analysis.tasks[task].rootCauses.filter { $0 != task }.map { scope.plan.tasks[$0].title }
        if !roots.isEmpty { return "Waits for \(English().list(roots, limit: 2))." }
        return scope.blockedReason(task) ?? "No reason is stated."
    }

    private var findings: TemplateValue {
        let new = input.changes?.comparison.findingsNew
        let shown: [(severity: Severity, message: String)] =
            new.map { $0.map { ($0.severity, $0.message) } }
            ?? input.diagnostics.filter { $0.severity == .error }.map { ($0.severity, $0.message) }
        return .framed(
            shown.prefix(limit).map { finding in
                [
                    "severity": .text(FindingView.word(finding.severity, English())),
                    "message": .text(Words.sentence(shortened(finding.message))),
                ]
            },
            [
                "title": new == nil ? "Errors found" : "New findings",
                "more": more(shown.count, limit, input.paths.findingsPage),
            ])
    }

    /// Of more phases than are shown, those around the current one: a few that are done, and more of those that come.
    package static func phasesShown(_ count: Int, current: Int?, limit: Int) -> Range<Int> {
        let first = max(0, min((current ?? 0) - limit / 3, count - limit))
        return first..<min(first + limit, count)
    }

    private func shortened(_ text: String) -> String {
        let head = Words.shortened(text, textLimit / 2)
        guard head.utf8.count > textLimit else { return head }
        var scalars = String.UnicodeScalarView()
        var size = 0
        for scalar in head.unicodeScalars {
            size += UTF8.width(scalar)
            guard size <= textLimit else { break }
            scalars.append(scalar)
        }
        return String(scalars) + "…"
    }
}
