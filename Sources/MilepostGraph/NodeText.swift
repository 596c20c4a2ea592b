/// What is written in a node and said of it, made once: a site draws each task in the drawings of all its neighbours.
struct NodeText: Sendable, Hashable {
    /// The lines of the label.
    let lines: [String]
    /// How wide the widest line is, with the room for a mark before the first; in eighths of a pixel.
    let width: Int
    /// What the node is called, on one line.
    let name: String

    /// Across a mark and the room behind it.
    static let markRoom = (SVGWriter.markSize + 5) * 8
    private static let leastWidth = 64 * 8

    init(label: String, name: String, hasMark: Bool) {
        lines = label.labelLines
        var widest = Self.leastWidth
        for (index, line) in lines.enumerated() {
            let width = TextWidths.width(line, size: SVGWriter.letterSize)
            widest = max(widest, index == 0 ? TextWidths.bold(width) + (hasMark ? Self.markRoom : 0) : width)
        }
        width = widest
        let name = name.isEmpty ? label : name
        self.name = name.utf8.contains(0x0A) ? name.replacing("\n", with: " ") : name
    }
}
