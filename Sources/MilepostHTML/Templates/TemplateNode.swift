import Mustache

// How swift-mustache sees our values. It would print any other type by reflection; through these it can reach nothing
// but what a ``TemplateValue`` holds.

/// A value inside the template engine.
struct TemplateNode: MustacheCustomRenderable, MustacheParent {
    let value: TemplateValue

    /// Already escaped by type. Templates are registered with the content type of plain text, so that the engine adds
    /// nothing to it.
    var renderText: String {
        switch value {
        case .text(let text): HTMLEscaping.escaped(text)
        case .html(let html): html.markup
        case .number(let number): String(number)
        case .flag(let flag): flag ? "true" : "false"
        case .list, .object, .absent: ""
        }
    }

    var isNull: Bool {
        switch value {
        case .absent, .flag(false): true
        case .text(let text): text.isEmpty
        case .html(let html): html.isEmpty
        case .list(let values): values.isEmpty
        case .number, .flag(true), .object: false
        }
    }

    /// A field of an object; nil sends the engine to the next object outward.
    func child(named name: String) -> Any? {
        guard case .object(let fields) = value, let field = fields[name] else { return nil }
        return TemplateNode.engineValue(field)
    }

    /// Lists need a type of their own, since every sequence is one to the engine.
    static func engineValue(_ value: TemplateValue) -> Any {
        if case .list(let values) = value { TemplateNodeList(values: values) } else { TemplateNode(value: value) }
    }
}

/// A list inside the template engine.
struct TemplateNodeList: MustacheSequence, MustacheCustomRenderable, MustacheParent {
    let values: [TemplateValue]

    var renderText: String { "" }
    var isNull: Bool { values.isEmpty }

    func child(named name: String) -> Any? { nil }

    func makeIterator() -> AnyIterator<Any> {
        var iterator = values.makeIterator()
        return AnyIterator { iterator.next().map(TemplateNode.engineValue) }
    }
}
