import MilepostSource

/// Markup that is safe to stand on a page.
///
/// Escaping is by type: a value of this type is made from text by escaping it, from literals in our own source, or
/// from other such values. Markup that came in as text can never become one, since the initialiser does not leave
/// this room.
package struct SafeHTML: Sendable, Hashable {
    /// The markup as bytes: well-formed pieces of HTML, valid UTF-8, no control characters but tab and line ends.
    package let utf8: [UInt8]

    init(trusted markup: String) {
        utf8 = Array(markup.utf8)
    }

    init(trusted utf8: [UInt8]) {
        self.utf8 = utf8
    }

    /// The markup as text.
    package var markup: String { String(decoding: utf8, as: UTF8.self) }

    /// No markup at all.
    package static let empty = SafeHTML(trusted: [UInt8]())

    /// The text, escaped so that it reads the same between tags and inside a quoted attribute.
    ///
    /// - Complexity: linear.
    package static func text(_ text: String) -> SafeHTML {
        var output = OutputBuffer(capacity: text.utf8.count + 16)
        HTMLEscaping.append(text, to: &output)
        return SafeHTML(trusted: output.bytes)
    }

    package var isEmpty: Bool { utf8.isEmpty }

    package static func + (left: SafeHTML, right: SafeHTML) -> SafeHTML {
        SafeHTML(trusted: left.utf8 + right.utf8)
    }

    package static func += (left: inout SafeHTML, right: SafeHTML) {
        left = SafeHTML(trusted: left.utf8 + right.utf8)
    }
}

extension SafeHTML: ExpressibleByStringLiteral {
    /// Markup written out in our own source. Only a literal fits: nothing can be interpolated into it.
    package init(stringLiteral markup: StaticString) {
        self.init(trusted: markup.withUTF8Buffer { Array($0) })
    }
}

extension Sequence<SafeHTML> {
    /// All pieces, one behind the other.
    ///
    /// - Complexity: linear in the size of the result.
    package func joined(separator: SafeHTML = .empty) -> SafeHTML {
        SafeHTML(trusted: Array(map(\.utf8).joined(separator: separator.utf8)))
    }
}
