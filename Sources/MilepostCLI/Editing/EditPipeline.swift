import MilepostAnalysis
import MilepostEditing
import MilepostHTML
import MilepostModel
import MilepostProtocol
import MilepostReading
import MilepostReport
import MilepostSource
import MilepostWorkspace

/// Read, wait for the project, decide, edit, read again, compare, write: what every editing command does.
struct EditPipeline {
    var workspace = Workspace.disk

    /// A project as it was read.
    struct Reading: Sendable {
        /// The only task whose file's log, boxes and commands were read; nil for all.
        let about: TaskID?
        let input: LoadedInput
        /// What the project says of rules and words.
        let configuration: ProjectConfiguration
        let project: Project
        /// What was read of its files.
        let files: ReadFiles
    }

    /// What is to be changed.
    struct Place {
        /// Position in ``Project/plans``.
        let plan: Int
        /// Position in ``Plan/tasks``; nil for a command that is about all of them.
        let task: Int?
    }

    /// What a command decides by: the project, the place, and who does it when.
    struct Scene {
        let reading: Reading
        let place: Place
        let now: PlanDate
        let by: String?

        var plan: Plan { reading.project.plans[place.plan] }

        func desk(_ task: Int) -> Desk {
            Desk(plan: plan, position: task, now: now, by: by)
        }
    }

    typealias Decide = (Scene) throws(Refusal) -> StepDecision

    /// Does a step of the protocol for the task of a request, or for the next one where it names none.
    func run(_ request: EditRequest, _ step: any ProtocolStep) async throws(CommandFailure) -> EditOutcome {
        try await run(request) { desk throws(Refusal) in try step.decide(desk) }
    }

    /// - Parameter decide: what is to be changed, by what stands.
    func run(
        _ request: EditRequest, _ decide: (Desk) throws(Refusal) -> StepDecision
    ) async throws(CommandFailure) -> EditOutcome {
        let find: (Reading) throws(CommandFailure) -> Place = { reading throws(CommandFailure) in
            try self.find(request, in: reading)
        }
        return try await run(request, at: find) { scene throws(Refusal) in
            try decide(scene.desk(scene.place.task ?? 0))
        }
    }

    /// - Parameters:
    ///   - find: what is to be changed; asked again when somebody else changed the plan meanwhile.
    ///   - decide: how.
    func run(
        _ request: EditRequest, at find: (Reading) throws(CommandFailure) -> Place, _ decide: Decide
    ) async throws(CommandFailure) -> EditOutcome {
        let now = try present(request)
        var (reading, place) = try await read(request, at: find)
        let folder = Self.folder(of: reading.project.plans[place.plan], root: reading.input.rootPath)
        let by = await person(request, folder)
        // A look needs no lock, and leaves nothing behind.
        if request.dryRun {
            return try await make(request, Scene(reading: reading, place: place, now: now, by: by), folder, decide)
                .outcome
        }
        let lock = try take(folder, request, by)
        defer { lock.release() }
        var remarks = try recover(folder, reading.input.rootPath)
        var isFresh = remarks.isEmpty
        for _ in 0..<3 {
            if !isFresh {
                (reading, place) = try await read(request, at: find)
                isFresh = true
            }
            // Another core looks whether all files are as they were read, while this one decides by them.
            let current = Task { [reading] in isCurrent(reading) }
            let made: (outcome: EditOutcome, change: ChangeSet)
            do throws(CommandFailure) {
                made = try await make(
                    request, Scene(reading: reading, place: place, now: now, by: by), folder, decide)
            } catch {
                isFresh = await current.value
                guard isFresh else { continue }
                throw error
            }
            isFresh = await current.value
            guard isFresh else { continue }
            let outcome = made.outcome.adding(remarks)
            remarks = []
            guard outcome.isChanged else { return outcome }
            do {
                try workspace.editing.write(made.change)
            } catch .changed {
                isFresh = false
                continue
            } catch {
                throw CommandFailure(error)
            }
            try await guardFound(made.change, request)
            try await commit(request, made.change, outcome)
            return outcome
        }
        throw CommandFailure(
            .findings, "the plan is being changed by somebody else at this moment", hint: "try again in a moment")
    }

    // MARK: Reading

    func present(_ request: EditRequest) throws(CommandFailure) -> PlanDate {
        try Present.date(
            stated: request.now, epoch: workspace.environment("SOURCE_DATE_EPOCH"), clock: workspace.now)
    }

    /// Reads no more than a step for one task needs, and finds the task.
    private func read(
        _ request: EditRequest, at find: (Reading) throws(CommandFailure) -> Place
    ) async throws(CommandFailure) -> (reading: Reading, place: Place) {
        let reading = try await read(request, about: request.about)
        let place = try find(reading)
        let found = place.task.map { reading.project.plans[place.plan].tasks[$0] }
        guard let task = reading.about, let path = found?.taskFile?.path, !PlanFiles.mayHold(task, path) else {
            return (reading, place)
        }
        // The file is called by another id than its own.
        let whole = try await read(request)
        return (whole, try find(whole))
    }

    /// - Parameter task: the only one whose file's log, boxes and commands are wanted; nil for those of all.
    func read(_ request: EditRequest, about task: TaskID? = nil) async throws(CommandFailure) -> Reading {
        let pipeline = Pipeline(workspace: workspace)
        let (loaded, configuration) = try await pipeline.load(request.paths)
        let input = loaded.value
        let read = await ProjectReader.read(
            input.files, named: input.named, unreadable: input.unreadable, words: configuration.words,
            reusing: ReadFiles(), scope: request.scope, about: task)
        let project = read.project.value
        guard !project.plans.isEmpty else { throw pipeline.nothingFound(request.paths) }
        return Reading(
            about: task, input: input, configuration: configuration, project: project, files: read.files)
    }

    static func report(_ project: Project, _ now: PlanDate) -> ReportInput {
        ReportInput(
            project: project, analysis: Analysis(of: project), diagnostics: [], asOf: now, revision: nil,
            version: Version.text)
    }

    private func isCurrent(_ reading: Reading) -> Bool {
        reading.input.files.allSatisfy { file in
            reading.input.unreadable.contains(file.id)
                || workspace.editing.read(reading.input.rootPath, file.path) == file.bytes
        }
    }

    /// The one task that is meant.
    private func find(_ request: EditRequest, in reading: Reading) throws(CommandFailure) -> Place {
        guard let text = request.task else {
            for (index, plan) in reading.project.plans.enumerated() where !plan.isTemplate {
                if let next = PlanAnalysis(of: plan).next { return Place(plan: index, task: next) }
            }
            throw CommandFailure(
                .nothingToDo, "nothing is free to begin", hint: "see what everything waits for: milepost next")
        }
        let found = try TaskSearch(reading.project).tasks(text)
        guard let first = found.first, found.count == 1 else {
            let names = found.map(\.name).joined(separator: ", ")
            throw CommandFailure(.usage, "\(text) is in \(found.count) plans", hint: "name one of them: \(names)")
        }
        guard !reading.project.plans[first.plan].isTemplate else {
            throw CommandFailure(
                .findings, "\(text) is part of a template",
                hint: "copy the template, and take 'document_type: template' out of the copy")
        }
        return Place(plan: first.plan, task: first.task)
    }

    /// The folder that holds a project's `.milepost`: the plan's own.
    ///
    /// - Parameter root: what paths are relative to, absolute.
    static func folder(of plan: Plan, root: String) -> String {
        let path = plan.path ?? ""
        let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
        if path.hasPrefix("/") { return folder.isEmpty ? "/" : folder }
        return folder.isEmpty ? root : "\(root)/\(folder)"
    }

    func person(_ request: EditRequest, _ folder: String) async -> String? {
        if let by = request.by, !by.isEmpty { return by }
        if let user = workspace.environment("MILEPOST_USER"), !user.isEmpty { return user }
        return await workspace.editing.userName(folder)
    }

    // MARK: Making

    private func make(
        _ request: EditRequest, _ scene: Scene, _ folder: String, _ decide: Decide
    ) async throws(CommandFailure) -> (outcome: EditOutcome, change: ChangeSet) {
        let reading = scene.reading
        let task = scene.place.task.map { scene.plan.tasks[$0] }
        do throws(Refusal) {
            let decision = try decide(scene)
            let change = try StepRun.change(decision.edits, in: scene.plan, of: reading.project)
            let edited = try await EditedFiles.make(
                change, plan: scene.place.plan, of: reading.project, named: reading.input.named,
                unreadable: reading.input.unreadable, words: reading.configuration.words, reusing: reading.files,
                scope: request.scope, about: reading.about)
            try guardLinks(edited, reading.input.rootPath)
            if case .away? = change.archiving { try await guardFindings(edited, from: reading, scene.now) }
            let outcome = EditOutcome(
                request: request, plan: scene.plan.path, task: task, status: decision.status,
                sentence: decision.sentence, remarks: decision.remarks, isPartial: decision.isPartial,
                diffs: edited.files.map { ($0.path, $0.diff) }, root: reading.input.root,
                makeReport: { Self.report(edited.project, scene.now) })
            let files = edited.files.map { FileChange(path: $0.path, before: $0.before, after: $0.after) }
            let title = task.map { "\(request.command) \($0.id)" } ?? request.words
            return (outcome, ChangeSet(root: reading.input.rootPath, folder: folder, title: title, files: files))
        } catch {
            throw CommandFailure(error, in: reading.project)
        }
    }

    // MARK: Writing

    func take(_ folder: String, _ request: EditRequest, _ by: String?) throws(CommandFailure) -> ProjectLock {
        do {
            let what = "milepost \(request.words)"
            return try workspace.editing.lock(folder, by.map { "\($0), \(what)" } ?? what, request.wait)
        } catch {
            throw CommandFailure(error)
        }
    }

    /// What became of a change that was cut off, as a remark.
    func recover(_ folder: String, _ root: String) throws(CommandFailure) -> [String] {
        do {
            switch try workspace.editing.recover(folder, root) {
            case .nothing: return []
            case .finished(let title): return ["An earlier command was cut off; ‘\(title)’ is finished now."]
            case .undone(let title): return ["An earlier command was cut off; ‘\(title)’ was taken back."]
            }
        } catch {
            throw CommandFailure(error)
        }
    }

    func commit(_ request: EditRequest, _ change: ChangeSet, _ outcome: EditOutcome) async throws(CommandFailure) {
        guard request.commit else { return }
        func paths(_ files: [FileChange]) -> [String] {
            files.map { $0.path.hasPrefix("/") ? $0.path : "\(change.root)/\($0.path)" }
        }
        let message = outcome.sentence.hasSuffix(".") ? String(outcome.sentence.dropLast()) : outcome.sentence
        if let failure = await workspace.editing.commit(
            change.folder, paths(change.files.filter { $0.after != nil }),
            paths(change.files.filter { $0.after == nil }),
            message)
        {
            throw CommandFailure(
                .unwritable, "the files are changed, but git made no commit: \(failure)",
                hint: "commit them yourself, or take the change back with milepost undo")
        }
    }
}

extension CommandFailure {
    /// A refusal, with the place where it speaks of one.
    init(_ refusal: Refusal, in project: Project) {
        self.init(
            refusal.kind == .rule ? .findings : .usage, refusal.message(in: project), hint: refusal.help)
    }

    init(_ failure: ChangeFailure) {
        switch failure {
        case .changed(let path):
            self.init(.findings, "\(path) was changed by somebody else", hint: "try again")
        case .held(let holder):
            self.init(
                .findings, "the plan is held by \(holder)", hint: "try again, or wait longer with --wait SECONDS")
        case .failed(let error): self.init(error)
        }
    }
}
