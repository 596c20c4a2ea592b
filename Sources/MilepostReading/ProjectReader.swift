package import MilepostMarkdown
package import MilepostModel
package import MilepostSource

/// From files to a project: each file is read on its own, then all are put together.
package enum ProjectReader {
    /// Reads all files of a run, several at once; the result does not depend on how many.
    ///
    /// - Parameters:
    ///   - files: Sorted by path; the id of each is its position.
    ///   - named: Those that were given by name rather than found in a folder.
    ///   - unreadable: Those that something is wrong with; one that nothing could be read of says nothing.
    ///   - words: What words of the project's own mean.
    package static func read(
        _ files: [SourceFile], named: Set<FileID> = [], unreadable: Set<FileID> = [],
        words: ProjectWords = .none, scope: ReadingScope = .everything
    ) async -> Diagnosed<Project> {
        await contents(
            files, named: named, unreadable: unreadable, words: words, reusing: ReadFiles(), show: nil, scope: scope
        )
        .project
    }

    /// The same, taking what an earlier run over these files read where nothing has changed.
    ///
    /// - Parameters:
    ///   - known: What that run read, with the same `words`, `scope` and `task`; the outcome is that of a run without it.
    ///   - task: the only task that will be asked for its file's log, boxes and commands, where the scope is tracking: they
    ///     are left out of files that are called by the id of another.
    /// - Returns: the project, and what the next run may reuse.
    package static func read(
        _ files: [SourceFile], named: Set<FileID> = [], unreadable: Set<FileID> = [],
        words: ProjectWords = .none, reusing known: ReadFiles, scope: ReadingScope = .everything,
        about task: TaskID? = nil
    ) async -> (project: Diagnosed<Project>, files: ReadFiles) {
        let read = await contents(
            files, named: named, unreadable: unreadable, words: words, reusing: known, show: nil, scope: scope,
            about: task)
        return (read.project, ReadFiles(read.files, rereads: read.rereads))
    }

    /// The same, with something made of the tree of each task file while it is there: trees are too large to be kept,
    /// and too dear to be made twice.
    ///
    /// - Parameters:
    ///   - reusing: What an earlier run over these files read, with the same `show` and `words`; its result is taken where nothing
    ///     has changed, so the outcome is that of a run without it.
    ///   - show: what is to be made, several at once; a function of the document alone.
    /// - Returns: the project; what was made, by the files' positions, nil for a file that is no task file in Markdown;
    ///   and what the next run may reuse.
    package static func read<Shown: Sendable>(
        _ files: [SourceFile], named: Set<FileID> = [], unreadable: Set<FileID> = [],
        words: ProjectWords = .none, reusing known: ReadFiles = ReadFiles(),
        showing show: @escaping @Sendable (MarkdownDocument) -> Shown
    ) async -> (project: Diagnosed<Project>, shown: [Shown?], files: ReadFiles) {
        let read = await contents(files, named: named, unreadable: unreadable, words: words, reusing: known, show: show)
        return (
            read.project, read.files.map { $0.contents.value.shown as? Shown },
            ReadFiles(read.files, rereads: read.rereads)
        )
    }

    private static func contents(
        _ files: [SourceFile], named: Set<FileID>, unreadable: Set<FileID>, words own: ProjectWords,
        reusing known: ReadFiles,
        show: (@Sendable (MarkdownDocument) -> any Sendable)?, scope: ReadingScope = .everything, about: TaskID? = nil
    ) async -> (project: Diagnosed<Project>, files: [ReadFile], rereads: [FileID: Reread]) {
        // Only YAML is asked for its sibling, and few projects have any.
        let hasYAML = files.contains { PlanFiles.isYAML($0.path) }
        let siblings =
            hasYAML ? Set(files.lazy.filter { PlanFiles.isMarkdown($0.path) }.map { PlanFiles.stem($0.path) }) : []
        let words = StatusWords(legend: [], redMeansNotStarted: false, project: own)
        let traits = files.map { file in
            FileTraits(
                isNamed: named.contains(file.id), isUnreadable: unreadable.contains(file.id),
                hasMarkdownSibling: PlanFiles.isYAML(file.path) && siblings.contains(PlanFiles.stem(file.path)),
                isShown: show != nil)
        }
        let reader: @Sendable (FileTraits) -> FileReader = { traits in
            FileReader(
                isNamed: traits.isNamed, hasMarkdownSibling: traits.hasMarkdownSibling, words: words, show: show,
                scope: scope, about: about)
        }
        var read = zip(files, traits).map { file, traits -> ReadFile? in
            let isNothing = file.bytes.isEmpty && traits.isUnreadable
            let contents =
                known.contents(of: file, traits)
                ?? (isNothing ? Diagnosed(FileContents(nothingIn: file)) : nil)
            return contents.map { ReadFile(traits: traits, contents: $0) }
        }
        let unread = files.indices.filter { read[$0] == nil }
        if scope == .tracking, unread.count < 4 {
            for index in unread {
                let contents = await reader(traits[index]).readAlone(files[index])
                read[index] = ReadFile(traits: traits[index], contents: contents)
            }
        } else {
            let fresh = await unread.concurrentMap { index in
                ReadFile(traits: traits[index], contents: reader(traits[index]).read(files[index]))
            }
            for (index, file) in zip(unread, fresh) { read[index] = file }
        }
        let all = read.compactMap(\.self)
        let assembled = await ProjectAssembler(
            files: files, named: named, contents: all.map { $0.contents }, known: known, scope: scope,
            about: about
        )
        .assemble()
        return (assembled.project, all, assembled.rereads)
    }
}
