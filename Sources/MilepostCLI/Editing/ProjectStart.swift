import MilepostAnalysis
import MilepostModel
import MilepostProtocol
import MilepostReading
import MilepostReport
import MilepostSource
import MilepostWorkspace

/// Writes the files of a new project. They are read in memory first, so that what is written is a plan.
struct ProjectStart {
    var workspace = Workspace.disk
    let folder: String
    let title: String
    let starter: Starter
    /// Name of the file for assistants; nil where none is wanted.
    let agents: String?

    func run(_ request: EditRequest) async throws(CommandFailure) -> EditOutcome {
        let pipeline = EditPipeline(workspace: workspace)
        let now = try pipeline.present(request)
        let author = await pipeline.person(request, folder)
        var texts: [String: String] = [:]
        let values = ["title": title, "date": now.text, "author": author ?? "-"]
        for (path, text) in starter.files {
            // What tasks' files are made of is filled for each of them.
            let isTemplate = path.split(separator: "/").last?.lowercased().hasPrefix("tasks-") == true
            texts[path] = isTemplate ? text : StarterText.filled(text, values)
        }
        let report = try await report(texts, now)
        if let agents { texts[agents] = ProtocolText(report: report, way: .commandLine, isLasting: true).text }
        let paths = texts.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        if let there = workspace.existing(folder, paths).sorted().first {
            throw CommandFailure(
                .findings, "“\(folder == "." ? there : "\(folder)/\(there)")” is there already",
                hint: "add to it: milepost new phase \"Name\"")
        }
        let files = texts.mapValues { Array($0.utf8) }
        let outcome = EditOutcome(
            request: request, plan: report.project.plans.first?.path, task: nil, status: nil,
            sentence: "\(title) can begin: milepost new phase \"Name\".", remarks: [], isPartial: false,
            diffs: paths.map { ($0, UnifiedDiff(path: $0, before: nil, after: files[$0])) }, root: folder,
            makeReport: { report })
        guard !request.dryRun else { return outcome }
        do {
            try workspace.writeFiles(folder, files, false)
        } catch {
            throw CommandFailure(error)
        }
        if request.commit, let failure = await workspace.editing.commit(folder, paths, [], "Begin \(title)") {
            throw CommandFailure(
                .unwritable, "the files are written, but git made no commit: \(failure)", hint: "commit them yourself")
        }
        return outcome
    }

    private func report(_ texts: [String: String], _ now: PlanDate) async throws(CommandFailure) -> ReportInput {
        let files = texts.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.enumerated().map {
            SourceFile(id: FileID($0), path: $1.key, text: $1.value)
        }
        let project = await ProjectReader.read(files).value
        guard project.plans.count == 1 else {
            throw CommandFailure(.usage, "the template holds no plan", hint: "see how a plan looks: milepost demo")
        }
        return ReportInput(
            project: project, analysis: Analysis(of: project), diagnostics: [], asOf: now, revision: nil,
            version: Version.text)
    }
}
