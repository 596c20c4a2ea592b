/// A page as it is served: with the script that follows the editions, and a policy that lets it ask this server.
///
/// Only what is sent is changed. The page's own policy, a `meta` element, would forbid the script to connect, and a
/// header can take nothing back from it.
enum ServedPage {
    /// - Parameter digest: of the page as it was made; the script compares it with that of the page as it is now.
    static func bytes(_ page: [UInt8], digest: String) -> [UInt8] {
        guard let head = page.firstRange(of: headEnd)?.lowerBound else { return page }
        var result = allowingConnections(page[..<head])
        result += Array(
            """
            <link rel="stylesheet" href="\(LiveFiles.style)">
            <script src="\(LiveFiles.script)" data-page="\(digest)" defer></script>

            """.utf8)
        result += page[head...]
        return result
    }

    private static let headEnd = Array("</head>".utf8)
    private static let policy = Array("<meta http-equiv=\"Content-Security-Policy\" content=\"".utf8)

    /// Of a directive that is said twice, the first counts (CSP 3, section 2.2.1).
    private static func allowingConnections(_ head: ArraySlice<UInt8>) -> [UInt8] {
        guard let start = head.firstRange(of: policy)?.upperBound else { return Array(head) }
        return head[..<start] + Array("connect-src 'self'; ".utf8) + head[start...]
    }
}
