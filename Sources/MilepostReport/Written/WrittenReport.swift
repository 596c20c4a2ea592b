package import MilepostComparison
import FoundationEssentials
package import MilepostModel
package import MilepostSource

/// A report that was written as JSON and is read back: enough of the project that its status can be shown and compared
/// without the plan. It has no text of its files, so ranges say nothing but the file.
package struct WrittenReport: Sendable {
    package let project: Project
    package let diagnostics: [Diagnostic]
    /// The same with their lines.
    package let findings: [FindingState]
    package let asOf: PlanDate
    package let revision: String?
    /// The JSON that was read, as it was written.
    package let json: [UInt8]

    /// Why a file is no report.
    package struct Fault: Error, Sendable, Hashable {
        /// Behind "the file is no report: ", without a full stop.
        package let reason: String
    }

    /// Boxes of a task beyond this are not told apart: a written number may be any number.
    private static let boxLimit = 10_000

    /// Reads what ``ReportDocument/bytes(_:)`` writes, or a snapshot that holds it.
    package init(bytes: [UInt8]) throws(Fault) {
        let json = try EmbeddedReport.bytes(in: bytes) ?? bytes
        let written: ReportJSON
        do {
            written = try JSONDecoder().decode(ReportJSON.self, from: Data(json))
        } catch {
            throw Fault(reason: Self.words(error))
        }
        guard written.schema == ReportDocument.schema else {
            throw Fault(reason: "its schema is \(written.schema.prefix(60)), and \(ReportDocument.schema) is read")
        }
        guard let asOf = PlanDate(written.asOf) else { throw Fault(reason: "asOf is no date") }
        self.asOf = asOf
        revision = written.revision
        self.json = json
        var builder = ProjectBuilder()
        project = builder.project(written)
        diagnostics = written.findings.compactMap { builder.diagnostic($0) }
        findings = written.findings.compactMap { finding in
            Severity(rawValue: finding.severity).map {
                FindingState(
                    rule: RuleID(finding.rule), severity: $0, message: finding.message, task: finding.task,
                    path: finding.range?.file ?? "", line: finding.range.flatMap { $0.end == 0 ? nil : $0.line })
            }
        }
    }

    private static func words(_ error: any Error) -> String {
        func path(_ context: DecodingError.Context) -> String {
            let keys = context.codingPath.map { $0.intValue.map(String.init) ?? $0.stringValue }
            return keys.isEmpty ? "the document" : keys.joined(separator: ".")
        }
        switch error {
        case DecodingError.keyNotFound(let key, let context): return "\(path(context)) has no \(key.stringValue)"
        case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
            return "\(path(context)) holds something else than expected"
        case DecodingError.dataCorrupted(let context) where !context.codingPath.isEmpty:
            return "\(path(context)) cannot be read"
        default: return "it is no JSON"
        }
    }

    /// Puts a project together from what was written.
    private struct ProjectBuilder {
        private var files: [String: FileID] = [:]
        private var paths: [String] = []

        mutating func project(_ written: ReportJSON) -> Project {
            let plans = written.plans.map { plan($0) }
            for finding in written.findings { _ = finding.range.map { file($0.file) } }
            var project = Project(
                files: paths.enumerated().map { SourceFile(id: FileID($0.offset), path: $0.element, bytes: []) })
            project.plans = plans
            let reasons = written.coverage.skipped.map { SkippedLine.Reason(rawValue: $0.reason) ?? .unknown }
            let nowhere = SourceRange(file: FileID(0), start: 0, end: 0)
            project.coverage = Coverage(
                read: max(0, written.coverage.read), skipped: reasons.map { SkippedLine(reason: $0, range: nowhere) })
            return project
        }

        mutating func diagnostic(_ written: FindingJSONValue) -> Diagnostic? {
            guard let severity = Severity(rawValue: written.severity) else { return nil }
            return Diagnostic(
                rule: RuleID(written.rule), severity: severity, range: range(written.range?.file),
                message: written.message, label: written.label, hint: written.hint, task: written.task)
        }

        private mutating func file(_ path: String) -> FileID {
            if let known = files[path] { return known }
            let id = FileID(paths.count)
            files[path] = id
            paths.append(path)
            return id
        }

        private mutating func range(_ path: String?) -> SourceRange {
            SourceRange(file: file(path ?? ""), start: 0, end: 0)
        }

        private mutating func plan(_ written: PlanJSONValue) -> Plan {
            let place = range(written.path ?? written.files.first)
            var plan = Plan(
                file: written.path == nil ? nil : place.file, path: written.path, title: written.title)
            plan.isTemplate = written.template
            plan.files = written.files.map { file($0) }
            plan.phases = written.phases.map { phase in
                Phase(
                    heading: phase.heading, name: phase.name, label: phase.label, number: phase.number, range: place,
                    section: place)
            }
            var positions: [TaskID: Int] = [:]
            for (position, value) in written.tasks.enumerated() {
                let task = task(value, phases: plan.phases.count, place)
                if positions[task.id] == nil { positions[task.id] = position }
                if let phase = task.phase { plan.phases[phase].tasks.append(position) }
                plan.tasks.append(task)
            }
            for (position, value) in written.tasks.enumerated() {
                for need in value.needs {
                    guard let needed = positions[TaskID(need.task)] else { continue }
                    plan.dependencies.append(
                        Dependency(
                            needed: needed, needing: position,
                            statements: [DependencyStatement(origin: .table, range: place)]))
                }
            }
            plan.dependencies.sort { ($0.needing, $0.needed) < ($1.needing, $1.needed) }
            plan.phaseDependencies = written.phaseDependencies.compactMap { edge in
                guard plan.phases.indices.contains(edge.needed.index), plan.phases.indices.contains(edge.needing.index)
                else { return nil }
                return PhaseDependency(needed: edge.needed.index, needing: edge.needing.index, range: place)
            }
            plan.log = SessionLog(
                entries: written.log.entries.map { entry($0, place) },
                direction: SessionLog.Direction(rawValue: written.log.direction) ?? .oldestFirst)
            return plan
        }

        private mutating func task(_ written: TaskJSONValue, phases: Int, _ place: SourceRange) -> PlanTask {
            var task = PlanTask(
                id: TaskID(written.id), name: written.name, status: Status(rawValue: written.status) ?? .notStarted,
                range: place)
            task.phase = written.phase.flatMap { (0..<phases).contains($0.index) ? $0.index : nil }
            task.planStatus = written.planStatus.flatMap { Status(rawValue: $0) }
            task.fileStatus = written.fileStatus.flatMap { Status(rawValue: $0) }
            task.authority = PlanTask.Authority(rawValue: written.authority) ?? .plan
            task.priority = written.priority.flatMap { text in
                Int(text.dropFirst()).flatMap { Priority(level: $0) }
            }
            task.effort = written.effort.map { Effort(seconds: $0.seconds) }
            (task.owner, task.due, task.notes) = (written.owner, written.due, written.notes)
            task.started = written.started.flatMap { PlanDate($0) }
            task.completed = written.completed.flatMap { PlanDate($0) }
            task.preCheck = written.preCheck.map { checklist($0, place) }
            task.postCheck = written.postCheck.map { checklist($0, place) }
            if let path = written.taskFile?.path {
                var document = TaskFile(file: file(path), path: path, id: Sourced(task.id, place))
                let count = min(max(written.boxes.of, 0), WrittenReport.boxLimit)
                document.boxes = (0..<count).map {
                    Checkbox(isTicked: Sourced($0 < written.boxes.count, place), text: "", section: nil)
                }
                task.taskFile = document
            }
            return task
        }

        private func checklist(_ written: ChecklistJSONValue, _ place: SourceRange) -> Checklist {
            Checklist(
                status: written.status.flatMap { Status(rawValue: $0) }.map { Sourced($0, place) },
                items: written.items.map {
                    CheckItem(
                        name: Sourced($0.name, place), isTrue: Sourced($0.value, place), comment: $0.comment)
                }, range: place)
        }

        private func entry(_ written: LogEntryJSONValue, _ place: SourceRange) -> LogEntry {
            LogEntry(
                dateText: Sourced(written.dateText ?? written.date ?? "", place),
                date: written.date.flatMap { PlanDate($0) }, task: written.task.map { Sourced(TaskID($0), place) },
                statusText: (written.statusText ?? written.status).map { Sourced($0, place) },
                status: written.status.flatMap { Status(rawValue: $0) },
                notes: written.notes.map { Sourced($0, place) }, range: place)
        }
    }
}
