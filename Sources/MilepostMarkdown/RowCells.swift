import MilepostSource

/// The cells of a table's row for those who look at one row after the other: most need no more than their bytes, so that
/// nothing has to be made for each.
public struct RowCells {
    private enum Content {
        case values([TableCell])
        /// The bytes that the parser had, and what of them each cell is.
        case places([Range<Int>], of: [UInt8], FileID)
    }

    private let content: Content

    init(_ cells: [TableCell]) { content = .values(cells) }

    init(_ places: [Range<Int>], of bytes: [UInt8], _ file: FileID) { content = .places(places, of: bytes, file) }

    public var count: Int {
        switch content {
        case .values(let cells): cells.count
        case .places(let places, _, _): places.count
        }
    }

    public subscript(index: Int) -> TableCell {
        switch content {
        case .values(let cells): return cells[index]
        case .places(let places, let bytes, let file):
            let place = places[index]
            return TableCell(
                bytes: bytes, range: SourceRange(file: file, start: place.lowerBound, end: place.upperBound))
        }
    }

    /// Does something with a cell that is text alone, and the same in HTML: with its bytes. False, with nothing done, for
    /// another cell, and for one of which that takes more than a look to know.
    public func showAsItIs(_ index: Int, _ show: (UnsafeBufferPointer<UInt8>) -> Void) -> Bool {
        guard case .places(let places, let bytes, _) = content else { return false }
        return PlainLine.showAsItIs(places[index], of: bytes, show)
    }
}
