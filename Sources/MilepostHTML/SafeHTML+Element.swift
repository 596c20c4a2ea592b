/// An attribute of an element. Its name is a literal in our own source, its value is escaped.
package struct HTMLAttribute: Sendable, Hashable {
    let markup: String

    /// A text. For addresses use ``href(_:)``; scripts and styles have no place in attributes at all.
    package init(_ name: StaticString, _ value: String) {
        markup = " \(name)=\"\(HTMLEscaping.escaped(value))\""
    }

    /// An attribute without a value, such as `hidden`.
    package init(_ name: StaticString) {
        markup = " \(name)"
    }

    package static func `class`(_ names: String) -> HTMLAttribute { HTMLAttribute("class", names) }
    package static func id(_ id: String) -> HTMLAttribute { HTMLAttribute("id", id) }
    package static func href(_ address: SafeURL) -> HTMLAttribute { HTMLAttribute("href", address.text) }
}

extension SafeHTML {
    /// An element with its content; for pieces that are too small or too regular for a template, such as drawings.
    package static func element(
        _ name: StaticString, _ attributes: [HTMLAttribute] = [], _ content: SafeHTML = .empty
    ) -> SafeHTML {
        var markup = Array("<\(name)\(attributes.map(\.markup).joined())>".utf8)
        markup += content.utf8
        markup += "</\(name)>".utf8
        return SafeHTML(trusted: markup)
    }

    /// An element that has no content and no end tag: `br`, `hr`, or with `/>` a leaf of SVG.
    package static func void(_ name: StaticString, _ attributes: [HTMLAttribute] = []) -> SafeHTML {
        SafeHTML(trusted: "<\(name)\(attributes.map(\.markup).joined())/>")
    }
}
