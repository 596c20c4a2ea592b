import MilepostSource

/// A block whose bytes are known, in the order of the document; some of its text may still be asked for.
enum PlacedBlock {
    case enter(PlacedContainer, Range<Int>)
    case exit
    /// The mark of the item that is open.
    case mark(Sourced<Character>)
    case block(Block)
    case paragraph(PendingInlines, Range<Int>)
    case htmlHeading(level: Int, PendingInlines, Range<Int>)
    case table(PlacedTable)
}

/// Containers with the bytes of their marker.
enum PlacedContainer {
    case quote
    case list(start: Int?, isTight: Bool)
    case item
}

/// Running text that is there, or was asked for by its number in ``InlineRequests``.
enum PendingInlines {
    case ready(RunningText)
    case requested(Int)
    /// That of a cell, to be read from its bytes.
    case onDemand

    func resolved(by results: [[Inline]]) -> RunningText {
        switch self {
        case .ready(let text): text
        case .requested(let number): .dressed(results[number])
        case .onDemand: .plain("")
        }
    }
}

/// A table whose cells are known by their bytes.
struct PlacedTable {
    struct Cell {
        let inlines: PendingInlines
        let range: Range<Int>
    }

    struct Row {
        let cells: [Cell]
        let range: Range<Int>
    }

    enum Rows {
        case ready([Row])
        /// The bytes of each row.
        case onDemand([Range<Int>])
    }

    let header: Row
    let alignments: [PipeTable.Alignment]
    let rows: Rows
    let range: Range<Int>
}
