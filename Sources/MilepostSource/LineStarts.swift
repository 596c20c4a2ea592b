/// Where the lines of a file begin, as byte offsets. The first is always 0.
///
/// They are kept as long as the file is, so each takes 32 bits: no file that is read is larger (``SourceRange``).
public struct LineStarts: RandomAccessCollection, Sendable, Hashable {
    @usableFromInline var offsets: [UInt32]

    /// Of a file with room for so many lines, the first one begun.
    init(capacity: Int) {
        offsets = []
        offsets.reserveCapacity(capacity)
        offsets.append(0)
    }

    /// - Parameter offset: clamped to what 32 bits can say.
    @inlinable
    mutating func append(_ offset: Int) {
        offsets.append(UInt32(clamping: offset))
    }

    /// Gives back what is kept for lines that did not come.
    mutating func trim() {
        guard offsets.capacity > offsets.count + offsets.count / 4 else { return }
        offsets = Array(unsafeUninitializedCapacity: offsets.count) { buffer, count in
            count = buffer.initialize(fromContentsOf: offsets)
        }
    }

    public var startIndex: Int { @inlinable @inline(__always) get { 0 } }
    public var endIndex: Int { @inlinable @inline(__always) get { offsets.count } }

    public var count: Int { @inlinable @inline(__always) get { offsets.count } }

    @inlinable
    public func index(after position: Int) -> Int { position + 1 }

    @inlinable
    public func index(before position: Int) -> Int { position - 1 }

    @inlinable
    public func distance(from start: Int, to end: Int) -> Int { end - start }

    public subscript(position: Int) -> Int {
        @inlinable @inline(__always) get { Int(offsets[position]) }
    }
}
