#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Standard input, line by line.
struct LineInput {
    enum Line {
        /// Without its line feed.
        case bytes([UInt8])
        /// It had more bytes than are read, and was passed over.
        case tooLong
    }

    let limit: Int
    private var buffer: [UInt8] = []
    /// Bytes of the buffer in which no line feed was found.
    private var searched = 0
    private var isAtEnd = false

    init(limit: Int) {
        self.limit = limit
    }

    /// The next line; nil at the end. What stands behind the last line feed is a line too.
    mutating func next() -> Line? {
        var isTooLong = false
        while true {
            if let end = buffer[searched...].firstIndex(of: 0x0A) {
                let line = Array(buffer[..<end])
                buffer.removeFirst(end + 1)
                searched = 0
                return isTooLong ? .tooLong : .bytes(line)
            }
            searched = buffer.count
            if buffer.count > limit {
                isTooLong = true
                buffer = []
                searched = 0
            }
            if isAtEnd {
                defer { buffer = [] }
                searched = 0
                if isTooLong { return .tooLong }
                return buffer.isEmpty ? nil : .bytes(buffer)
            }
            isAtEnd = !fill()
        }
    }

    /// - Returns: whether there was something to read.
    private mutating func fill() -> Bool {
        let room = [UInt8](unsafeUninitializedCapacity: 1 << 16) { room, count in
            while true {
                let got = read(STDIN_FILENO, room.baseAddress, room.count)
                if got < 0, errno == EINTR { continue }
                count = max(0, got)
                return
            }
        }
        buffer += room
        return !room.isEmpty
    }
}
