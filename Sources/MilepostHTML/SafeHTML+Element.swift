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
    /// Of a link that leaves the site: where it leads learns nothing of us, and gains nothing by us.
    package static let leadsOut = HTMLAttribute("rel", "noopener noreferrer nofollow")
}

extension SafeHTML {
    /// An element with its content; for pieces that are too small or too regular for a template.
    package static func element(
        _ name: StaticString, _ attributes: [HTMLAttribute] = [], _ content: SafeHTML = .empty
    ) -> SafeHTML {
        var markup = Array("<\(name)\(attributes.map(\.markup).joined())>".utf8)
        markup += content.utf8
        markup += "</\(name)>".utf8
        return SafeHTML(trusted: markup)
    }
}
