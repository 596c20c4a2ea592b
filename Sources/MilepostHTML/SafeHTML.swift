/// Markup that is safe to stand on a page.
///
/// Escaping is by type: a value of this type is made from text by escaping it, from literals in our own source, or
/// from other such values. Markup that came in as text can never become one, since the initialiser does not leave
/// this room.
package struct SafeHTML: Sendable, Hashable {
    /// The markup: well-formed pieces of HTML, valid UTF-8, no control characters but tab and line ends.
    package let markup: String

    init(trusted markup: String) {
        self.markup = markup
    }

    /// No markup at all.
    package static let empty = SafeHTML(trusted: "")

    /// The text, escaped so that it reads the same between tags and inside a quoted attribute.
    ///
    /// - Complexity: linear.
    package static func text(_ text: String) -> SafeHTML {
        SafeHTML(trusted: HTMLEscaping.escaped(text))
    }

    package var isEmpty: Bool { markup.isEmpty }

    /// The markup as bytes, to be written to a file.
    package var utf8: [UInt8] { Array(markup.utf8) }

    package static func + (left: SafeHTML, right: SafeHTML) -> SafeHTML {
        SafeHTML(trusted: left.markup + right.markup)
    }

    package static func += (left: inout SafeHTML, right: SafeHTML) {
        left = SafeHTML(trusted: left.markup + right.markup)
    }
}

extension SafeHTML: ExpressibleByStringLiteral {
    /// Markup written out in our own source. Only a literal fits: nothing can be interpolated into it.
    package init(stringLiteral markup: StaticString) {
        self.init(trusted: markup.description)
    }
}

extension Sequence<SafeHTML> {
    /// All pieces, one behind the other.
    ///
    /// - Complexity: linear in the size of the result.
    package func joined(separator: SafeHTML = .empty) -> SafeHTML {
        SafeHTML(trusted: map(\.markup).joined(separator: separator.markup))
    }
}
