package import MilepostReport

/// Something that an assistant can have done.
package struct Tool: Sendable {
    package enum Effect: Sendable {
        case reads
        /// Changes files of the project, by adding and setting; `undo` takes it back.
        case changes
    }

    package let name: String
    /// For people.
    package let title: String
    /// When to use it and what it gives, for the assistant.
    package let description: String
    package let effect: Effect
    package let parameters: [ToolParameter]
    /// - Parameter client: What the client calls itself; nil where it does not say.
    package let call: @Sendable (_ arguments: ToolArguments, _ client: String?) async -> ToolResult

    package init(
        _ name: String, title: String, _ description: String, effect: Effect, _ parameters: [ToolParameter] = [],
        call: @escaping @Sendable (_ arguments: ToolArguments, _ client: String?) async -> ToolResult
    ) {
        self.name = name
        self.title = title
        self.description = description
        self.effect = effect
        self.parameters = parameters
        self.call = call
    }

    /// As `tools/list` tells it.
    var json: JSONValue {
        [
            "name": .string(name), "title": .string(title), "description": .string(description),
            "inputSchema": schema,
            "annotations": [
                "title": .string(title), "readOnlyHint": .bool(effect == .reads), "destructiveHint": false,
                "idempotentHint": .bool(effect == .reads), "openWorldHint": false,
            ],
        ]
    }

    /// What it takes, as JSON Schema.
    private var schema: JSONValue {
        let required = parameters.filter(\.isRequired).map(\.name)
        return .stated([
            "type": "object", "properties": .object(parameters.map { .init($0.name, $0.schema) }),
            "required": required.isEmpty ? nil : JSONValue(required), "additionalProperties": false,
        ])
    }
}

/// What a tool has to say.
package struct ToolResult: Sendable {
    /// For the assistant: sentences, or a screen without colours.
    package var text: String
    /// The same as JSON, where there is a document of it.
    package var document: JSONValue?
    /// Whether it was refused, or could not be done; the text says why, and what to do.
    package var isError: Bool

    package init(_ text: String, document: JSONValue? = nil, isError: Bool = false) {
        self.text = text
        self.document = document
        self.isError = isError
    }

    func json(_ version: ProtocolVersion) -> JSONValue {
        .stated([
            "content": [["type": "text", "text": .string(text)]],
            "structuredContent": version.hasStructuredContent ? document : nil, "isError": .bool(isError),
        ])
    }
}
