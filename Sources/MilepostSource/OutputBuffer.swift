/// Bytes in the making, of which there is but one owner: what is written in thousands of short pieces goes a third as far
/// again in an array, which asks at each whether it is shared.
public struct OutputBuffer: ~Copyable {
    @usableFromInline var start: UnsafeMutablePointer<UInt8>
    @usableFromInline var capacity: Int
    @usableFromInline var written = 0

    /// How many bytes were written.
    @inlinable
    public var count: Int { written }

    /// - Parameter capacity: how many bytes it may come to, where that is known.
    public init(capacity: Int = 0) {
        self.capacity = max(capacity, 64)
        start = .allocate(capacity: self.capacity)
    }

    deinit { start.deallocate() }

    /// What was written.
    public var bytes: [UInt8] { Array(UnsafeBufferPointer(start: start, count: count)) }

    /// The same and what was written into another, without a copy in between.
    public func bytes(followedBy other: borrowing OutputBuffer) -> [UInt8] {
        let (own, others) = (UnsafeBufferPointer(start: start, count: count), other.count)
        return other.withBytes { rest in
            Array(unsafeUninitializedCapacity: own.count + others) { bytes, count in
                count = bytes.initialize(fromContentsOf: own)
                count = bytes[count...].initialize(fromContentsOf: rest)
            }
        }
    }

    /// What was written, as long as the closure runs.
    public func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        body(UnsafeBufferPointer(start: start, count: count))
    }

    /// The byte that was written last.
    public var last: UInt8? { count == 0 ? nil : start[count - 1] }

    @inlinable
    public mutating func append(_ byte: UInt8) {
        if written == capacity { grow(for: 1) }
        start[written] = byte
        written &+= 1
    }

    @inlinable
    @inline(__always)
    public mutating func append(bytes: UnsafeBufferPointer<UInt8>) {
        guard let source = bytes.baseAddress else { return }
        if capacity &- written < bytes.count { grow(for: bytes.count) }
        (start + written).initialize(from: source, count: bytes.count)
        written &+= bytes.count
    }

    public mutating func append(bytes: [UInt8]) {
        bytes.withUnsafeBufferPointer { append(bytes: $0) }
    }

    public mutating func append(bytes: ArraySlice<UInt8>) {
        bytes.withUnsafeBufferPointer { append(bytes: $0) }
    }

    /// A text of our own: where it is known to the compiler, it becomes a few instructions in the place of the call.
    @inlinable
    @inline(__always)
    public mutating func append(literal text: StaticString) {
        append(bytes: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    public mutating func append(text: String) {
        var text = text
        text.withUTF8 { append(bytes: $0) }
    }

    /// A number in decimal digits.
    public mutating func append(decimal number: Int) {
        if number < 0 { append(UInt8(ascii: "-")) }
        var rest = number.magnitude
        let first = count
        repeat {
            append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
            rest /= 10
        } while rest > 0
        var digits = UnsafeMutableBufferPointer(start: start + first, count: count - first)
        digits.reverse()
    }

    /// A character as JSON and JavaScript escape it: `\u` and four hexadecimal digits.
    public mutating func append(escaped scalar: Unicode.Scalar) {
        let digits = String(scalar.value, radix: 16)
        append(literal: "\\u")
        for _ in digits.utf8.count..<4 { append(UInt8(ascii: "0")) }
        append(text: digits)
    }

    /// Takes back what was written beyond so many bytes.
    public mutating func cut(to length: Int) {
        precondition((0...count).contains(length))
        written = length
    }

    @usableFromInline
    @inline(never)
    mutating func grow(for more: Int) {
        capacity = max(capacity * 2, count + more)
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        larger.update(from: start, count: count)
        start.deallocate()
        start = larger
    }
}
