package import MilepostEditing
package import MilepostModel
package import MilepostReading
package import MilepostSource

/// Files with edits made, read again and found to say what was meant: the only way from edits to bytes that are written.
package struct EditedFiles: Sendable {
    /// A file before and after.
    package struct File: Sendable, Hashable {
        /// As shown.
        package let path: String
        /// Nil for a file that was not there.
        package let before: [UInt8]?
        /// Nil for a file that is gone.
        package let after: [UInt8]?

        package var diff: UnifiedDiff { UnifiedDiff(path: path, before: before, after: after) }
    }

    /// Those that changed, in the order of their paths.
    package let files: [File]
    /// The project as it will be read.
    package let project: Project
    /// Which of its files were given by name.
    package let named: Set<FileID>
    /// Which of them something is wrong with.
    package let unreadable: Set<FileID>

    /// Makes a change, reads all files again and compares.
    ///
    /// - Parameters:
    ///   - plan: Position in ``Project/plans``.
    ///   - named: Files that were given by name, as for reading.
    ///   - known: What was read of the project's files, so that only what changes is read again.
    ///   - scope: What of them was read.
    ///   - about: The only task whose file's log, boxes and commands were.
    /// - Throws: ``Refusal`` where edits overlap, or where anything else of the plan would change. That is a fault of
    ///   Milepost's, and nothing is written then.
    package static func make(
        _ change: PlanChange, plan: Int, of project: Project, named: Set<FileID>, unreadable: Set<FileID>,
        words: ProjectWords = .none, reusing known: ReadFiles = ReadFiles(),
        scope: ReadingScope = .everything, about: TaskID? = nil
    ) async throws(Refusal) -> EditedFiles {
        let made = try FileSet(of: project, named, unreadable).changed(by: change, in: project)
        guard !made.files.isEmpty else {
            return EditedFiles(files: [], project: project, named: named, unreadable: unreadable)
        }
        let read = await ProjectReader.read(
            made.set.files, named: made.set.named, unreadable: made.set.unreadable, words: words, reusing: known,
            scope: scope, about: about
        ).project.value
        guard read.plans.count == project.plans.count else {
            throw Refusal(
                "the edit would change which plans there are, so nothing was written",
                help: change.archiving == nil ? report : "write 'document_type: plan' into the plan's front matter")
        }
        for index in read.plans.indices {
            let meant = index == plan ? change : PlanChange()
            let surprises = await meant.surprises(
                from: project.plans[index], in: project, to: read.plans[index], in: read)
            guard surprises.isEmpty else {
                if let shared = SharedValues.place(of: change.edits, in: project) {
                    throw Refusal(
                        "other places share this value by a YAML anchor", help: "write the values out, without & and *",
                        place: shared)
                }
                let shown = surprises.prefix(5).joined(separator: "\n  ")
                throw Refusal(
                    "the edit would change more than it was meant to, so nothing was written\n  \(shown)",
                    help: change.isStructural ? byHand : report)
            }
        }
        if let archiving = change.archiving {
            try ArchiveLaws.check(archiving, change, plan: plan, from: project, to: read, made.set)
        }
        return EditedFiles(
            files: made.files, project: read, named: made.set.named, unreadable: made.set.unreadable)
    }

    private static let byHand = "make the change by hand: something else here depends on what stands where"
    /// What to do where an edit went wrong.
    package static let report = "make the change by hand, and tell the authors of Milepost"
}
