import MilepostGraph
import MilepostHTML

/// A drawing as markup of a page: names are literals, texts and values are escaped, addresses are relative.
struct DrawingMarkup: SVGOutput, ~Copyable {
    private var writer: MarkupWriter

    /// - Parameter diagram: what is to be drawn, which says how much room it may take.
    init(for diagram: Diagram) {
        writer = MarkupWriter(capacity: 512 + diagram.nodes.count * 1024 + diagram.edges.count * 512)
    }

    var html: SafeHTML {
        mutating get { writer.html }
    }

    mutating func open(_ name: StaticString) { writer.open(name) }

    mutating func close() { writer.close() }

    mutating func text(_ text: String) { writer.text(text) }

    mutating func attribute(_ name: StaticString, _ value: String) { writer.attribute(name, value) }

    mutating func address(_ value: String) {
        writer.href(value.utf8.first == UInt8(ascii: "#") ? .reference(value) : .relative(value))
    }

    mutating func beginAttribute(_ name: StaticString) { writer.beginAttribute(name) }

    mutating func value(literal: StaticString) { writer.value(literal: literal) }

    mutating func value(text: String) { writer.value(text) }

    mutating func value(pixels: Int) {
        if pixels < 0 { writer.value(literal: "-") }
        let length = Int(pixels.magnitude)
        writer.value(length / 8)
        switch length % 8 {
        case 0: break
        case 1: writer.value(literal: ".125")
        case 2: writer.value(literal: ".25")
        case 3: writer.value(literal: ".375")
        case 4: writer.value(literal: ".5")
        case 5: writer.value(literal: ".625")
        case 6: writer.value(literal: ".75")
        default: writer.value(literal: ".875")
        }
    }

    mutating func endAttribute() { writer.endAttribute() }
}
