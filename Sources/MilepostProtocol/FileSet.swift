import MilepostEditing
import MilepostModel
import MilepostSource

/// The files of a run by their paths, so that some can be added, taken away and called otherwise.
struct FileSet {
    let files: [SourceFile]
    /// Those that were given by name.
    let named: Set<FileID>
    let unreadable: Set<FileID>

    init(of project: Project, _ named: Set<FileID>, _ unreadable: Set<FileID>) {
        files = project.files
        self.named = named
        self.unreadable = unreadable
    }

    /// A file that has no number yet.
    private struct Member {
        let path: String
        let bytes: [UInt8]
        let isNamed: Bool
        let isUnreadable: Bool
        /// As it was, where nothing of it changes.
        var file: SourceFile?
    }

    private init(_ members: [Member]) {
        let sorted = members.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        files = sorted.enumerated().map { index, member in
            if let file = member.file, file.id.index == index { return file }
            return SourceFile(id: FileID(index), path: member.path, bytes: member.bytes)
        }
        named = Set(zip(files, sorted).filter(\.1.isNamed).map(\.0.id))
        unreadable = Set(zip(files, sorted).filter(\.1.isUnreadable).map(\.0.id))
    }

    /// The files with a change made, and those that it concerns.
    ///
    /// - Throws: ``Refusal`` where edits overlap, a file cannot be edited, or a new one is there already.
    func changed(
        by change: PlanChange, in project: Project
    ) throws(Refusal) -> (set: FileSet, files: [EditedFiles.File]) {
        let edits = Dictionary(grouping: change.edits, by: \.range.file)
        var members: [Member] = []
        var changed: [EditedFiles.File] = []
        for file in files {
            guard !change.removedFiles.contains(file.id) else {
                changed.append(.init(path: file.path, before: file.bytes, after: nil))
                continue
            }
            let bytes = try edits[file.id].map { edits throws(Refusal) in try Self.bytes(of: file, edits, unreadable) }
            let path = change.movedFiles[file.id] ?? file.path
            let after = bytes ?? file.bytes
            if path != file.path {
                changed.append(.init(path: file.path, before: file.bytes, after: nil))
                changed.append(.init(path: path, before: nil, after: after))
            } else if after != file.bytes {
                changed.append(.init(path: path, before: file.bytes, after: after))
            }
            members.append(
                Member(
                    path: path, bytes: after, isNamed: named.contains(file.id),
                    isUnreadable: unreadable.contains(file.id),
                    file: path == file.path && bytes == nil ? file : nil))
        }
        for (path, bytes) in change.newFiles {
            changed.append(.init(path: path, before: nil, after: bytes))
            members.append(Member(path: path, bytes: bytes, isNamed: false, isUnreadable: false))
        }
        let paths = members.map(\.path).sorted()
        if let twice = zip(paths, paths.dropFirst()).first(where: { $0 == $1 })?.0 {
            throw Refusal("\(twice) is there already", help: "move it away, or call the task otherwise")
        }
        guard !changed.isEmpty else { return (self, []) }
        return (FileSet(members), changed.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) })
    }

    private static func bytes(
        of file: SourceFile, _ edits: [TextEdit], _ unreadable: Set<FileID>
    ) throws(Refusal) -> [UInt8] {
        guard !unreadable.contains(file.id) else {
            throw Refusal("\(file.path) is not all text, so it is not edited", help: "mend the file first")
        }
        do {
            return try file.applying(TableAlignment.aligned(edits, in: file))
        } catch {
            throw Refusal("two edits of \(file.path) touch the same bytes", help: EditedFiles.report)
        }
    }
}
