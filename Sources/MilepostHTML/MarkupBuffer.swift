/// Where markup is written to, byte by byte.
protocol MarkupSink: ~Copyable {
    mutating func append(_ byte: UInt8)
    mutating func append(bytes: UnsafeBufferPointer<UInt8>)
}

extension MarkupSink where Self: ~Copyable {
    mutating func append(literal text: StaticString) {
        text.withUTF8Buffer { append(bytes: $0) }
    }

    mutating func append(text: String) {
        var text = text
        text.withUTF8 { append(bytes: $0) }
    }
}

extension [UInt8]: MarkupSink {
    mutating func append(bytes: UnsafeBufferPointer<UInt8>) { append(contentsOf: bytes) }
}

/// Bytes in the making, of which there is but one owner: what is written in thousands of short pieces goes a third as far
/// again in an array, which asks at each whether it is shared.
struct MarkupBuffer: MarkupSink, ~Copyable {
    private var start: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    private(set) var count = 0

    /// - Parameter capacity: how many bytes it may come to, where that is known.
    init(capacity: Int = 0) {
        self.capacity = max(capacity, 64)
        start = .allocate(capacity: self.capacity)
    }

    deinit { start.deallocate() }

    /// What was written.
    var bytes: [UInt8] { Array(UnsafeBufferPointer(start: start, count: count)) }

    mutating func append(_ byte: UInt8) {
        if count == capacity { grow(for: 1) }
        start[count] = byte
        count += 1
    }

    mutating func append(bytes: UnsafeBufferPointer<UInt8>) {
        guard let source = bytes.baseAddress else { return }
        if capacity - count < bytes.count { grow(for: bytes.count) }
        (start + count).update(from: source, count: bytes.count)
        count += bytes.count
    }

    private mutating func grow(for more: Int) {
        capacity = max(capacity * 2, count + more)
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        larger.update(from: start, count: count)
        start.deallocate()
        start = larger
    }
}
