import MilepostGraph

// Reads the plain DOT that generators of test graphs write, one statement a line, and writes nothing but boxes and
// lines, so that a drawing can be measured beside that of another program.

/// A graph as it was read.
struct PlainGraph {
    var ids: [String] = []
    var groups: [String] = []
    var input = LayoutInput()

    init(dot lines: some Sequence<String>) {
        var numbers: [String: Int] = [:]
        var group: Int?
        for line in lines {
            let words = line.split(whereSeparator: { $0 == " " || $0 == ";" }).map(String.init)
            if words.first == "subgraph", words.count > 1 {
                group = groups.count
                groups.append(words[1])
                input.groups.append(LayoutInput.Group(labelHeight: 20 * 8))
            } else if words == ["}"] {
                group = nil
            } else if words.count == 3, words[1] == "->" {
                if let from = numbers[words[0]], let to = numbers[words[2]] {
                    input.edges.append(LayoutInput.Edge(from: .node(from), to: .node(to)))
                }
            } else if words.count > 1, words[1].hasPrefix("["), words[0] != "node" {
                numbers[words[0]] = ids.count
                ids.append(words[0])
                input.nodes.append(LayoutInput.Node(id: words[0], width: 120 * 8, height: 36 * 8, group: group))
            }
        }
    }

    func svg(_ layout: LayoutResult) -> String {
        func pixels(_ length: Int) -> String { "\(Double(length) / 8)" }
        func rectangle(_ box: LayoutResult.Box) -> String {
            "<rect x=\"\(pixels(box.x))\" y=\"\(pixels(box.y))\" width=\"\(pixels(box.width))\" "
                + "height=\"\(pixels(box.height))\" fill=\"none\" stroke=\"black\"/>"
        }
        var text = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(pixels(layout.width)) "
        text += "\(pixels(layout.height))\">\n"
        for (id, box) in zip(groups, layout.groups) {
            text += "<g class=\"cluster\" data-id=\"\(id)\">\(rectangle(box))</g>\n"
        }
        for (edge, route) in zip(input.edges, layout.routes) {
            guard case .node(let from) = edge.from, case .node(let to) = edge.to else { continue }
            var line = ""
            for piece in [route.points, route.arrival] {
                for (place, point) in piece.enumerated() {
                    line += "\(place == 0 ? "M" : "L")\(pixels(point.x)) \(pixels(point.y))"
                }
            }
            text += "<path class=\"edge\" data-from=\"\(ids[from])\" data-to=\"\(ids[to])\" fill=\"none\" "
            text += "stroke=\"black\" d=\"\(line)\"/>\n"
        }
        for (id, box) in zip(ids, layout.nodes) {
            text += "<g class=\"node\" data-id=\"\(id)\">\(rectangle(box))</g>\n"
        }
        return text + "</svg>\n"
    }
}

let graph = PlainGraph(dot: AnyIterator { readLine() })
var layout = LayeredLayout()
if CommandLine.arguments.contains("--stubs") { layout.longEdges = .stubs(passing: 2) }
print(graph.svg(layout.layout(graph.input)), terminator: "")
