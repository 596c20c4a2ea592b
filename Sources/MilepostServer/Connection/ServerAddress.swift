/// Where a server listens.
package struct ServerAddress: Sendable, Hashable {
    /// A name or an address: `127.0.0.1`, `::1`, `0.0.0.0`.
    package let host: String
    /// 0 takes one that is free.
    package let port: Int

    package init(host: String, port: Int) {
        self.host = host
        self.port = port
    }

    /// What to type into a browser. An address that stands for all of a machine's is shown as its own.
    package var url: String {
        switch host {
        case "0.0.0.0": "http://127.0.0.1:\(port)/"
        case "::": "http://[::1]:\(port)/"
        default: host.contains(":") ? "http://[\(host)]:\(port)/" : "http://\(host):\(port)/"
        }
    }
}

/// Why a server cannot listen.
package struct ServerError: Error, Sendable, Hashable {
    /// One sentence without a full stop.
    package let message: String
    /// Another port may be free.
    package let isTaken: Bool
}
