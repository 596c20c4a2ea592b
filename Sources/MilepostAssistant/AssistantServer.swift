import MilepostReport

/// A server of the Model Context Protocol, from lines to lines: what a client sends is answered, and nothing that it
/// sends ends the server. Reading and writing the lines is somebody else's.
///
/// Both ways of the protocol are spoken: the handshake of its first editions, after which a connection has an edition and
/// a client, and since July 2026 requests that say both by themselves.
package struct AssistantServer: Sendable {
    private let name: String
    private let version: String
    private let tools: [Tool]
    private let resources: ResourceShelf
    /// What an assistant should know of the project; asked when a client begins.
    private let instructions: @Sendable () async -> String

    /// What the handshake agreed on.
    private var handshake: (version: ProtocolVersion, client: String?) = (.latestHandshake, nil)

    package init(
        name: String, version: String, tools: [Tool], resources: ResourceShelf,
        instructions: @escaping @Sendable () async -> String
    ) {
        self.name = name
        self.version = version
        self.tools = tools
        self.resources = resources
        self.instructions = instructions
    }

    /// The answer to a line, without a line end; nil where none is wanted.
    package mutating func answer(_ line: [UInt8]) async -> String? {
        if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { return nil }
        guard let value = JSONValue(bytes: line) else {
            return MessageError.parse("the line is no JSON").answer(to: .null).compactText
        }
        guard let batch = value.elements else { return await answer(Message(value))?.compactText }
        guard !batch.isEmpty else { return MessageError.request("the batch is empty").answer(to: .null).compactText }
        var answers: [JSONValue] = []
        for value in batch {
            if let answer = await answer(Message(value)) { answers.append(answer) }
        }
        return answers.isEmpty ? nil : JSONValue.array(answers).compactText
    }

    /// The answer to a line that was too long to be read.
    package func refusal(ofLongerThan limit: Int) -> String {
        MessageError.parse("a line has at most \(limit) bytes").answer(to: .null).compactText
    }

    private mutating func answer(_ message: Message) async -> JSONValue? {
        switch message {
        case .notification, .response: return nil
        case .invalid(let id, let why): return MessageError.request(why).answer(to: id)
        case .request(let id, let method, let parameters):
            do throws(MessageError) {
                let exchange = try exchange(parameters)
                let result = try await result(of: method, parameters, exchange)
                return ["jsonrpc": "2.0", "id": id, "result": complete(result, of: method, exchange)]
            } catch {
                return error.answer(to: id)
            }
        }
    }

    /// The edition that a request is in, and who sends it.
    private struct Exchange {
        let version: ProtocolVersion
        let client: String?
    }

    private func exchange(_ parameters: JSONValue) throws(MessageError) -> Exchange {
        let meta = parameters["_meta"]
        guard let asked = meta?[RequestMeta.version]?.text else {
            return Exchange(version: handshake.version, client: handshake.client)
        }
        guard let version = ProtocolVersion(rawValue: asked), version.isStateless else {
            throw MessageError(
                code: -32022, message: "Unsupported protocol version: \(asked)",
                data: ["supported": JSONValue(ProtocolVersion.allCases.map(\.rawValue)), "requested": .string(asked)])
        }
        return Exchange(version: version, client: Self.client(meta?[RequestMeta.client]))
    }

    private static func client(_ info: JSONValue?) -> String? {
        info?["name"]?.text.flatMap { name in name.allSatisfy(\.isWhitespace) ? nil : String(name.prefix(100)) }
    }

    /// What every result carries since July 2026: that it is whole, and that it may be another one in a moment.
    private func complete(_ result: JSONValue, of method: String, _ exchange: Exchange) -> JSONValue {
        guard exchange.version.isStateless else { return result }
        let whole = result.adding([
            "resultType": "complete", "_meta": .object([.init(RequestMeta.server, serverInfo)]),
        ])
        return method == "tools/call" ? whole : whole.adding(["ttlMs": 0, "cacheScope": "private"])
    }

    private mutating func result(
        of method: String, _ parameters: JSONValue, _ exchange: Exchange
    ) async throws(MessageError) -> JSONValue {
        switch method {
        case "initialize": return await initialize(parameters)
        case "server/discover":
            return [
                "supportedVersions": JSONValue(ProtocolVersion.allCases.map(\.rawValue)),
                "capabilities": Self.capabilities, "instructions": .string(await instructions()),
            ]
        case "ping": return .object([])
        case "tools/list": return ["tools": .array(tools.map(\.json))]
        case "tools/call": return try await call(parameters, exchange)
        case "resources/list": return ["resources": .array(try await listed().map(\.json))]
        case "resources/templates/list": return ["resourceTemplates": []]
        case "resources/read": return try await read(parameters, exchange)
        default: throw .method(method)
        }
    }

    private mutating func initialize(_ parameters: JSONValue) async -> JSONValue {
        let version = ProtocolVersion.agreed(on: parameters["protocolVersion"]?.text)
        handshake = (version, Self.client(parameters["clientInfo"]))
        return [
            "protocolVersion": .string(version.rawValue), "capabilities": Self.capabilities, "serverInfo": serverInfo,
            "instructions": .string(await instructions()),
        ]
    }

    private static let capabilities: JSONValue = ["tools": .object([]), "resources": .object([])]

    private var serverInfo: JSONValue {
        ["name": .string(name), "title": "Milepost", "version": .string(version)]
    }

    private func call(_ parameters: JSONValue, _ exchange: Exchange) async throws(MessageError) -> JSONValue {
        guard let name = parameters["name"]?.text else { throw .parameters("name has to be a text") }
        guard let tool = tools.first(where: { $0.name == name }) else { throw .parameters("there is no tool \(name)") }
        do {
            let arguments = try ToolArguments(parameters["arguments"] ?? .object([]), for: tool.parameters)
            return await tool.call(arguments, exchange.client).json(exchange.version)
        } catch {
            // The assistant reads results of tools, and can mend its call.
            return ToolResult("error: \(error.words)", isError: true).json(exchange.version)
        }
    }

    private func listed() async throws(MessageError) -> [Resource] {
        do {
            return try await resources.list()
        } catch {
            throw MessageError(code: -32603, message: error.words)
        }
    }

    private func read(_ parameters: JSONValue, _ exchange: Exchange) async throws(MessageError) -> JSONValue {
        guard let address = parameters["uri"]?.text else { throw .parameters("uri has to be a text") }
        let found: (text: String, mimeType: String)?
        do {
            found = try await resources.read(address)
        } catch {
            throw MessageError(code: -32603, message: error.words)
        }
        guard let found else {
            throw MessageError(
                code: exchange.version.isStateless ? -32602 : -32002, message: "Resource not found",
                data: ["uri": .string(address)])
        }
        return [
            "contents": [
                ["uri": .string(address), "mimeType": .string(found.mimeType), "text": .string(found.text)]
            ]
        ]
    }
}
