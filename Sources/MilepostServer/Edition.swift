/// A site as it is served at one time: its files, each made when it is asked for, and what there is to say about it.
package struct Edition: Sendable {
    /// Counts up; a page learns by it that there is another one.
    package let number: Int
    /// What is wrong, shown over every page; nil when all is well.
    package let notice: Notice?
    private let makers: [String: @Sendable () throws -> [UInt8]]

    /// Something to be shown over the pages.
    package struct Notice: Sendable, Hashable {
        /// "2 errors"
        package let title: String
        /// Lines of plain text.
        package let text: String

        package init(title: String, text: String) {
            self.title = title
            self.text = text
        }
    }

    /// - Parameter files: what makes each file, the same bytes each time, by its path below the site, with `/` between
    ///   the parts.
    package init(number: Int, files: [String: @Sendable () throws -> [UInt8]], notice: Notice? = nil) {
        self.number = number
        self.notice = notice
        makers = files
    }

    /// The same site with something else to say.
    package func next(saying notice: Notice?) -> Edition {
        Edition(number: number + 1, files: makers, notice: notice)
    }

    /// Whether the site has a file of that path.
    func holds(_ path: String) -> Bool { makers[path] != nil }

    /// A file's bytes; nil where there is none.
    func bytes(of path: String) throws -> [UInt8]? { try makers[path]?() }
}
