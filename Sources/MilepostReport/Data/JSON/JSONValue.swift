/// A JSON document as a value. Members keep their order, so that the same value is always the same text.
///
/// Numbers are whole: every number of a report is a count, a position or seconds, exact until it is shown.
package enum JSONValue: Sendable, Hashable {
    /// A name and its value in an object.
    package struct Member: Sendable, Hashable {
        package let name: String
        package let value: JSONValue

        package init(_ name: String, _ value: JSONValue) {
            self.name = name
            self.value = value
        }
    }

    case null
    case bool(Bool)
    case integer(Int)
    case string(String)
    case array([JSONValue])
    /// Names are unique; whoever makes the object sees to it.
    case object([Member])

    /// The text, or `null` where there is none.
    package init(_ text: String?) {
        self = text.map { .string($0) } ?? .null
    }

    /// The number, or `null` where there is none.
    package init(_ number: Int?) {
        self = number.map { .integer($0) } ?? .null
    }

    /// An array of texts.
    package init(_ texts: [String]) {
        self = .array(texts.map { .string($0) })
    }

    /// An object of those members that have a value.
    package static func stated(_ members: KeyValuePairs<String, JSONValue?>) -> JSONValue {
        .object(members.compactMap { name, value in value.map { Member(name, $0) } })
    }

    /// The value of a name; nil where this is no object or has no such name.
    package subscript(name: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.name == name }?.value
    }

    /// An object with further members behind its own; anything else stays as it is.
    package func adding(_ members: KeyValuePairs<String, JSONValue>) -> JSONValue {
        guard case .object(let own) = self else { return self }
        return .object(own + members.map { Member($0, $1) })
    }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByNilLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    package init(stringLiteral value: String) { self = .string(value) }
    package init(integerLiteral value: Int) { self = .integer(value) }
    package init(booleanLiteral value: Bool) { self = .bool(value) }
    package init(nilLiteral: ()) { self = .null }
    package init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
    package init(dictionaryLiteral elements: (String, JSONValue)...) {
        self = .object(elements.map { Member($0, $1) })
    }
}
