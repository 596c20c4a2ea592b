import CZlib

/// Content in the coding `gzip` (RFC 1952), by zlib.
enum Gzip {
    /// Smaller content is sent as it is: it fits a packet.
    static let smallest = 1024

    /// Nil where zlib cannot, which leaves the content as it is.
    ///
    /// - Complexity: linear.
    static func compressed(_ bytes: [UInt8]) -> [UInt8]? {
        var stream = z_stream()
        // 16 more than the largest window asks for the frame of gzip; its time stamp stays 0, so that the same content
        // gives the same bytes.
        let version = ZLIB_VERSION
        let size = Int32(MemoryLayout<z_stream>.size)
        guard deflateInit2_(&stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, version, size) == Z_OK else {
            return nil
        }
        defer { deflateEnd(&stream) }
        let room = Int(deflateBound(&stream, UInt(bytes.count)))
        guard room <= Int(UInt32.max) else { return nil }
        var input = bytes
        var output = [UInt8](repeating: 0, count: room)
        let status = input.withUnsafeMutableBufferPointer { input in
            output.withUnsafeMutableBufferPointer { output in
                stream.next_in = input.baseAddress
                stream.avail_in = UInt32(input.count)
                stream.next_out = output.baseAddress
                stream.avail_out = UInt32(output.count)
                return deflate(&stream, Z_FINISH)
            }
        }
        guard status == Z_STREAM_END else { return nil }
        return Array(output.prefix(Int(stream.total_out)))
    }

    /// Whether a client takes it, by its `Accept-Encoding` (RFC 9110, section 12.5.3): named with a weight above nought,
    /// or, where it is not named, meant by `*`.
    static func isAccepted(by list: [String]) -> Bool {
        var weights: [String: Double] = [:]
        for element in list {
            let parts = element.split(separator: ";").map { $0.filter { $0 != " " && $0 != "\t" }.lowercased() }
            guard let coding = parts.first else { continue }
            let weight = parts.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) }
            weights[coding] = weight ?? 1
        }
        return (weights["gzip"] ?? weights["x-gzip"] ?? weights["*"] ?? 0) > 0
    }
}
