/// Which file of a run: an index into the files as they were loaded, in the order of their paths.
public struct FileID: Sendable, Hashable, Comparable {
    public let index: Int

    @inlinable
    public init(_ index: Int) {
        self.index = index
    }

    public static func < (left: FileID, right: FileID) -> Bool {
        left.index < right.index
    }
}

/// A half-open range of bytes in one file.
///
/// There are a hundred of them for each task, so its parts are kept in 32 bits each: no file that is read is larger.
public struct SourceRange: Sendable, Hashable, Comparable {
    @usableFromInline let storedFile: UInt32
    @usableFromInline let storedStart: UInt32
    @usableFromInline let storedEnd: UInt32

    public var file: FileID { @inlinable get { FileID(Int(storedFile)) } }
    /// The first byte.
    public var start: Int { @inlinable get { Int(storedStart) } }
    /// The byte after the last one; not below ``start``.
    public var end: Int { @inlinable get { Int(storedEnd) } }

    /// Places before the first byte, or beyond what 32 bits can say, are moved to the nearest that they can.
    @inlinable
    public init(file: FileID, start: Int, end: Int) {
        storedFile = UInt32(clamping: file.index)
        storedStart = UInt32(clamping: start)
        storedEnd = UInt32(clamping: max(start, end))
    }

    public var bytes: Range<Int> { @inlinable get { start..<end } }
    public var isEmpty: Bool { @inlinable get { start == end } }

    /// Whether every byte of another range lies in this one.
    public func contains(_ other: SourceRange) -> Bool {
        file == other.file && start <= other.start && other.end <= end
    }

    /// Whether two ranges share a byte.
    public func overlaps(_ other: SourceRange) -> Bool {
        file == other.file && start < other.end && other.start < end
    }

    public static func < (left: SourceRange, right: SourceRange) -> Bool {
        (left.file, left.start, left.end) < (right.file, right.start, right.end)
    }
}

/// A value together with the bytes that state it.
public struct Sourced<Value> {
    public var value: Value
    /// The exact bytes an edit of this value replaces.
    public var range: SourceRange

    @inlinable
    public init(_ value: Value, _ range: SourceRange) {
        self.value = value
        self.range = range
    }

    /// The same place with another value.
    @inlinable
    public func map<Other>(_ transform: (Value) throws -> Other) rethrows -> Sourced<Other> {
        Sourced<Other>(try transform(value), range)
    }
}

extension Sourced: Sendable where Value: Sendable {}
extension Sourced: Equatable where Value: Equatable {}
extension Sourced: Hashable where Value: Hashable {}
