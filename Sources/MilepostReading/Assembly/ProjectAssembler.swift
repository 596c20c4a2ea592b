import MilepostMarkdown
import MilepostModel
import MilepostSource

/// Puts files together: which plans there are, whose each task file is, and what is only listed (the format, section 1).
struct ProjectAssembler {
    let files: [SourceFile]
    let named: Set<FileID>
    let contents: [Diagnosed<FileContents>]
    /// What an earlier run read.
    let known: ReadFiles
    var scope = ReadingScope.everything
    var about: TaskID?

    /// - Returns: the project, and the task files that were read again in the words of their plan.
    func assemble() async -> (project: Diagnosed<Project>, rereads: [FileID: Reread]) {
        var rereads: [FileID: Reread] = [:]
        let archives = archives()
        let wholes = livePlans().map { archives.whole($0) { inWords(ofPlan: $0, $1, rereads: &rereads) } }
        let live = wholes.map(\.plan)
        let taskFiles = contents.filter { $0.value.role == .taskFile && !isStranger($0.value.file.id, to: live) }
        let scopes = PlanScopes(plans: live.map { $0.value }, taskFiles: taskFiles.map { $0.value })
        var project = Project(files: files)
        var diagnostics: [Diagnostic] = []
        var coverage = ProjectCoverage(files: files)
        for (index, whole) in wholes.enumerated() {
            let (plan, parts) = (whole.plan, whole.archives)
            let own = plan.value.plan.flatMap { Self.hasOwnWords($0) ? $0 : nil }
            let owned = scopes.taskFiles(ofPlan: index).map { position in
                own.map { again(taskFiles[position].value.file, in: $0, rereads: &rereads) } ?? taskFiles[position]
            }
            let assembled = await PlanAssembler(
                plan: plan.value, archives: parts.map(\.value.file.id), taskFiles: owned.map(\.value),
                twin: twin(of: plan.value)?.plan, files: files, scope: scope
            )
            .assemble()
            project.plans.append(assembled.value.plan)
            for part in parts { project.archives[part.value.file.id] = plan.value.file.id }
            diagnostics +=
                plan.diagnostics + parts.flatMap(\.diagnostics) + owned.flatMap(\.diagnostics) + assembled.diagnostics
            if let twin = twin(of: plan.value) { coverage.skipAll(twin.coverage, .duplicate) }
            coverage.add([plan.value] + (parts + owned).map(\.value), without: assembled.value)
        }
        for stray in archives.strays(beside: wholes) {
            diagnostics.append(ReadingFinding.strayArchive(at: stray.value.file.range(0..<0)))
            coverage.skipAll(stray.value.coverage, .unknown)
        }
        let alone = scopes.unowned.map { taskFiles[$0] }
        if live.isEmpty, !alone.isEmpty {
            let assembled = await PlanAssembler(
                plan: nil, taskFiles: alone.map(\.value), twin: nil, files: files, scope: scope
            )
            .assemble()
            project.plans.append(assembled.value.plan)
            diagnostics += alone.flatMap(\.diagnostics) + assembled.diagnostics
            coverage.add(alone.map(\.value), without: assembled.value)
        }
        project.documents = documents(live: Set(live.map { $0.value.file.id }))
        for document in project.documents {
            let reason: SkippedLine.Reason = document.kind == .template ? .template : .registry
            coverage.skipAll(contents[document.file.index].value.coverage, reason)
        }
        project.coverage = coverage.finished()
        project.links = contents.flatMap(\.value.links)
        project.suppressions = contents.flatMap(\.value.suppressions)
        if project.links.contains(where: { $0.destination.utf8.contains(UInt8(ascii: "#")) }) {
            project.anchors = anchors(of: project.archives)
        }
        return (Diagnosed(project, diagnostics.sorted()), rereads)
    }

    private func archives() -> ArchiveAssembler {
        let found = contents.filter { $0.value.role == .archive }
        return ArchiveAssembler(
            archives: Dictionary(found.map { ($0.value.file.path, $0) }, uniquingKeysWith: { first, _ in first }))
    }

    /// The plans, without any the archives; templates only where nothing else is there, or where one is given by name.
    private func livePlans() -> [Diagnosed<FileContents>] {
        var plans = contents.filter { $0.value.role == .plan }
        if plans.isEmpty { plans = contents.filter { $0.value.role == .archive } }
        let templates = contents.filter { $0.value.role == .template && $0.value.plan != nil }
        if plans.isEmpty, !contents.contains(where: { $0.value.role == .taskFile }) { return templates }
        let chosen = templates.filter { named.contains($0.value.file.id) }
        return (plans + chosen).sorted { $0.value.file.id < $1.value.file.id }
    }

    /// A task file found beside a template that was given by name: the template is shown alone.
    private func isStranger(_ file: FileID, to live: [Diagnosed<FileContents>]) -> Bool {
        !live.isEmpty && live.allSatisfy { $0.value.role == .template } && !named.contains(file)
    }

    /// The YAML form of a plan: same folder, same stem.
    private func twin(of plan: FileContents) -> FileContents? {
        let stem = PlanFiles.stem(plan.file.path)
        return contents.first { $0.value.role == .twin && PlanFiles.stem($0.value.file.path) == stem }?.value
    }

    /// Whether a plan has words of its own, in which its task files are to be read.
    private static func hasOwnWords(_ plan: PlanFragment) -> Bool {
        plan.legend.contains { Status(rawValue: $0.word.value) == nil }
    }

    /// An archive in the words of its plan, where it was read in others.
    private func inWords(
        ofPlan plan: PlanFragment, _ archive: Diagnosed<FileContents>, rereads: inout [FileID: Reread]
    ) -> Diagnosed<FileContents> {
        archive.value.plan?.words == plan.words ? archive : again(archive.value.file, in: plan, rereads: &rereads)
    }

    private func again(
        _ file: SourceFile, in plan: PlanFragment, rereads: inout [FileID: Reread]
    ) -> Diagnosed<FileContents> {
        let contents =
            known.contents(of: file, in: plan.words)
            ?? FileReader(isNamed: false, hasMarkdownSibling: false, words: plan.words, scope: scope, about: about)
            .read(file)
        rereads[file.id] = Reread(words: plan.words, contents: contents)
        return contents
    }

    /// The anchors of all files that were read as Markdown; a plan and its archives have theirs together.
    private func anchors(of archives: [FileID: FileID]) -> [FileID: Set<String>] {
        let read = contents.lazy.filter { $0.value.role != .none && PlanFiles.isMarkdown($0.value.file.path) }
        let documents = Dictionary(grouping: read) { archives[$0.value.file.id] ?? $0.value.file.id }
        var anchors: [FileID: Set<String>] = [:]
        for document in documents.values {
            var slugs = HeadingSlugs()
            let titles = document.flatMap {
                $0.value.headings.split(separator: "\0", omittingEmptySubsequences: false).dropLast()
            }
            let found = Set(titles.map { slugs.next(String($0)) })
            for part in document { anchors[part.value.file.id] = found }
        }
        return anchors
    }

    private func documents(live: Set<FileID>) -> [OtherDocument] {
        contents.compactMap { content in
            let value = content.value
            guard !live.contains(value.file.id) else { return nil }
            switch value.role {
            case .template:
                return OtherDocument(kind: .template, file: value.file.id, path: value.file.path, title: value.title)
            case .registry:
                return OtherDocument(kind: .registry, file: value.file.id, path: value.file.path, title: value.title)
            case .plan, .archive, .taskFile, .twin, .none: return nil
            }
        }
        .sorted { $0.file < $1.file }
    }
}

/// Adds the files' receipts up.
private struct ProjectCoverage {
    private let files: [SourceFile]
    private var read = 0
    private var skipped: [SkippedLine] = []

    init(files: [SourceFile]) {
        self.files = files
    }

    /// What the files of a plan say, without what it states a second time.
    mutating func add(_ contents: [FileContents], without assembled: PlanAssembler.Assembled) {
        let second = Set(assembled.duplicates)
        for content in contents {
            let scan = content.coverage
            if assembled.duplicateFiles.contains(content.file.id) {
                skipAll(scan, .duplicate)
                continue
            }
            for range in scan.read {
                if second.contains(range) {
                    skipped.append(SkippedLine(reason: .duplicate, range: line(of: range)))
                } else {
                    read += 1
                }
            }
            skipped += scan.skipped
        }
    }

    mutating func skipAll(_ scan: CoverageScan, _ reason: SkippedLine.Reason) {
        skipped += scan.read.map { SkippedLine(reason: reason, range: line(of: $0)) }
        skipped += scan.skipped.map { SkippedLine(reason: reason, range: $0.range) }
    }

    /// A line that was read is known by what was read in it; one that is not counted is shown whole.
    private func line(of range: SourceRange) -> SourceRange {
        let file = files[range.file.index]
        return file.range(file.lineRange(file.line(at: range.start)))
    }

    func finished() -> Coverage {
        Coverage(read: read, skipped: skipped.sorted { $0.range < $1.range })
    }
}
