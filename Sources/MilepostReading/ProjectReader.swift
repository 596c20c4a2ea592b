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
    package static func read(
        _ files: [SourceFile], named: Set<FileID> = [], unreadable: Set<FileID> = []
    ) async -> Diagnosed<Project> {
        await contents(files, named: named, unreadable: unreadable, show: nil).project
    }

    /// The same, with something made of the tree of each task file while it is there: trees are too large to be kept,
    /// and too dear to be made twice.
    ///
    /// - Parameter show: what is to be made, several at once.
    /// - Returns: the project, and what was made, by the files' positions; nil for a file that is no task file in
    ///   Markdown.
    package static func read<Shown: Sendable>(
        _ files: [SourceFile], named: Set<FileID> = [], unreadable: Set<FileID> = [],
        showing show: @escaping @Sendable (MarkdownDocument) -> Shown
    ) async -> (project: Diagnosed<Project>, shown: [Shown?]) {
        let read = await contents(files, named: named, unreadable: unreadable, show: show)
        return (read.project, read.contents.map { $0.value.shown as? Shown })
    }

    private static func contents(
        _ files: [SourceFile], named: Set<FileID>, unreadable: Set<FileID>,
        show: (@Sendable (MarkdownDocument) -> any Sendable)?
    ) async -> (project: Diagnosed<Project>, contents: [Diagnosed<FileContents>]) {
        let siblings = Set(files.lazy.filter { PlanFiles.isMarkdown($0.path) }.map { PlanFiles.stem($0.path) })
        let words = StatusWords(legend: [], redMeansNotStarted: false)
        let contents = await files.concurrentMap { file in
            if file.bytes.isEmpty, unreadable.contains(file.id) {
                return Diagnosed(FileContents(file: file, role: .none))
            }
            let reader = FileReader(
                isNamed: named.contains(file.id), hasMarkdownSibling: siblings.contains(PlanFiles.stem(file.path)),
                words: words, show: show)
            return reader.read(file)
        }
        return (ProjectAssembler(files: files, named: named, contents: contents).assemble(), contents)
    }
}
