/// A drawing as a tree, for those who put it into another one.
struct SVGTree: SVGOutput {
    private struct Element {
        let name: StaticString
        var attributes: [SVGNode.Attribute] = []
        var children: [SVGNode] = []
    }

    /// Those that are not closed, the outermost first.
    private var open: [Element] = []
    private var attribute: StaticString = ""
    private var value = ""
    /// The first element that was closed with none around it.
    private(set) var root: SVGNode?

    mutating func open(_ name: StaticString) { open.append(Element(name: name)) }

    mutating func close() {
        guard let element = open.popLast() else { return }
        add(.element(element.name, element.attributes, element.children))
    }

    mutating func text(_ text: String) { add(.text(text)) }

    mutating func attribute(_ name: StaticString, _ value: String) { add(SVGNode.Attribute(name, value)) }

    mutating func address(_ value: String) { add(SVGNode.Attribute(address: value)) }

    mutating func beginAttribute(_ name: StaticString) {
        attribute = name
        value = ""
    }

    mutating func value(literal: StaticString) { value += "\(literal)" }

    mutating func value(text: String) { value += text }

    mutating func value(pixels: Int) { value += SVGWriter.pixels(pixels) }

    mutating func endAttribute() { add(SVGNode.Attribute(attribute, value)) }

    private mutating func add(_ attribute: SVGNode.Attribute) {
        guard !open.isEmpty else { return }
        open[open.count - 1].attributes.append(attribute)
    }

    private mutating func add(_ node: SVGNode) {
        if open.isEmpty {
            if root == nil { root = node }
        } else {
            open[open.count - 1].children.append(node)
        }
    }
}
