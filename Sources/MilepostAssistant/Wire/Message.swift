import MilepostReport

/// What a client sends: a message of JSON-RPC 2.0 (<https://www.jsonrpc.org/specification>).
enum Message {
    /// Wants an answer.
    case request(id: JSONValue, method: String, parameters: JSONValue)
    /// Wants none.
    case notification(method: String)
    /// An answer to something that was never asked.
    case response
    /// None of these; the id where it has one.
    case invalid(id: JSONValue, why: String)

    init(_ value: JSONValue) {
        guard value.members != nil else {
            self = .invalid(id: .null, why: "a message is an object")
            return
        }
        let id: JSONValue =
            switch value["id"] {
            case .string(let text): .string(text)
            case .integer(let number): .integer(number)
            default: .null
            }
        guard value["jsonrpc"] == "2.0" else {
            self = .invalid(id: id, why: "jsonrpc has to be \"2.0\"")
            return
        }
        guard let method = value["method"] else {
            let isAnswer = value["result"] != nil || value["error"] != nil
            self = isAnswer ? .response : .invalid(id: id, why: "there is no method")
            return
        }
        guard let method = method.text else {
            self = .invalid(id: id, why: "the method has to be a text")
            return
        }
        guard value["id"] != nil else {
            self = .notification(method: method)
            return
        }
        guard id != .null else {
            self = .invalid(id: id, why: "the id has to be a text or a whole number")
            return
        }
        let parameters = value["params"] ?? .object([])
        guard parameters.members != nil else {
            self = .invalid(id: id, why: "params has to be an object")
            return
        }
        self = .request(id: id, method: method, parameters: parameters)
    }
}

/// Why a request has no result, by the codes of JSON-RPC and of the Model Context Protocol.
struct MessageError: Error {
    let code: Int
    let message: String
    var data: JSONValue?

    static func parse(_ why: String) -> MessageError { MessageError(code: -32700, message: "Parse error: \(why)") }

    static func request(_ why: String) -> MessageError {
        MessageError(code: -32600, message: "Invalid request: \(why)")
    }

    static func method(_ name: String) -> MessageError {
        MessageError(code: -32601, message: "Method not found: \(name)")
    }

    static func parameters(_ why: String) -> MessageError {
        MessageError(code: -32602, message: "Invalid params: \(why)")
    }

    /// The line of an answer.
    func answer(to id: JSONValue) -> JSONValue {
        let error: JSONValue = .stated(["code": .integer(code), "message": .string(message), "data": data])
        return ["jsonrpc": "2.0", "id": id, "error": error]
    }
}
