/// What cmark hands over, in the order of the document: containers opened and closed, and what stands in them.
enum BlockEvent {
    case enter(EventContainer, Place)
    case exit
    case heading(level: Int, CmarkInlines, Place)
    case paragraph(CmarkInlines, Place)
    case code(info: CmarkText, text: CmarkText, Place)
    case html(CmarkText, Place)
    case thematicBreak(Place)
}

enum EventContainer {
    case quote
    case list(start: Int?, isTight: Bool)
    case item
}

/// Where cmark saw a block: lines and byte columns from 0, the end column behind the last byte.
struct Place {
    let line: Int
    let column: Int
    let endLine: Int
    let endColumn: Int
}
