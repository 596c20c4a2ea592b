import Foundation

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// One request over a connection of its own, byte for byte as it is written here: clients of the system would mend what
/// a test means to send.
package struct HTTPExchange {
    package let status: Int
    /// By name in lower case; of several with one name, the last.
    package let headers: [String: String]
    package let body: [UInt8]

    package var text: String { String(decoding: body, as: UTF8.self) }

    package enum Failure: Error {
        case unreachable(Int32)
        case noAnswer(String)
    }

    /// - Parameters:
    ///   - address: of this machine.
    ///   - host: nil sends none.
    package init(
        _ target: String, at address: (UInt8, UInt8, UInt8, UInt8) = (127, 0, 0, 1), port: UInt16,
        method: String = "GET", host: String? = "localhost", _ headers: [String] = []
    ) throws {
        let lines =
            ["\(method) \(target) HTTP/1.1", "Connection: close"] + (host.map { ["Host: \($0)"] } ?? []) + headers
        let connection = try Self.connection(port, at: address)
        defer { close(connection) }
        Self.send(lines.joined(separator: "\r\n") + "\r\n\r\n", over: connection)
        var bytes: [UInt8] = []
        while let more = Self.receive(connection) { bytes += more }
        guard let end = bytes.firstRange(of: Array("\r\n\r\n".utf8)) else {
            throw Failure.noAnswer(String(decoding: bytes, as: UTF8.self))
        }
        let head = String(decoding: bytes[..<end.lowerBound], as: UTF8.self).split(separator: "\r\n")
        status = Int(head.first?.split(separator: " ").dropFirst().first ?? "") ?? 0
        var fields: [String: String] = [:]
        for line in head.dropFirst() {
            guard let colon = line.firstIndex(of: ":") else { continue }
            fields[line[..<colon].lowercased()] = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
        }
        self.headers = fields
        body = Array(bytes[end.upperBound...])
    }

    /// A connection that stays open, such as that of a page that waits for the next edition.
    package final class Listening {
        private let connection: Int32
        private var bytes: [UInt8] = []

        package init(_ target: String, port: UInt16) throws {
            connection = try HTTPExchange.connection(port)
            HTTPExchange.send("GET \(target) HTTP/1.1\r\nHost: localhost\r\n\r\n", over: connection)
        }

        deinit { close(connection) }

        /// Waits until a text was received; false when the server hung up before.
        package func receives(_ text: String) -> Bool {
            let wanted = Array(text.utf8)
            while bytes.firstRange(of: wanted) == nil {
                guard let more = HTTPExchange.receive(connection) else { return false }
                bytes += more
            }
            bytes.removeSubrange(..<(bytes.firstRange(of: wanted)?.upperBound ?? 0))
            return true
        }
    }

    fileprivate static func connection(
        _ port: UInt16, at numbers: (UInt8, UInt8, UInt8, UInt8) = (127, 0, 0, 1)
    ) throws -> Int32 {
        #if canImport(Glibc)
            let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #else
            let descriptor = socket(AF_INET, SOCK_STREAM, 0)
        #endif
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        withUnsafeMutableBytes(of: &address.sin_addr.s_addr) { bytes in
            withUnsafeBytes(of: numbers) { bytes.copyMemory(from: $0) }
        }
        // A server that answers nothing is a failed test, not one that never ends.
        var patience = timeval(tv_sec: 60, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        let result = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard result == 0 else {
            close(descriptor)
            throw Failure.unreachable(errno)
        }
        return descriptor
    }

    fileprivate static func send(_ text: String, over connection: Int32) {
        let bytes = Array(text.utf8)
        _ = bytes.withUnsafeBytes { write(connection, $0.baseAddress, $0.count) }
    }

    /// Nil at the end.
    fileprivate static func receive(_ connection: Int32) -> [UInt8]? {
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        let count = buffer.withUnsafeMutableBytes { read(connection, $0.baseAddress, $0.count) }
        return count > 0 ? Array(buffer.prefix(count)) : nil
    }
}
