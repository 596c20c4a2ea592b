/// What is sent back.
struct Answer: Sendable {
    enum Body: Sendable {
        case bytes([UInt8])
        /// The editions that follow, one event each, until somebody hangs up.
        case editions
    }

    var status: Int
    var headers: [(name: String, value: String)]
    var body: Body

    /// A sentence as plain text.
    static func text(_ status: Int, _ sentence: String, _ headers: [(name: String, value: String)] = []) -> Answer {
        Answer(
            status: status,
            headers: [("content-type", "text/plain; charset=utf-8"), ("cache-control", "no-store")] + headers,
            body: .bytes(Array((sentence + "\n").utf8)))
    }

    /// The first value of a header; nil where it is not set.
    func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }
}
