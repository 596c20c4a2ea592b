package import MilepostAnalysis
package import MilepostModel
package import MilepostSource

/// A project at one moment, as far as two moments can be compared: what its plans say of their tasks, and what was
/// found in them. It knows no files and no bytes, so it can come from a folder, a commit or a written report alike.
package struct ProjectState: Sendable, Hashable {
    /// By path.
    package var plans: [PlanState]
    /// In the order in which they are shown.
    package var findings: [FindingState]
    /// The tasks of all plans together, orphans left out.
    package var progress: Progress

    package init(plans: [PlanState], findings: [FindingState], progress: Progress) {
        self.plans = plans
        self.findings = findings
        self.progress = progress
    }

    /// - Parameter findings: those of the project, sorted.
    package init(_ project: Project, _ analysis: Analysis, findings: [FindingState]) {
        self.init(
            plans: zip(project.plans, analysis.plans).map(PlanState.init), findings: findings,
            progress: analysis.overall)
    }
}

/// A finding, as far as it can be found again in another state: lines move, sentences stay.
package struct FindingState: Sendable, Hashable {
    package var rule: RuleID
    package var severity: Severity
    /// One sentence without a full stop.
    package var message: String
    /// The id of the task it speaks of; nil when it speaks of none.
    package var task: String?
    /// The path of its file as shown; empty where it is not known.
    package var path: String
    /// From 1; nil where the whole file is meant.
    package var line: Int?

    package init(rule: RuleID, severity: Severity, message: String, task: String?, path: String, line: Int?) {
        self.rule = rule
        self.severity = severity
        self.message = message
        self.task = task
        self.path = path
        self.line = line
    }

    /// A finding of a project that was read.
    package init(_ finding: Diagnostic, in project: Project) {
        let file = project.files.indices.contains(finding.range.file.index) ? project.file(finding.range.file) : nil
        let isOfFile = finding.range.isEmpty && finding.range.start == 0
        self.init(
            rule: finding.rule, severity: finding.severity, message: finding.message, task: finding.task,
            path: file?.path ?? "", line: isOfFile ? nil : file?.line(at: finding.range.start))
    }

    /// What makes two findings of two states the same one.
    struct Identity: Hashable {
        var rule: RuleID
        var message: String
        var task: TaskID?
        /// Of findings that speak of no task: of one that does, the file may have been renamed.
        var path: String
    }

    var identity: Identity {
        Identity(rule: rule, message: message, task: task.map(TaskID.init), path: task == nil ? path : "")
    }
}
