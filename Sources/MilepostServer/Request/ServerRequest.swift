/// What a client asks for, as far as an answer depends on it.
struct ServerRequest: Sendable {
    /// As it was sent: `GET`.
    var method: String
    /// As it was sent: `/tasks/tasks-01.html?x`.
    var target: String
    /// In their order; names as they were sent.
    var headers: [(name: String, value: String)]

    init(method: String = "GET", target: String, headers: [(name: String, value: String)]) {
        self.method = method
        self.target = target
        self.headers = headers
    }

    /// All values of a header, in order.
    ///
    /// - Parameter name: in lower case.
    func values(_ name: String) -> [String] {
        headers.filter { $0.name.lowercased() == name }.map(\.value)
    }

    /// The elements of a header that is a list, without the white space around them.
    func list(_ name: String) -> [String] {
        values(name).flatMap { $0.split(separator: ",") }
            .map { String($0.drop { $0 == " " || $0 == "\t" }) }
            .map { text in
                var text = text
                while let last = text.last, last == " " || last == "\t" { text.removeLast() }
                return text
            }
            .filter { !$0.isEmpty }
    }
}
