import MilepostHTML
import Mustache

/// What swift-mustache makes of templates and values: the reference for our own reading of the language.
enum MustacheReference {
    /// A value as both engines get it.
    indirect enum Value {
        case text(String)
        case number(Int)
        case flag(Bool)
        case list([Value])
        case object([(FieldName, Value)])
        case absent

        var ours: TemplateValue {
            switch self {
            case .text(let text): .text(text)
            case .number(let number): .number(number)
            case .flag(let flag): .flag(flag)
            case .list(let values): .list(values.map(\.ours))
            case .object(let fields): .object(TemplateFields(fields.map { ($0.0, $0.1.ours) }))
            case .absent: .absent
            }
        }
    }

    static func render(_ templates: [String: String], _ name: String, _ value: Value) throws -> String? {
        var library = MustacheLibrary()
        for (name, text) in templates {
            // Texts are escaped by their type, not by the engine.
            library.register(try MustacheTemplate(string: "{{% CONTENT_TYPE: TEXT}}\n" + text), named: name)
        }
        return library.render(Node.engineValue(value), withTemplate: name)
    }

    private struct Node: MustacheCustomRenderable, MustacheParent {
        let value: Value

        var renderText: String {
            switch value {
            case .text(let text): SafeHTML.text(text).markup
            case .number(let number): String(number)
            case .flag(let flag): flag ? "true" : "false"
            case .list, .object, .absent: ""
            }
        }

        var isNull: Bool {
            switch value {
            case .absent, .flag(false): true
            case .text(let text): text.isEmpty
            case .list(let values): values.isEmpty
            case .number, .flag(true), .object: false
            }
        }

        func child(named name: String) -> Any? {
            guard case .object(let fields) = value else { return nil }
            return fields.last { $0.0.text == name }.map { Self.engineValue($0.1) }
        }

        static func engineValue(_ value: Value) -> Any {
            if case .list(let values) = value { List(values: values) } else { Node(value: value) }
        }
    }

    private struct List: MustacheSequence, MustacheCustomRenderable, MustacheParent {
        let values: [Value]

        var renderText: String { "" }
        var isNull: Bool { values.isEmpty }

        func child(named name: String) -> Any? { nil }

        func makeIterator() -> AnyIterator<Any> {
            var iterator = values.makeIterator()
            return AnyIterator { iterator.next().map(Node.engineValue) }
        }
    }
}
