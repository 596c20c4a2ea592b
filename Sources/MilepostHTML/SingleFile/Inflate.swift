import CZlib

/// Reads what ``Deflate`` and every other writer of RFC 1950 makes, by zlib.
package enum Inflate {
    /// The bytes as they were; nil where they are damaged, or more than a limit.
    ///
    /// - Parameter limit: a few bytes can stand for very many.
    /// - Complexity: linear in what comes out.
    package static func bytes(_ compressed: [UInt8], limit: Int) -> [UInt8]? {
        var stream = z_stream()
        guard inflateInit_(&stream, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK,
            compressed.count <= Int(UInt32.max)
        else { return nil }
        defer { inflateEnd(&stream) }
        var input = compressed
        var output: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 18)
        let isWhole = input.withUnsafeMutableBufferPointer { input in
            stream.next_in = input.baseAddress
            stream.avail_in = UInt32(input.count)
            while true {
                let (status, count) = piece.withUnsafeMutableBufferPointer { piece in
                    stream.next_out = piece.baseAddress
                    stream.avail_out = UInt32(piece.count)
                    let status = inflate(&stream, Z_NO_FLUSH)
                    return (status, piece.count - Int(stream.avail_out))
                }
                output += piece.prefix(count)
                if status == Z_STREAM_END { return true }
                guard status == Z_OK, output.count <= limit else { return false }
            }
        }
        return isWhole && output.count <= limit ? output : nil
    }
}
