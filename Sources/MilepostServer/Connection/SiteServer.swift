import NIOCore
import NIOHTTP1
import NIOPosix

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// An HTTP server for one site. The only thing here that opens a socket.
///
/// swift-nio speaks HTTP; what is answered is ``SiteAnswers``' to say.
package struct SiteServer: Sendable {
    private let board: EditionBoard
    private let now: @Sendable () -> String
    private let channel: NIOAsyncChannel<Connection, Never>
    private let answers: SiteAnswers
    /// Where it listens, with the port that it got.
    package let address: ServerAddress

    private typealias Connection = NIOAsyncChannel<HTTPServerRequestPart, HTTPServerResponsePart>

    /// Begins to listen; connections wait until ``run()``.
    ///
    /// - Parameters:
    ///   - board: Where the editions hang that are served.
    ///   - now: The present time in UTC, `YYYY-MM-DDTHH:MM:SS`.
    /// - Throws: ``ServerError`` when it cannot listen there.
    package init(
        _ address: ServerAddress, board: EditionBoard, now: @escaping @Sendable () -> String
    ) async throws(ServerError) {
        self.board = board
        self.now = now
        answers = SiteAnswers(host: HostRule(chosen: address.host))
        do {
            channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
                .serverChannelOption(.backlog, value: 128)
                .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
                .bind(host: address.host, port: address.port) { channel in
                    channel.eventLoop.makeCompletedFuture {
                        try channel.pipeline.syncOperations.configureHTTPServerPipeline()
                        return try Connection(wrappingChannelSynchronously: channel)
                    }
                }
        } catch {
            throw Self.failure(error, address)
        }
        self.address = ServerAddress(host: address.host, port: channel.channel.localAddress?.port ?? address.port)
    }

    private static func failure(_ error: any Error, _ address: ServerAddress) -> ServerError {
        let place = "\(address.host), port \(address.port)"
        let code = (error as? IOError)?.errnoCode
        let isTaken = code == EADDRINUSE
        let reason =
            isTaken
            ? "another program does already"
            : code == EACCES ? "ports below 1024 are for the system" : "there is no such address here"
        return ServerError(message: "cannot listen on \(place): \(reason)", isTaken: isTaken)
    }

    /// Answers until the task is cancelled; then every connection is closed.
    package func run() async {
        // What one client does wrong ends its connection and no other; an error of the listener ends the server.
        try? await channel.executeThenClose { connections in
            try await withThrowingDiscardingTaskGroup { group in
                for try await connection in connections {
                    group.addTask { await serve(connection) }
                }
            }
        }
    }

    private func serve(_ connection: Connection) async {
        try? await connection.executeThenClose { requests, responses in
            var head: HTTPRequestHead?
            for try await part in requests {
                switch part {
                case .head(let next): head = next
                // Nothing that could be sent along matters.
                case .body: continue
                case .end:
                    guard let request = head else { return }
                    head = nil
                    guard try await answer(request, connection, responses) else { return }
                }
            }
        }
    }

    /// - Returns: whether the connection goes on.
    private func answer(
        _ head: HTTPRequestHead, _ connection: Connection,
        _ responses: NIOAsyncChannelOutboundWriter<HTTPServerResponsePart>
    ) async throws -> Bool {
        let request = ServerRequest(
            method: head.method.rawValue, target: head.uri, headers: head.headers.map { ($0.name, $0.value) })
        let answer = answers.answer(request, from: await board.present)
        var headers = HTTPHeaders(answer.headers.map { ($0.name, $0.value) })
        if let date = HTTPDate.text(now()) { headers.add(name: "date", value: date) }
        let hasBody = head.method != .HEAD
        switch answer.body {
        case .bytes(let bytes):
            if answer.status != 304 { headers.add(name: "content-length", value: "\(bytes.count)") }
            if !head.isKeepAlive { headers.add(name: "connection", value: "close") }
            try await responses.write(.head(responseHead(answer, headers)))
            if hasBody, !bytes.isEmpty { try await responses.write(.body(.byteBuffer(ByteBuffer(bytes: bytes)))) }
            try await responses.write(.end(nil))
            return head.isKeepAlive
        case .editions:
            headers.add(name: "connection", value: "close")
            try await responses.write(.head(responseHead(answer, headers)))
            if hasBody { try await tell(connection, responses) }
            try await responses.write(.end(nil))
            return false
        }
    }

    private func responseHead(_ answer: Answer, _ headers: HTTPHeaders) -> HTTPResponseHead {
        HTTPResponseHead(version: .http1_1, status: .init(statusCode: answer.status), headers: headers)
    }

    /// Sends editions as they come, until the client hangs up or the server stops.
    private func tell(
        _ connection: Connection, _ responses: NIOAsyncChannelOutboundWriter<HTTPServerResponsePart>
    ) async throws {
        let (editions, end) = await board.editions()
        connection.channel.closeFuture.whenComplete { _ in end() }
        for await edition in editions {
            try await responses.write(.body(.byteBuffer(ByteBuffer(bytes: EditionEvent.bytes(edition)))))
        }
    }
}
