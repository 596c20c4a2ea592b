/// The elements that prose can become, and what HTML allows inside them (HTML Standard, "Content models").
enum HTMLTag: String, CaseIterable {
    case a, b, blockquote, br, caption, code, del, details, div, em, h1, h2, h3, h4, h5, h6, hr, i, kbd, li, ol, p, pre,
        s,
        span, strong, sub, summary, sup, table, tbody, td, th, thead, tr, ul

    /// Where an element may stand.
    enum Category {
        case phrasing
        case heading
        case block
        case listItem
        case tablePart
        case row
        case cell
        case summary
    }

    /// What an element may hold.
    enum Content {
        case flow
        /// Flow without headings.
        case headerCell
        /// A summary, then flow.
        case details
        case phrasing
        /// Running text and headings.
        case summary
        case listItems
        case table
        case rows
        case cells
        /// A void element.
        case nothing
    }

    /// Elements that a document may write as raw HTML, without attributes.
    static let rawSubset: [String: HTMLTag] = Dictionary(
        uniqueKeysWithValues: allCases.filter { ![.a, .blockquote, .div, .pre, .span].contains($0) }.map {
            ($0.rawValue, $0)
        })

    var category: Category {
        switch self {
        case .a, .b, .br, .code, .del, .em, .i, .kbd, .s, .span, .strong, .sub, .sup: .phrasing
        case .h1, .h2, .h3, .h4, .h5, .h6: .heading
        case .blockquote, .details, .div, .hr, .ol, .p, .pre, .table, .ul: .block
        case .li: .listItem
        case .caption, .tbody, .thead: .tablePart
        case .tr: .row
        case .td, .th: .cell
        case .summary: .summary
        }
    }

    var content: Content {
        switch self {
        case .br, .hr: .nothing
        case .blockquote, .div, .li, .td: .flow
        case .th: .headerCell
        case .details: .details
        case .ol, .ul: .listItems
        case .table: .table
        case .tbody, .thead: .rows
        case .tr: .cells
        case .summary: .summary
        case .a, .b, .caption, .code, .del, .em, .h1, .h2, .h3, .h4, .h5, .h6, .i, .kbd, .p, .pre, .s, .span, .strong,
            .sub,
            .sup:
            .phrasing
        }
    }

    /// Elements whose end tag may be left out: the next of their kind ends them.
    var endsByItself: Bool {
        switch self {
        case .caption, .li, .p, .tbody, .td, .th, .thead, .tr: true
        default: false
        }
    }

    /// A part of a list or table.
    var isStructure: Bool {
        switch category {
        case .listItem, .tablePart, .row, .cell: true
        case .phrasing, .heading, .block, .summary: false
        }
    }

    /// Levels from 1; nil for what is no heading.
    var headingLevel: Int? {
        switch self {
        case .h1: 1
        case .h2: 2
        case .h3: 3
        case .h4: 4
        case .h5: 5
        case .h6: 6
        default: nil
        }
    }

    /// The heading of a level, clamped to 1...6.
    static func heading(_ level: Int) -> HTMLTag {
        [.h1, .h2, .h3, .h4, .h5, .h6][min(max(level, 1), 6) - 1]
    }
}

extension HTMLTag.Content {
    /// Whether something may stand here, apart from what depends on the neighbours.
    func accepts(_ category: HTMLTag.Category) -> Bool {
        switch self {
        case .flow: category == .phrasing || category == .heading || category == .block
        case .headerCell: category == .phrasing || category == .block
        case .details: category == .phrasing || category == .heading || category == .block || category == .summary
        case .phrasing: category == .phrasing
        case .summary: category == .phrasing || category == .heading
        case .listItems: category == .listItem
        case .table: category == .tablePart || category == .row
        case .rows: category == .row
        case .cells: category == .cell
        case .nothing: false
        }
    }
}
