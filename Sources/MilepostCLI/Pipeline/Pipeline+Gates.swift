import MilepostAnalysis
import MilepostConfiguration
import MilepostModel
import MilepostReading
import MilepostReport
import MilepostRules
import MilepostSource
import MilepostWorkspace

extension Pipeline {
    /// Holds a project against its gates.
    ///
    /// - Throws: ``CommandFailure`` where the base cannot be read.
    func gates(_ gates: Gates, _ check: ProjectCheck, _ input: InputOptions) async throws(CommandFailure)
        -> [GateResult]
    {
        let base = gates.needsBase ? try await numbers(of: gates.base ?? "HEAD", input, check.configuration) : nil
        return GateJudge(check.input, findings: check.findings, base: base).results(of: gates)
    }

    /// The numbers of a commit, or of a report that was written.
    private func numbers(of base: String, _ input: InputOptions, _ configuration: ProjectConfiguration)
        async throws(CommandFailure) -> Progress
    {
        if case .file = workspace.kind(base) { return Analysis(of: try writtenReport(base).project).overall }
        let loaded: RevisionInput
        do {
            loaded = try await workspace.loadRevision(
                RevisionRequest(.named(base), Self.request(input.paths, configuration)))
        } catch {
            throw CommandFailure(error)
        }
        let files = loaded.files.value
        let read = await ProjectReader.read(
            files.files, named: files.named, unreadable: files.unreadable, words: configuration.words)
        return Analysis(of: read.value).overall
    }
}
