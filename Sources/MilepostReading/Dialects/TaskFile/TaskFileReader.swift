import MilepostMarkdown
import MilepostModel
import MilepostSource

/// Reads the document of one task, in Markdown (the format, section 8).
struct TaskFileReader {
    let words: StatusWords
    /// Whether boxes and commands are read, which nothing is found in.
    var isShown = true
    var readsLog = true

    func read(_ outline: DocumentOutline) -> Diagnosed<TaskFile> {
        let file = outline.document.file
        var diagnostics: [Diagnostic] = []
        let title = TaskFileTitle(outline)
        let control = DocumentControlReader.fields(in: outline)
        let tracking = TrackingSearch(outline, words: words)
        let id = TaskFileID.id(
            tracking: tracking.entry?.id, control: control, title: title, path: file.path, top: file.range(0..<0))
        var taskFile = TaskFile(file: file.id, path: file.path, id: id)
        diagnostics += tracking.diagnostics
        taskFile.title = title.text
        taskFile.name = title.name
        taskFile.control = control
        taskFile.tracking = tracking.entry
        let fields = DocumentControlReader(control: control)
        if !tracking.isThere { taskFile.controlStatus = fields.status(words) }
        taskFile.priority = tracking.entry?.priority ?? fields.priority(words)
        taskFile.effort = fields.effort ?? tracking.entry?.effort
        taskFile.tags = TagReader.tags(in: outline)
        if isShown {
            taskFile.boxes = CheckboxReader.boxes(in: outline)
            taskFile.commands = ExecutionCommandReader.commands(in: outline)
        }
        if readsLog {
            let log = SessionLogReader(words: words, ownTask: id).log(in: outline, isTemplate: false)
            taskFile.log = log.value
            diagnostics += log.diagnostics
        }
        taskFile.statedDependencies =
            TagReader.dependencies(taskFile.tags) + fields.dependencies + ContractTableReader.dependencies(in: outline)
        return Diagnosed(taskFile, diagnostics)
    }
}

/// The title of a task file, cut into id and name: `# TASKS-07: Session store`.
struct TaskFileTitle {
    let text: String?
    let id: Sourced<TaskID>?
    let name: Sourced<String>?

    init(_ outline: DocumentOutline) {
        let sections = outline.sections
        guard
            let section = sections.first(where: { $0.heading?.level == 1 })
                ?? sections.first(where: { $0.heading != nil }),
            let range = section.heading?.range
        else {
            text = nil
            id = nil
            name = nil
            return
        }
        text = section.title
        /// The bytes of a part of the title; the whole heading where markup stands inside the part.
        func place(_ part: some StringProtocol) -> SourceRange {
            outline.document.file.firstRange(of: String(part), in: range) ?? range
        }
        let first = Self.beginning(of: section.title)
        let candidate = TaskID(String(first))
        if candidate.key.hasPrefix("TASKS-"), candidate.isTasksID || candidate.isPlaceholder {
            id = Sourced(candidate, place(first))
            let rest = section.title[first.endIndex...].drop { $0.isWhitespace || ":—–-".contains($0) }
            name = rest.isEmpty ? nil : Sourced(rest.trimmedText, place(rest.trimmedText))
        } else {
            id = nil
            name = section.title.isEmpty ? nil : Sourced(section.title, place(section.title))
        }
    }

    /// What a title begins with: up to the first white space, colon or dash.
    static func beginning(of title: String) -> Substring {
        let head = title.utf8.prefix { byte in
            byte < 0x80 && byte != 0x20 && !(0x09...0x0D).contains(byte) && byte != UInt8(ascii: ":")
        }
        // Letters of ASCII are characters of their own where no other follows.
        if title.utf8[head.endIndex...].prefix(2).allSatisfy({ $0 < 0x80 }) { return Substring(head) }
        return title.prefix { !$0.isWhitespace && !":—–".contains($0) }
    }
}

/// Whose id a task file's is: the block's, else Document Control's, else the title's, else the file name's.
enum TaskFileID {
    static func id(
        tracking: Sourced<TaskID>?, control: [ControlField], title: TaskFileTitle, path: String, top: SourceRange
    ) -> Sourced<TaskID> {
        let controlID = control.first { ["tasks id", "task id", "id"].contains($0.name.value.lowercased()) }
            .map { $0.value.map { TaskID($0) } }
        for candidate in [tracking, controlID, title.id] {
            if let candidate, !candidate.value.key.isEmpty, !candidate.value.isPlaceholder { return candidate }
        }
        return Sourced(nameID(path), top)
    }

    /// The id a file's name carries.
    static func nameID(_ path: String) -> TaskID {
        if case .taskFile(let id) = PlanFiles.kind(ofName: PlanFiles.fileName(path)) { return TaskID(id) }
        return TaskID(PlanFiles.fileName(PlanFiles.stem(path)))
    }
}

/// The `tasks_tracking` block of a task file.
private struct TrackingSearch {
    /// Whether a block is there, even if it cannot be read.
    var isThere = false
    var entry: Entry?
    private var found: [Diagnostic] = []
    private var broken: [YAMLFailure] = []

    init(_ outline: DocumentOutline, words: StatusWords) {
        for code in outline.blocks.codes where !code.isInQuote {
            guard entry == nil else { return }
            if TrackingBlock.mayHoldEntries(code.content) {
                read(code.content, in: outline.document.file, words: words)
            }
        }
    }

    private mutating func read(_ code: CodeBlock, in file: SourceFile, words: StatusWords) {
        switch YAMLReader.parse(block: code, in: file) {
        case .failure(let error):
            guard TrackingBlock.looksLikeTracking(code) else { return }
            isThere = true
            broken.append(YAMLFailure(message: error.message, range: error.range))
        case .success(let node):
            guard let tracking = node?["tasks_tracking"], tracking.mapping != nil else { return }
            isThere = true
            // A block without an id is this file's own all the same.
            let own = Sourced(TaskFileID.nameID(file.path), file.range(tracking.range.start..<tracking.range.start))
            if let read = EntryYAMLReader(words: words).read(tracking, fallbackID: own) {
                entry = read.value
                found = read.diagnostics
            }
        }
    }

    /// A broken block names no task: its id could not be read.
    var diagnostics: [Diagnostic] {
        found + broken.map { ReadingFinding.invalidYAML($0) }
    }
}
