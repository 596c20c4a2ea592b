/// Takes the parts of a drawing one after the other, as they are drawn: a site has a drawing for each task, and a tree of
/// each would cost more than drawing it.
///
/// Names, and what is written as a literal, come from source code; texts and values come from anywhere, and whoever takes
/// them escapes them.
package protocol SVGOutput: ~Copyable {
    /// Begins an element. Its attributes follow, then what is in it, then ``close()``.
    mutating func open(_ name: StaticString)
    /// Ends the element that was opened last.
    mutating func close()
    mutating func text(_ text: String)
    mutating func attribute(_ name: StaticString, _ value: String)
    /// An `href`.
    mutating func address(_ value: String)

    /// Begins an attribute whose value comes in pieces.
    mutating func beginAttribute(_ name: StaticString)
    mutating func value(literal: StaticString)
    mutating func value(text: String)
    /// Eighths of a pixel in decimals, as ``SVGWriter/pixels(_:)`` writes them.
    mutating func value(pixels: Int)
    mutating func endAttribute()
}

extension SVGOutput where Self: ~Copyable {
    mutating func attribute(_ name: StaticString, literal: StaticString) {
        beginAttribute(name)
        value(literal: literal)
        endAttribute()
    }

    mutating func attribute(_ name: StaticString, pixels: Int) {
        beginAttribute(name)
        value(pixels: pixels)
        endAttribute()
    }

    /// A `class` of several words.
    mutating func classes(
        _ first: StaticString, _ more: [String], isBold: Bool, isDashed: Bool, _ last: StaticString = ""
    ) {
        beginAttribute("class")
        value(literal: first)
        for name in more {
            value(literal: " ")
            value(text: name)
        }
        if isBold { value(literal: " bold") }
        if isDashed { value(literal: " dashed") }
        value(literal: last)
        endAttribute()
    }

    /// An element that holds a text and nothing else.
    mutating func element(_ name: StaticString, text: String) {
        open(name)
        self.text(text)
        close()
    }

    /// A piece that is a tree already.
    mutating func add(_ node: SVGNode) {
        switch node {
        case .text(let text): self.text(text)
        case .element(let name, let attributes, let children):
            open(name)
            for attribute in attributes {
                if attribute.isAddress {
                    address(attribute.value)
                } else {
                    self.attribute(attribute.name, attribute.value)
                }
            }
            for child in children { add(child) }
            close()
        }
    }
}
