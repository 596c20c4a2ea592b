/// Draws diagrams with the characters of a terminal: one line for each node, and to the left of it the lines that lead
/// from node to node, one rail for each node that leads on.
///
/// Made for some forty nodes. A rail begins at its node and ends at the last one that it leads to.
public struct TextWriter: Sendable {
    /// Whether lines are drawn with `|`, `+` and `-` instead of box characters.
    public var isASCII = false

    /// A writer of box characters.
    public init() {}

    /// A line of the drawing.
    public struct Line: Sendable, Hashable {
        /// Rails and branches, all of one width.
        public var rails: String
        /// The position of the node that stands here; nil for the head of a group.
        public var node: Int?
        /// The position of the group whose head this is.
        public var group: Int?
    }

    private struct Rail {
        var source: Int
        var column: Int
        /// The rows that it touches: its own and those it leads to.
        var rows: Set<Int>
        var first: Int
        var last: Int
    }

    /// The lines, in the order of groups and nodes.
    ///
    /// - Complexity: rows times rails.
    public func lines(of diagram: Diagram) -> [Line] {
        var rows = rowsWithoutRails(diagram)
        var rowOf: [DiagramEdge.End: Int] = [:]
        for (row, line) in rows.enumerated() {
            if let node = line.node { rowOf[.node(diagram.nodes[node].id)] = row }
            if let group = line.group { rowOf[.group(diagram.groups[group].id)] = row }
        }
        let rails = rails(diagram, rowOf)
        let width = (rails.map(\.column).max() ?? -1) + 1
        let marks =
            isASCII
            ? (line: "|", branch: "+", top: ".", bottom: "'", across: "-", end: ">", start: "-")
            : (line: "│", branch: "├", top: "╭", bottom: "╰", across: "─", end: "▸", start: "─")
        // Where a branch from further left joins on its way.
        let joined = isASCII ? (branch: "+", top: "+", bottom: "+") : (branch: "┼", top: "┬", bottom: "┴")
        for row in rows.indices {
            var cells = Array(repeating: " ", count: width)
            // The branch nearest to the left runs past all rails to its right.
            let touching = rails.filter { $0.rows.contains(row) }
            let from = touching.map(\.column).min()
            for rail in rails where rail.first <= row && row <= rail.last {
                guard rail.rows.contains(row) else {
                    cells[rail.column] = marks.line
                    continue
                }
                let isJoined = from.map { $0 < rail.column } ?? false
                let (top, bottom, branch) =
                    isJoined
                    ? (joined.top, joined.bottom, joined.branch) : (marks.top, marks.bottom, marks.branch)
                cells[rail.column] = row == rail.first ? top : row == rail.last ? bottom : branch
            }
            if let from {
                for column in from..<width where cells[column] == " " { cells[column] = marks.across }
            }
            let arrives = touching.contains { $0.source != row }
            let isEnd = arrives ? marks.end : from == nil ? " " : marks.start
            rows[row].rails = cells.joined() + (width > 0 ? isEnd : "")
        }
        return rows
    }

    private func rowsWithoutRails(_ diagram: Diagram) -> [Line] {
        let groups = Dictionary(
            diagram.groups.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        let members = Dictionary(grouping: diagram.nodes.indices) { index in
            diagram.nodes[index].group.flatMap { groups[$0] } ?? -1
        }
        var rows: [Line] = []
        for group in diagram.groups.indices {
            rows.append(Line(rails: "", node: nil, group: group))
            rows += (members[group] ?? []).map { Line(rails: "", node: $0, group: nil) }
        }
        return rows + (members[-1] ?? []).map { Line(rails: "", node: $0, group: nil) }
    }

    /// One rail for each source, in the leftmost columns that are free: the shortest are nearest to the text.
    private func rails(_ diagram: Diagram, _ rowOf: [DiagramEdge.End: Int]) -> [Rail] {
        var rows: [Int: Set<Int>] = [:]
        for edge in diagram.edges {
            guard let from = rowOf[edge.from], let to = rowOf[edge.to], from != to else { continue }
            rows[from, default: [from]].insert(to)
        }
        var rails = rows.map { source, rows in
            Rail(source: source, column: 0, rows: rows, first: rows.min() ?? source, last: rows.max() ?? source)
        }
        rails.sort { ($0.last - $0.first, $0.source) < ($1.last - $1.first, $1.source) }
        var taken: [[ClosedRange<Int>]] = []
        for index in rails.indices {
            let range = rails[index].first...rails[index].last
            let free = taken.firstIndex { !$0.contains { $0.overlaps(range) } } ?? taken.count
            if free == taken.count { taken.append([]) }
            taken[free].append(range)
            rails[index].column = free
        }
        for index in rails.indices { rails[index].column = taken.count - 1 - rails[index].column }
        return rails
    }
}
