import MilepostModel
import MilepostSource

/// What one file says, read on its own. It lies behind one reference: files are handed on from list to list while they
/// are put together.
struct FileContents: Sendable {
    @Boxed private var parts: Parts

    /// What is known of a file, as it is read.
    struct Parts: Sendable {
        let file: SourceFile
        let role: FileRole
        var title = ""
        /// A plan's, archive's, template's or twin's content.
        var plan: PlanFragment?
        var taskFile: TaskFile?
        var coverage = CoverageScan()
        /// Of a plan, archive or task file.
        var links: [DocumentLink] = []
        var suppressions: [Suppression] = []
        /// The titles of all headings, in their order, from which their anchors follow: one text with a NUL behind each,
        /// which no title holds, since few of them are ever asked for.
        var headings = ""
        /// What ``FileReader/show`` made.
        var shown: (any Sendable)?

        init(file: SourceFile, role: FileRole) {
            self.file = file
            self.role = role
        }
    }

    init(_ parts: Parts) {
        _parts = Boxed(wrappedValue: parts)
    }

    /// A file that is none of ours, or of which nothing could be read.
    init(nothingIn file: SourceFile) {
        self.init(Parts(file: file, role: .none))
    }

    var file: SourceFile { parts.file }
    var role: FileRole { parts.role }
    var title: String { parts.title }
    var plan: PlanFragment? { _read { yield parts.plan } }
    var taskFile: TaskFile? { _read { yield parts.taskFile } }
    var coverage: CoverageScan { parts.coverage }
    var links: [DocumentLink] { parts.links }
    var suppressions: [Suppression] { parts.suppressions }
    var headings: String { parts.headings }
    var shown: (any Sendable)? { parts.shown }

    /// The same file with another plan in it.
    func with(_ plan: PlanFragment) -> FileContents {
        var parts = parts
        parts.plan = plan
        return FileContents(parts)
    }
}
