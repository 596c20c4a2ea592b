import MilepostReport
import MilepostSource

/// What a tool takes under a name. Its schema and the check of what was sent come from here.
package struct ToolParameter: Sendable {
    package enum Kind: Sendable {
        case text
        case flag
        case texts
        /// One of these words.
        case choice([String])
    }

    package let name: String
    package let kind: Kind
    package let description: String
    package let isRequired: Bool

    package init(_ name: String, _ kind: Kind, _ description: String, isRequired: Bool = false) {
        self.name = name
        self.kind = kind
        self.description = description
        self.isRequired = isRequired
    }

    var schema: JSONValue {
        let shape: JSONValue =
            switch kind {
            case .text: ["type": "string"]
            case .flag: ["type": "boolean"]
            case .texts: ["type": "array", "items": ["type": "string"]]
            case .choice(let words): ["type": "string", "enum": JSONValue(words)]
            }
        return shape.adding(["description": .string(description)])
    }

    /// What is wrong with a value; nil where nothing is.
    func fault(in value: JSONValue) -> String? {
        switch (kind, value) {
        case (.text, .string(let text)):
            guard isRequired, text.allSatisfy(\.isWhitespace) else { return nil }
            return "'\(name)' is empty"
        case (.flag, .bool): return nil
        case (.texts, .array(let elements)):
            return elements.allSatisfy { $0.text != nil } ? nil : "'\(name)' takes a list of texts"
        case (.choice(let words), .string(let text)):
            return words.contains(text) ? nil : "'\(name)' is one of \(words.joined(separator: ", ")), not '\(text)'"
        case (.text, _), (.choice, _): return "'\(name)' takes a text"
        case (.flag, _): return "'\(name)' takes true or false"
        case (.texts, _): return "'\(name)' takes a list of texts"
        }
    }
}

/// What a tool was given, seen to be what it takes.
package struct ToolArguments: Sendable {
    private let value: JSONValue

    /// - Throws: ``Fault`` for what the parameters do not allow.
    init(_ value: JSONValue, for parameters: [ToolParameter]) throws(Fault) {
        guard let members = value.members else { throw Fault(words: "the arguments have to be an object") }
        for member in members where member.value != .null {
            guard let parameter = parameters.first(where: { $0.name == member.name }) else {
                let near = NearMiss.of(member.name, among: parameters.map(\.name))
                throw Fault(
                    words: "there is no argument '\(member.name)'" + (near.map { "; did you mean '\($0)'?" } ?? ""))
            }
            if let words = parameter.fault(in: member.value) { throw Fault(words: words) }
        }
        for parameter in parameters where parameter.isRequired {
            guard let given = value[parameter.name], given != .null else {
                throw Fault(words: "'\(parameter.name)' is missing: \(parameter.description)")
            }
        }
        self.value = value
    }

    /// Why they are none.
    struct Fault: Error {
        let words: String
    }

    /// Nil where nothing was given; a text of nothing but blanks is nothing.
    package func text(_ name: String) -> String? {
        value[name]?.text.flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 }
    }

    package func flag(_ name: String) -> Bool { value[name] == .bool(true) }

    /// Nil where nothing was given.
    package func stated(_ flag: String) -> Bool? {
        guard case .bool(let isTrue) = value[flag] else { return nil }
        return isTrue
    }

    package func texts(_ name: String) -> [String] { value[name]?.elements?.compactMap(\.text) ?? [] }
}
