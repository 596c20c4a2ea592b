import MilepostGraph
import MilepostModel
import MilepostReport

/// `milepost graph --format ascii`: a line for each task, and the dependencies as rails to the left.
struct GraphScreen {
    let terminal: Terminal

    func text(_ diagram: Diagram) -> String {
        var writer = TextWriter()
        writer.isASCII = !terminal.isUTF8
        var text = ""
        for line in writer.lines(of: diagram) {
            var words = ""
            if let group = line.group { words = terminal.text(diagram.groups[group].label) }
            if let node = line.node { words = self.words(diagram.nodes[node]) }
            let row = "\(line.rails) \(words)"
            let end = row.lastIndex { $0 != " " }.map { row.index(after: $0) } ?? row.startIndex
            text += row[..<end] + "\n"
        }
        return text
    }

    private func words(_ node: DiagramNode) -> String {
        let name = terminal.text((node.name.isEmpty ? node.label : node.name).replacing("\n", with: " "))
        guard let mark = node.mark else { return "  \(name)" }
        let glyph = Status.allCases.first { $0.words.replacing(" ", with: "-") == mark.rawValue }.map {
            terminal.isUTF8 ? $0.glyph : $0.asciiGlyph
        }
        return "\(glyph ?? " ") \(name)\(node.note.isEmpty ? "" : ": \(node.note)")"
    }
}
