package import MilepostEditing
package import MilepostModel
package import MilepostReading
package import MilepostSource

/// Files with edits made, read again and found to say what was meant: the only way from edits to bytes that are written.
package struct EditedFiles: Sendable {
    /// A file before and after.
    package struct File: Sendable, Hashable {
        package let id: FileID
        /// As shown.
        package let path: String
        package let before: [UInt8]
        package let after: [UInt8]

        package var diff: UnifiedDiff { UnifiedDiff(path: path, before: before, after: after) }
    }

    /// Those that changed, in the order of their ids.
    package let files: [File]
    /// The project as it will be read.
    package let project: Project

    /// Makes a change, reads all files again and compares.
    ///
    /// - Parameters:
    ///   - plan: Position in ``Project/plans``.
    ///   - named: Files that were given by name, as for reading.
    /// - Throws: ``Refusal`` where edits overlap, or where anything else of the plan would change. That is a fault of
    ///   Milepost's, and nothing is written then.
    package static func make(
        _ change: PlanChange, plan: Int, of project: Project, named: Set<FileID>, unreadable: Set<FileID>,
        words: ProjectWords = .none
    ) async throws(Refusal) -> EditedFiles {
        var files = project.files
        var edited: [File] = []
        for (id, edits) in Dictionary(grouping: change.edits, by: \.range.file).sorted(by: { $0.key < $1.key }) {
            let file = project.file(id)
            guard !unreadable.contains(id) else {
                throw Refusal("\(file.path) is not all text, so it is not edited", help: "mend the file first")
            }
            let bytes: [UInt8]
            do {
                bytes = try file.applying(TableAlignment.aligned(edits, in: file))
            } catch {
                throw Refusal("two edits of \(file.path) touch the same bytes", help: Self.report)
            }
            guard bytes != file.bytes else { continue }
            files[id.index] = SourceFile(id: id, path: file.path, bytes: bytes)
            edited.append(File(id: id, path: file.path, before: file.bytes, after: bytes))
        }
        let read =
            edited.isEmpty
            ? project : await ProjectReader.read(files, named: named, unreadable: unreadable, words: words).value
        guard read.plans.count == project.plans.count else {
            throw Refusal("the edit would change which plans there are, so nothing was written", help: Self.report)
        }
        for index in read.plans.indices {
            let meant = index == plan ? change : PlanChange()
            let surprises = meant.surprises(
                from: PlanFacts(of: project.plans[index], in: project), to: PlanFacts(of: read.plans[index], in: read))
            guard surprises.isEmpty else {
                if let shared = SharedValues.place(of: change.edits, in: project) {
                    throw Refusal(
                        "other places share this value by a YAML anchor", help: "write the values out, without & and *",
                        place: shared)
                }
                let shown = surprises.prefix(5).joined(separator: "\n  ")
                throw Refusal(
                    "the edit would change more than it was meant to, so nothing was written\n  \(shown)",
                    help: Self.report)
            }
        }
        return EditedFiles(files: edited, project: read)
    }

    private static let report = "make the change by hand, and tell the authors of Milepost"
}
