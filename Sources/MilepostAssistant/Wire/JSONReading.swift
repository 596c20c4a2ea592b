import FoundationEssentials
import MilepostReport

extension JSONValue {
    /// JSON that somebody sent; nil where it is none, or deeper than anybody needs. Numbers that are not whole are no
    /// values here, and become null.
    init?(bytes: [UInt8]) {
        guard let sent = try? JSONDecoder().decode(Sent.self, from: Data(bytes)) else { return nil }
        self = sent.value
    }

    /// The text; nil for anything else.
    var text: String? {
        guard case .string(let text) = self else { return nil }
        return text
    }

    /// The elements; nil for anything else.
    var elements: [JSONValue]? {
        guard case .array(let elements) = self else { return nil }
        return elements
    }

    /// The members; nil for anything else.
    var members: [Member]? {
        guard case .object(let members) = self else { return nil }
        return members
    }
}

/// A value of any kind, as it was sent.
private struct Sent: Decodable {
    let value: JSONValue

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            value = .null
        } else if let flag = try? container.decode(Bool.self) {
            value = .bool(flag)
        } else if let number = try? container.decode(Int.self) {
            value = .integer(number)
        } else if let text = try? container.decode(String.self) {
            value = .string(text)
        } else if (try? container.decode(Double.self)) != nil {
            value = .null
        } else if let elements = try? container.decode([Sent].self) {
            value = .array(elements.map(\.value))
        } else {
            let members = try container.decode([String: Sent].self)
            value = .object(members.sorted { $0.key < $1.key }.map { .init($0.key, $0.value.value) })
        }
    }
}
