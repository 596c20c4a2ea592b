package import MilepostSource

/// The files of a site, each made when it is asked for: which there are is known before any of them is rendered, and none
/// is held longer than it takes to write it.
package struct SiteFiles: Sendable {
    /// Sorted.
    package let paths: [OutputPath]
    private let makers: [any SiteFileMaker]

    /// A file that has a place, and what makes it.
    typealias Entry = (path: OutputPath, maker: any SiteFileMaker)

    /// - Throws: ``OutputTreeError`` when two files need the same place.
    init(_ entries: [Entry]) throws(OutputTreeError) {
        let entries = entries.sorted { $0.path < $1.path }
        paths = entries.map(\.path)
        makers = entries.map(\.maker)
        try OutputTree.check(paths)
    }

    /// The bytes of the file at a position in ``paths``; the same each time, and on every thread.
    ///
    /// - Throws: ``TemplateError`` when its template cannot be filled.
    package func bytes(at position: Int) throws -> [UInt8] {
        try makers[position].bytes()
    }

    /// The file at a position, unless it would come out as it did in an earlier site.
    ///
    /// A page's mark is a digest of all that its templates are given and of the templates themselves; so a page is known
    /// to be the same before it is rendered. Another file's mark is a digest of its bytes.
    ///
    /// - Parameter mark: what the file of the same path was marked with when it was made; nil makes it in any case.
    /// - Throws: ``TemplateError`` when its template cannot be filled.
    package func file(at position: Int, unlessMarked mark: ContentDigest?) throws -> MarkedFile {
        try makers[position].file(unlessMarked: mark)
    }
}

/// A file of a site as it was made.
package struct MarkedFile: Sendable {
    /// Nil where it is what it was.
    package let bytes: [UInt8]?
    /// Files of one path with the same mark have the same bytes.
    package let mark: ContentDigest
}

/// Makes one file of a site.
protocol SiteFileMaker: Sendable {
    func bytes() throws -> [UInt8]
    func file(unlessMarked mark: ContentDigest?) throws -> MarkedFile
}

/// A file that is made in one step: data, or an asset.
struct DataFileMaker: SiteFileMaker {
    let make: @Sendable () -> [UInt8]

    func bytes() -> [UInt8] { make() }

    func file(unlessMarked known: ContentDigest?) -> MarkedFile {
        let bytes = make()
        var mark = ContentDigest()
        mark.add(bytes)
        return MarkedFile(bytes: mark == known ? nil : bytes, mark: mark)
    }
}
