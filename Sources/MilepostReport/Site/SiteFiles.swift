/// The files of a site, each made when it is asked for: which there are is known before any of them is rendered, and none
/// is held longer than it takes to write it.
package struct SiteFiles: Sendable {
    /// Sorted.
    package let paths: [OutputPath]
    private let makers: [@Sendable () throws -> [UInt8]]

    /// A file that has a place, and what makes it.
    typealias Entry = (path: OutputPath, make: @Sendable () throws -> [UInt8])

    /// - Throws: ``OutputTreeError`` when two files need the same place.
    init(_ entries: [Entry]) throws(OutputTreeError) {
        let entries = entries.sorted { $0.path < $1.path }
        paths = entries.map(\.path)
        makers = entries.map(\.make)
        try OutputTree.check(paths)
    }

    /// The bytes of the file at a position in ``paths``; the same each time, and on every thread.
    ///
    /// - Throws: ``TemplateError`` when its template cannot be filled.
    package func bytes(at position: Int) throws -> [UInt8] {
        try makers[position]()
    }
}
