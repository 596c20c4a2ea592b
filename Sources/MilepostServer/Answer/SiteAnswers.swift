import MilepostSource

/// Answers requests from an edition: a function of both, and of nothing else.
struct SiteAnswers: Sendable {
    let host: HostRule

    func answer(_ request: ServerRequest, from edition: Edition) -> Answer {
        var answer = checked(request, edition)
        answer.headers += SafetyHeaders.all
        return answer
    }

    private func checked(_ request: ServerRequest, _ edition: Edition) -> Answer {
        let hosts = request.values("host")
        guard hosts.count == 1 else { return .text(400, "A request has to name one host.") }
        guard host.allows(hosts[0]) else {
            return .text(
                421,
                "This server does not answer to that name. Use its address, localhost, or milepost serve --host NAME.")
        }
        guard request.method == "GET" || request.method == "HEAD" else {
            return .text(405, "Pages can be read here, nothing else.", [("allow", "GET, HEAD")])
        }
        let path: RequestPath
        do {
            path = try RequestPath(target: request.target)
        } catch {
            return error == .tooLong
                ? .text(414, "The address is too long.") : .text(400, "The address is none of this server’s.")
        }
        guard let file = path.file else { return missing(request) }
        if let live = LiveFiles.answer(file) { return live.map { content($0.bytes, type: $0.type, request) } ?? events }
        return site(file, request, edition)
    }

    private func site(_ file: String, _ request: ServerRequest, _ edition: Edition) -> Answer {
        let isFolder = file.isEmpty || file.hasSuffix("/")
        let name = isFolder ? file + "index.html" : file
        do {
            if let bytes = try edition.bytes(of: name) { return content(bytes, type: MediaType.of(name), request) }
        } catch {
            return page(
                500, title: "This page cannot be made", sentence: "\(error)", request)
        }
        if !isFolder, edition.holds(file + "/index.html") {
            return .text(308, "It is a folder.", [("location", "/\(Self.encoded(file))/")])
        }
        return missing(request)
    }

    /// Only names of the site come here: letters, digits, `-`, `_`, `.` and slashes.
    private static func encoded(_ file: String) -> String { file }

    private func content(_ bytes: [UInt8], type: String, _ request: ServerRequest, status: Int = 200) -> Answer {
        var digest = ContentDigest()
        digest.add(bytes)
        let isPage = type.hasPrefix("text/html")
        let whole = isPage ? ServedPage.bytes(bytes, digest: digest.text) : bytes
        let mayShrink = MediaType.isText(type) && whole.count >= Gzip.smallest
        let isShrunk = mayShrink && Gzip.isAccepted(by: request.list("accept-encoding"))
        let tag = EntityTag(digest.text, coding: isShrunk ? "gzip" : nil)
        var headers = [("etag", tag.text), ("cache-control", "no-cache")]
        if mayShrink { headers.append(("vary", "accept-encoding")) }
        if status == 200, tag.isNamed(in: request.list("if-none-match")) {
            return Answer(status: 304, headers: headers, body: .bytes([]))
        }
        headers.append(("content-type", type))
        guard isShrunk, let compressed = Gzip.compressed(whole) else {
            return Answer(status: status, headers: headers, body: .bytes(whole))
        }
        headers.append(("content-encoding", "gzip"))
        return Answer(status: status, headers: headers, body: .bytes(compressed))
    }

    private var events: Answer {
        Answer(
            status: 200,
            headers: [("content-type", "text/event-stream; charset=utf-8"), ("cache-control", "no-store")],
            body: .editions)
    }

    private func missing(_ request: ServerRequest) -> Answer {
        page(
            404, title: "There is no such page",
            sentence: "It may have had another name before the last save. The overview leads to all there are.", request
        )
    }

    /// A page of the server's own, which follows the editions like the others: it may come back with the next one.
    private func page(_ status: Int, title: String, sentence: String, _ request: ServerRequest) -> Answer {
        let text = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(Self.escaped(title))</title>
            <link rel="stylesheet" href="/assets/milepost.css">
            </head>
            <body>
            <main class="wrap">
            <h1>\(Self.escaped(title))</h1>
            <p>\(Self.escaped(sentence))</p>
            <p><a href="/">Open the overview</a></p>
            </main>
            </body>
            </html>

            """
        return content(Array(text.utf8), type: MediaType.of("x.html"), request, status: status)
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;")
    }
}
