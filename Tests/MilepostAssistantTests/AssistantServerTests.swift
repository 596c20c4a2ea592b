import MilepostAssistant
import MilepostReport
import Testing

/// The protocol without a project: two tools that tell what they were given, and two documents.
@Suite("The assistant's server")
struct AssistantServerTests {
    private static let server = AssistantServer(
        name: "test", version: "1",
        tools: [
            Tool(
                "echo", title: "Echo", "Says it again.", effect: .reads,
                [
                    ToolParameter("text", .text, "What.", isRequired: true), ToolParameter("loud", .flag, "How."),
                    ToolParameter("parts", .texts, "More."), ToolParameter("tone", .choice(["low", "high"]), "Tone."),
                ]
            ) { arguments, client in
                ToolResult(
                    "\(arguments.text("text") ?? "") \(arguments.flag("loud")) \(arguments.texts("parts")) "
                        + "\(arguments.text("tone") ?? "none") \(client ?? "nobody")", document: ["said": true])
            },
            Tool("fail", title: "Fail", "Is refused.", effect: .changes) { _, _ in
                ToolResult("error: no\n  help: yes", isError: true)
            },
        ],
        resources: ResourceShelf(
            list: { () async throws(ResourceFault) in
                [Resource(address: "milepost://a", name: "a", title: "A", description: "One.", mimeType: "text/plain")]
            },
            read: { address async throws(ResourceFault) in
                if address == "milepost://broken" { throw ResourceFault("error: broken") }
                return address == "milepost://a" ? ("words", "text/plain") : nil
            }), instructions: { "Be kind." })

    /// What a server answers to lines, one after the other; an empty text for no answer.
    private func answers(_ lines: String...) async -> [String] {
        var server = Self.server
        var answers: [String] = []
        for line in lines { answers.append(await server.answer(Array(line.utf8)) ?? "") }
        return answers
    }

    private static func initialize(_ version: String) -> String {
        #"{"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"\#(version)","clientInfo":{"name":"Ines","version":"1"},"capabilities":{}}}"#
    }

    private static func echo(_ arguments: String, meta: String = "") -> String {
        #"{"jsonrpc":"2.0","id":7,"method":"tools/call","params":{\#(meta)"name":"echo","arguments":{\#(arguments)}}}"#
    }

    @Test(
        "a version that is spoken is agreed on, of any other the newest",
        arguments: [
            ("2024-11-05", "2024-11-05"), ("2025-03-26", "2025-03-26"), ("2025-06-18", "2025-06-18"),
            ("2025-11-25", "2025-11-25"), ("2026-07-28", "2025-11-25"), ("1999-01-01", "2025-11-25"),
        ])
    func versions(_ asked: String, _ agreed: String) async {
        let answer = await answers(Self.initialize(asked))[0]
        #expect(answer.hasPrefix(#"{"jsonrpc":"2.0","id":0,"result":{"protocolVersion":"\#(agreed)","capabilities":"#))
        #expect(answer.contains(#""serverInfo":{"name":"test","title":"Milepost","version":"1"}"#))
        #expect(answer.contains(#""instructions":"Be kind.""#))
    }

    @Test("old editions get text alone, newer ones JSON beside it; the client's name is the handshake's")
    func structured() async {
        let old = await answers(Self.initialize("2024-11-05"), Self.echo(#""text":"a""#))[1]
        let text = #""content":[{"type":"text","text":"a false [] none Ines"}]"#
        #expect(old == #"{"jsonrpc":"2.0","id":7,"result":{\#(text),"isError":false}}"#)
        let new = await answers(Self.initialize("2025-06-18"), Self.echo(#""text":"a""#))[1]
        #expect(
            new == #"{"jsonrpc":"2.0","id":7,"result":{\#(text),"structuredContent":{"said":true},"isError":false}}"#)
    }

    @Test("a request that says its edition needs no handshake, and its result says that it is whole")
    func stateless() async {
        func meta(_ version: String) -> String {
            #""_meta":{"io.modelcontextprotocol/protocolVersion":"\#(version)","io.modelcontextprotocol/clientInfo":{"name":"Bo","version":"2"}},"#
        }
        let answers = await answers(
            Self.echo(#""text":"a""#, meta: meta("2026-07-28")), Self.echo(#""text":"a""#, meta: meta("2031-01-01")),
            #"{"jsonrpc":"2.0","id":1,"method":"server/discover","params":{\#(meta("2026-07-28").dropLast())}}"#,
            #"{"jsonrpc":"2.0","id":2,"method":"resources/read","params":{\#(meta("2026-07-28"))"uri":"milepost://b"}}"#
        )
        #expect(answers[0].contains("a false [] none Bo") && answers[0].contains(#""resultType":"complete""#))
        #expect(answers[0].contains(#""io.modelcontextprotocol/serverInfo":{"name":"test""#))
        #expect(answers[1].contains(#""code":-32022"#) && answers[1].contains(#""requested":"2031-01-01""#))
        #expect(
            answers[2].contains(
                #""supportedVersions":["2024-11-05","2025-03-26","2025-06-18","2025-11-25","2026-07-28"]"#))
        #expect(answers[2].contains(#""ttlMs":0,"cacheScope":"private""#))
        #expect(answers[3].contains(#""code":-32602"#))
    }

    @Test(
        "whatever is wrong with a message has its code, and the next one is answered",
        arguments: [
            ("nonsense", -32700, "null"), ("{\"jsonrpc\":\"2.0\",", -32700, "null"), ("\u{0}", -32700, "null"),
            (String(repeating: "[", count: 100_000), -32700, "null"), ("[]", -32600, "null"), ("7", -32600, "null"),
            (#"{"id":1,"method":"ping"}"#, -32600, "1"), (#"{"jsonrpc":"2.0","id":"a"}"#, -32600, #""a""#),
            (#"{"jsonrpc":"2.0","id":1,"method":7}"#, -32600, "1"),
            (#"{"jsonrpc":"2.0","id":1.5,"method":"ping"}"#, -32600, "null"),
            (#"{"jsonrpc":"2.0","id":null,"method":"ping"}"#, -32600, "null"),
            (#"{"jsonrpc":"2.0","id":{},"method":"ping"}"#, -32600, "null"),
            (#"{"jsonrpc":"2.0","id":1,"method":"ping","params":[1]}"#, -32600, "1"),
            (#"{"jsonrpc":"2.0","id":1,"method":"prompts/list"}"#, -32601, "1"),
            (#"{"jsonrpc":"2.0","id":1,"method":"tools/call"}"#, -32602, "1"),
            (#"{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"rm"}}"#, -32602, "1"),
            (#"{"jsonrpc":"2.0","id":1,"method":"resources/read","params":{}}"#, -32602, "1"),
            (#"{"jsonrpc":"2.0","id":1,"method":"resources/read","params":{"uri":"file:///etc/passwd"}}"#, -32002, "1"),
            (#"{"jsonrpc":"2.0","id":1,"method":"resources/read","params":{"uri":"milepost://broken"}}"#, -32603, "1"),
        ])
    func faults(_ line: String, _ code: Int, _ id: String) async {
        let answers = await answers(line, #"{"jsonrpc":"2.0","id":"next","method":"ping"}"#)
        #expect(
            answers[0].hasPrefix(#"{"jsonrpc":"2.0","id":\#(id),"error":{"code":\#(code),"message":""#), "\(answers[0])"
        )
        #expect(answers[1] == #"{"jsonrpc":"2.0","id":"next","result":{}}"#)
    }

    @Test(
        "what wants no answer gets none",
        arguments: [
            "", "   ", #"{"jsonrpc":"2.0","method":"notifications/initialized"}"#,
            #"{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":1}}"#,
            #"{"jsonrpc":"2.0","id":1,"result":{}}"#, #"[{"jsonrpc":"2.0","method":"notifications/initialized"}]"#,
        ])
    func silence(_ line: String) async {
        #expect(await answers(line) == [""])
    }

    @Test("a batch is answered as one, each request in it")
    func batch() async {
        let batch =
            #"[{"jsonrpc":"2.0","id":1,"method":"ping"},{"jsonrpc":"2.0","method":"x"},7,{"jsonrpc":"2.0","id":2,"method":"x"}]"#
        let expected =
            #"[{"jsonrpc":"2.0","id":1,"result":{}},{"jsonrpc":"2.0","id":null,"error":{"code":-32600,"message":"Invalid request: a message is an object"}},{"jsonrpc":"2.0","id":2,"error":{"code":-32601,"message":"Method not found: x"}}]"#
        #expect(await answers(batch) == [expected])
    }

    @Test(
        "arguments that a tool does not take are an error that the assistant can read",
        arguments: [
            ("", "'text' is missing: What."), (#""text":7"#, "'text' takes a text"),
            (#""text":" ""#, "'text' is empty"),
            (#""text":"a","lod":true"#, "there is no argument 'lod'; did you mean 'loud'?"),
            (#""text":"a","loud":"yes""#, "'loud' takes true or false"),
            (#""text":"a","parts":["b",1]"#, "'parts' takes a list of texts"),
            (#""text":"a","tone":"mid""#, "'tone' is one of low, high, not 'mid'"),
        ])
    func arguments(_ arguments: String, _ words: String) async {
        let answer = await answers(Self.echo(arguments))[0]
        #expect(answer.contains(#""text":"error: \#(words)"}],"isError":true"#), "\(answer)")
    }

    @Test("tools and resources are listed with their schemas, and a refusal is a result with isError")
    func lists() async {
        let answers = await answers(
            #"{"jsonrpc":"2.0","id":1,"method":"tools/list"}"#, #"{"jsonrpc":"2.0","id":2,"method":"resources/list"}"#,
            #"{"jsonrpc":"2.0","id":3,"method":"resources/read","params":{"uri":"milepost://a"}}"#,
            #"{"jsonrpc":"2.0","id":4,"method":"tools/call","params":{"name":"fail"}}"#,
            Self.echo(#""text":"a","loud":true,"parts":["b"],"tone":"low""#))
        #expect(
            answers[0].contains(
                #""inputSchema":{"type":"object","properties":{"text":{"type":"string","description":"What."},"loud":{"type":"boolean","description":"How."},"parts":{"type":"array","items":{"type":"string"},"description":"More."},"tone":{"type":"string","enum":["low","high"],"description":"Tone."}},"required":["text"],"additionalProperties":false}"#
            ))
        #expect(answers[0].contains(#""readOnlyHint":true"#) && answers[0].contains(#""readOnlyHint":false"#))
        #expect(
            answers[1].contains(
                #"{"uri":"milepost://a","name":"a","title":"A","description":"One.","mimeType":"text/plain"}"#))
        #expect(answers[2].contains(#"{"contents":[{"uri":"milepost://a","mimeType":"text/plain","text":"words"}]}"#))
        #expect(answers[3].contains(#""content":[{"type":"text","text":"error: no\n  help: yes"}],"isError":true"#))
        #expect(answers[4].contains(#"a true [\"b\"] low nobody"#))
    }
}
