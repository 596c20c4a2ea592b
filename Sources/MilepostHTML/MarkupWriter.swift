/// Markup written piece by piece, for what is too large for values and too regular for templates, such as drawings.
///
/// Names and literals stand in our own source; texts and values are escaped. Elements are balanced: ``close()`` ends the
/// one that was opened last, and those that are still open end with the whole.
package struct MarkupWriter {
    private var output: [UInt8] = []
    private var elements: [StaticString] = []
    /// Whether the start tag of the innermost element is still open to attributes.
    private var isInTag = false

    /// - Parameter capacity: how many bytes it may come to, where that is known.
    package init(capacity: Int = 0) {
        output.reserveCapacity(capacity)
    }

    /// What was written.
    package var html: SafeHTML {
        mutating get {
            while !elements.isEmpty { close() }
            return SafeHTML(trusted: output)
        }
    }

    /// Begins an element; its attributes follow, then what is in it.
    package mutating func open(_ name: StaticString) {
        endTag()
        output.append(UInt8(ascii: "<"))
        append(name)
        elements.append(name)
        isInTag = true
    }

    /// Ends the element that was opened last; without content it has no end tag.
    package mutating func close() {
        guard let name = elements.popLast() else { return }
        if isInTag {
            append("/>")
            isInTag = false
        } else {
            append("</")
            append(name)
            output.append(UInt8(ascii: ">"))
        }
    }

    package mutating func text(_ text: String) {
        endTag()
        HTMLEscaping.append(text, to: &output)
    }

    /// A text as an attribute. For addresses use ``href(_:)``; scripts and styles have no place in attributes at all.
    package mutating func attribute(_ name: StaticString, _ value: String) {
        beginAttribute(name)
        self.value(value)
        endAttribute()
    }

    package mutating func href(_ address: SafeURL) {
        attribute("href", address.text)
    }

    /// Begins an attribute whose value comes in pieces.
    package mutating func beginAttribute(_ name: StaticString) {
        output.append(UInt8(ascii: " "))
        append(name)
        append("=\"")
    }

    package mutating func value(literal: StaticString) { append(literal) }

    package mutating func value(_ text: String) { HTMLEscaping.append(text, to: &output) }

    package mutating func value(_ number: Int) { output.append(decimal: number) }

    package mutating func endAttribute() { output.append(UInt8(ascii: "\"")) }

    private mutating func endTag() {
        guard isInTag else { return }
        output.append(UInt8(ascii: ">"))
        isInTag = false
    }

    private mutating func append(_ text: StaticString) {
        text.withUTF8Buffer { output.append(contentsOf: $0) }
    }
}

extension [UInt8] {
    /// Appends a number in decimal digits.
    mutating func append(decimal number: Int) {
        if number < 0 { append(UInt8(ascii: "-")) }
        var rest = number.magnitude
        let start = count
        repeat {
            append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
            rest /= 10
        } while rest > 0
        self[start...].reverse()
    }
}
