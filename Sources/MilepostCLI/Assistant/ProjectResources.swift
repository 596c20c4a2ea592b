import MilepostAssistant
import MilepostHTML
import MilepostModel
import MilepostReport
import MilepostSource

/// The documents of a project for an assistant: the plan, each task, and the report.
struct ProjectResources: Sendable {
    let tools: ProjectTools

    var shelf: ResourceShelf {
        ResourceShelf(
            list: { () async throws(ResourceFault) in try await documents().map(\.resource) },
            read: { address async throws(ResourceFault) in
                try await documents().first { $0.resource.address == address }
                    .map { ($0.text(), $0.resource.mimeType) }
            })
    }

    private struct Document {
        let resource: Resource
        let text: () -> String
    }

    private func documents() async throws(ResourceFault) -> [Document] {
        let report: ReportInput
        do throws(CommandFailure) {
            report = try await Pipeline(workspace: tools.workspace).run(try tools.input()).report
        } catch {
            throw ResourceFault(ProjectTools.words(error))
        }
        var documents = [
            Document(
                resource: Resource(
                    address: "milepost://report", name: "report.json", title: "Report",
                    description: "All numbers of the project: phases, tasks, dependencies, log rows, findings.",
                    mimeType: "application/json"),
                text: { String(decoding: ReportDocument.bytes(report), as: UTF8.self) })
        ]
        for (index, plan) in report.project.plans.enumerated() {
            if let file = plan.file {
                documents.append(
                    self.document(of: report.project.file(file), kind: "plan", title: plan.title, "The plan itself."))
            }
            let prefix = report.project.plans.count > 1 ? "\(index + 1)/" : ""
            for position in plan.tasks.indices {
                documents.append(document(of: position, in: index, prefix, report))
            }
        }
        return documents
    }

    private func document(of file: SourceFile, kind: String, title: String, _ description: String) -> Document {
        Document(
            resource: Resource(
                address: "milepost://\(kind)/\(EncodedPath.text(file.path))", name: file.path, title: title,
                description: description, mimeType: Self.mimeType(file.path)),
            text: { file.text(in: file.range) })
    }

    /// A task's file; where it has none, what its screen shows.
    private func document(of task: Int, in plan: Int, _ prefix: String, _ report: ReportInput) -> Document {
        let stated = report.project.plans[plan].tasks[task]
        let file = stated.taskFile.map { report.project.file($0.file) }
        let terminal = tools.terminal
        return Document(
            resource: Resource(
                address: "milepost://task/\(prefix)\(EncodedPath.text(stated.id.text))", name: stated.id.text,
                title: stated.title,
                description: file.map { "The task's file, \($0.path)." } ?? "What the plan says of it.",
                mimeType: file.map { Self.mimeType($0.path) } ?? "text/plain"),
            text: {
                if let file { return file.text(in: file.range) }
                var screen = ScreenText(terminal)
                ShowScreen(
                    words: TaskWords(report, plan: plan, terminal: terminal), task: task, project: report.project,
                    findings: report.diagnostics
                ).show(in: &screen)
                return screen.text
            })
    }

    private static func mimeType(_ path: String) -> String {
        path.lowercased().hasSuffix(".md") ? "text/markdown" : "application/yaml"
    }
}
