import MilepostSource

/// Markup written piece by piece, for what is too large for values and too regular for templates, such as drawings.
///
/// Names and literals stand in our own source; texts and values are escaped. Elements are balanced: ``close()`` ends the
/// one that was opened last, and those that are still open end with the whole.
package struct MarkupWriter: ~Copyable {
    private var output: OutputBuffer
    private var elements: [StaticString] = []
    /// Whether the start tag of the innermost element is still open to attributes.
    private var isInTag = false

    /// - Parameter capacity: how many bytes it may come to, where that is known.
    package init(capacity: Int = 0) {
        output = OutputBuffer(capacity: capacity)
    }

    /// What was written.
    package var html: SafeHTML {
        mutating get {
            while !elements.isEmpty { close() }
            return SafeHTML(trusted: output.bytes)
        }
    }

    /// Begins an element; its attributes follow, then what is in it.
    package mutating func open(_ name: StaticString) {
        endTag()
        output.append(UInt8(ascii: "<"))
        output.append(literal: name)
        elements.append(name)
        isInTag = true
    }

    /// Ends the element that was opened last; without content it has no end tag.
    package mutating func close() {
        guard let name = elements.popLast() else { return }
        if isInTag {
            output.append(literal: "/>")
            isInTag = false
        } else {
            output.append(literal: "</")
            output.append(literal: name)
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
        output.append(literal: name)
        output.append(literal: "=\"")
    }

    package mutating func value(literal: StaticString) { output.append(literal: literal) }

    package mutating func value(_ text: String) { HTMLEscaping.append(text, to: &output) }

    package mutating func value(_ number: Int) { output.append(decimal: number) }

    package mutating func endAttribute() { output.append(UInt8(ascii: "\"")) }

    private mutating func endTag() {
        guard isInTag else { return }
        output.append(UInt8(ascii: ">"))
        isInTag = false
    }
}
