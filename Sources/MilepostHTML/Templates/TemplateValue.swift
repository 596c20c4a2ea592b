package import MilepostSource

/// What a template may be given. Named and listed values rather than models: a template sees names, not types.
///
/// `{{name}}` and `{{{name}}}` write the same: a text is escaped, markup is not. What decides is the type here, so a
/// template cannot get it wrong. In sections (`{{#name}}`) the following count as nothing: ``absent``, a false flag, an
/// empty text, empty markup, an empty list. Every number counts as something, also 0.
package enum TemplateValue: Sendable {
    case text(String)
    case html(SafeHTML)
    case number(Int)
    case flag(Bool)
    case list([TemplateValue])
    /// A list whose values are made one by one when they are written, so that a long table is never held as a whole.
    indirect case rows(TemplateRows)
    case object(TemplateFields)
    /// A value that is made when a template asks for it.
    indirect case made(TemplateMaker)
    /// What another template comes to, written in place.
    indirect case filled(TemplateFilling)
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

    package var isAbsent: Bool {
        if case .absent = self { true } else { false }
    }

    /// Whether sections skip it.
    var isNothing: Bool {
        switch self {
        case .absent, .flag(false): true
        case .text(let text): text.isEmpty
        case .html(let html): html.isEmpty
        case .list(let values): values.isEmpty
        case .rows(let rows): rows.count == 0
        case .made(let maker): maker.make().isNothing
        case .number, .flag(true), .object, .filled: false
        }
    }
}

/// A value that costs more than to say what it is made from: whether it has changed is seen without making it.
package struct TemplateMaker: Sendable {
    /// Makers that add the same make the same.
    let add: @Sendable (inout ContentDigest) -> Void
    let make: @Sendable () -> TemplateValue

    /// - Parameters:
    ///   - add: adds all that the value is made from.
    ///   - make: the value; maybe asked for more than once.
    package init(
        adding add: @escaping @Sendable (inout ContentDigest) -> Void,
        _ make: @escaping @Sendable () -> TemplateValue
    ) {
        self.add = add
        self.make = make
    }
}

/// A template and what it sees: nothing of what is around the place where it stands.
package struct TemplateFilling: Sendable {
    let template: String
    let value: TemplateValue

    package init(_ template: String, _ value: TemplateValue) {
        self.template = template
        self.value = value
    }
}

/// A list of values that are made when a template comes to them.
package struct TemplateRows: Sendable {
    package let count: Int
    let row: @Sendable (Int) -> TemplateValue

    /// - Parameter row: the value at a position below `count`; asked in order, maybe more than once.
    package init(count: Int, row: @escaping @Sendable (Int) -> TemplateValue) {
        self.count = count
        self.row = row
    }
}

/// Values by name.
///
/// They are kept in a row: an object has a dozen, and comparing their names costs less than hashing one.
package struct TemplateFields: Sendable {
    private var fields: [(FieldName, TemplateValue)]

    package init(_ fields: [(FieldName, TemplateValue)] = []) {
        self.fields = fields
    }

    /// Further fields; they hide those of the same name.
    package mutating func add(_ name: FieldName, _ value: TemplateValue) {
        fields.append((name, value))
    }

    package mutating func add(_ other: TemplateFields) {
        fields += other.fields
    }

    package subscript(name: StaticString) -> TemplateValue? {
        name.withUTF8Buffer { value(WantedField(Array($0)[...])) }
    }

    var count: Int { fields.count }

    func forEach(_ body: (FieldName, TemplateValue) -> Void) {
        for (name, value) in fields { body(name, value) }
    }

    /// Of a name stated twice, the last.
    func value(_ name: WantedField) -> TemplateValue? {
        var index = fields.count
        while index > 0 {
            index -= 1
            if name.matches(fields[index].0) { return fields[index].1 }
        }
        return nil
    }
}

extension TemplateFields: ExpressibleByDictionaryLiteral {
    package init(dictionaryLiteral fields: (FieldName, TemplateValue)...) {
        self.init(fields)
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
    package init(dictionaryLiteral fields: (FieldName, TemplateValue)...) {
        self = .object(TemplateFields(fields))
    }
}

extension TemplateValue: ExpressibleByNilLiteral {
    package init(nilLiteral: ()) { self = .absent }
}
