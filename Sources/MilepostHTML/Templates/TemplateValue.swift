/// What a template may be given. Dictionaries and lists of values rather than models: a template sees names, not types.
///
/// `{{name}}` and `{{{name}}}` write the same: a text is escaped, markup is not. What decides is the type here, so a
/// template cannot get it wrong. In sections (`{{#name}}`) the following count as nothing: ``absent``, a false flag, an
/// empty text, empty markup, an empty list. Every number counts as something, also 0.
package indirect enum TemplateValue: Sendable, Hashable {
    case text(String)
    case html(SafeHTML)
    case number(Int)
    case flag(Bool)
    case list([TemplateValue])
    case object([String: TemplateValue])
    /// Writes nothing, and hides a value of the same name further out.
    case absent

    /// A text that may be missing.
    package static func optional(_ text: String?) -> TemplateValue {
        text.map(TemplateValue.text) ?? .absent
    }

    /// An address for an `href`.
    package static func url(_ url: SafeURL) -> TemplateValue {
        .text(url.text)
    }
}

extension TemplateValue: ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
    package init(stringLiteral text: String) { self = .text(text) }
}

extension TemplateValue: ExpressibleByIntegerLiteral {
    package init(integerLiteral number: Int) { self = .number(number) }
}

extension TemplateValue: ExpressibleByBooleanLiteral {
    package init(booleanLiteral flag: Bool) { self = .flag(flag) }
}

extension TemplateValue: ExpressibleByArrayLiteral {
    package init(arrayLiteral values: TemplateValue...) { self = .list(values) }
}

extension TemplateValue: ExpressibleByDictionaryLiteral {
    /// Of a name stated twice, the last stands.
    package init(dictionaryLiteral fields: (String, TemplateValue)...) {
        self = .object(Dictionary(fields) { _, last in last })
    }
}

extension TemplateValue: ExpressibleByNilLiteral {
    package init(nilLiteral: ()) { self = .absent }
}
