import MilepostGraph
import MilepostHTML

/// A drawing that is one of many in a file: to half a pixel, and without what is known anyhow. What a line is called says
/// no more than its ends (the script puts it together), the note of a box stands in it, and the usual arrow head is the
/// style sheet's.
struct ShortDrawingMarkup: SVGOutput, ~Copyable {
    private var markup: DrawingMarkup
    /// Whether each open element is left out, the outermost first.
    private var leftOut: [Bool] = []
    private var isInLine = false

    init(for diagram: Diagram) {
        markup = DrawingMarkup(for: diagram)
    }

    var html: SafeHTML {
        mutating get { markup.html }
    }

    mutating func open(_ name: StaticString) {
        if name.isSame("path") { isInLine = true }
        let isOut = name.isSame("desc") || (isInLine && name.isSame("title"))
        leftOut.append(isOut)
        if !isOut { markup.open(name) }
    }

    mutating func close() {
        guard let isOut = leftOut.popLast(), !isOut else { return }
        markup.close()
        isInLine = false
    }

    mutating func text(_ text: String) {
        if leftOut.last != true { markup.text(text) }
    }

    mutating func attribute(_ name: StaticString, _ value: String) {
        if name.isSame("marker-end"), value == "url(#d-arrow)" { return }
        markup.attribute(name, value)
    }

    mutating func address(_ value: String) { markup.address(value) }

    mutating func beginAttribute(_ name: StaticString) { markup.beginAttribute(name) }

    mutating func value(literal: StaticString) { markup.value(literal: literal) }

    mutating func value(text: String) { markup.value(text: text) }

    mutating func value(pixels: Int) { markup.value(pixels: (pixels + (pixels < 0 ? -2 : 2)) / 4 * 4) }

    mutating func endAttribute() { markup.endAttribute() }
}

extension StaticString {
    fileprivate func isSame(_ other: StaticString) -> Bool {
        withUTF8Buffer { own in other.withUTF8Buffer { own.elementsEqual($0) } }
    }
}
