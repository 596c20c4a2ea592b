/// Where an element may open, and what is closed and supplied so that it may.
extension MarkupTree {
    /// Whether an element of a category may open right inside the innermost one.
    private func accepts(_ category: HTMLTag.Category, at place: Int) -> Bool {
        guard open[place].content.accepts(category) else { return false }
        if category == .heading { return !isInHeaderCell(place) }
        return category != .summary || open[place].isEmpty
    }

    /// No heading may stand in a header cell, however deep.
    private func isInHeaderCell(_ place: Int) -> Bool {
        open[...place].contains { $0.content == .headerCell }
    }

    /// Makes the innermost element one that accepts a category: raw elements that do not are closed, and what is
    /// missing inside lists, tables and details is opened. In elements of our own everything we write is accepted.
    @inline(__always)
    mutating func makeRoom(for category: HTMLTag.Category) {
        let last = open.count - 1
        if open[last].isRaw || open[last].content == .details { makeRoomAmongRaw(for: category) }
    }

    private mutating func makeRoomAmongRaw(for category: HTMLTag.Category) {
        while let last = open.last, last.isRaw, !accepts(category, at: open.count - 1) {
            guard !supply(for: category) else { continue }
            owe(last.tag)
            closeLast()
        }
        if open.last?.content == .details, open.last?.isEmpty == true, category != .summary {
            open[open.count - 1].lastChild = .summary
            write(Self.defaultSummary)
        }
    }

    /// Opens what is missing between a list or table and something in it. False where that would not help.
    private mutating func supply(for category: HTMLTag.Category) -> Bool {
        guard let last = open.last, open.count < Self.depthLimit + 3 else { return false }
        if category == .heading, isInHeaderCell(open.count - 1) { return false }
        let isContent = category == .phrasing || category == .heading || category == .block
        switch last.content {
        case .listItems where isContent: push(.li, "", isRaw: true)
        case .cells where isContent: push(.td, "", isRaw: true)
        case .table where isContent || category == .cell, .rows where isContent || category == .cell:
            push(.tr, "", isRaw: true)
        default: return false
        }
        return true
    }

    /// Looks for the place where a raw element may open: here; further out, if all between ends by itself; or in
    /// something that can be supplied. Goes there and says true, or changes nothing.
    mutating func find(room tag: HTMLTag) -> Bool {
        var place = open.count - 1
        while !accepts(tag.category, at: place) {
            guard place > 0, open[place].isRaw, let passed = open[place].tag else { break }
            guard passed.endsByItself || (passed.category == .phrasing && tag.isStructure) else { break }
            place -= 1
        }
        if accepts(tag.category, at: place), isInOrder(tag, at: place) {
            while open.count > place + 1 {
                owe(open.last?.tag)
                closeLast()
            }
        } else {
            guard let last = open.last, last.isRaw else { return false }
            if tag.category == .heading, isInHeaderCell(open.count - 1) { return false }
            switch (last.content, tag.category) {
            case (.listItems, .phrasing), (.listItems, .heading), (.listItems, .block): break
            case (.cells, .phrasing), (.cells, .heading), (.cells, .block): break
            case (.table, .phrasing), (.table, .heading), (.table, .block), (.table, .cell): break
            case (.rows, .phrasing), (.rows, .heading), (.rows, .block), (.rows, .cell): break
            default: return false
            }
        }
        makeRoom(for: tag.category)
        return true
    }

    /// A caption and a header stand only at a table's beginning.
    private func isInOrder(_ tag: HTMLTag, at place: Int) -> Bool {
        switch tag {
        case .caption: open[place].isEmpty
        case .thead: open[place].isEmpty || open[place].lastChild == .caption
        default: true
        }
    }
}
