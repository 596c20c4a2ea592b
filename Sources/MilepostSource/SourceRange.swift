/// Which file of a run: an index into the files as they were loaded, in the order of their paths.
package struct FileID: Sendable, Hashable, Comparable {
    package let index: Int

    @inlinable
    package init(_ index: Int) {
        self.index = index
    }

    package static func < (left: FileID, right: FileID) -> Bool {
        left.index < right.index
    }
}

/// A half-open range of bytes in one file.
///
/// There are a hundred of them for each task, so its parts are kept in 32 bits each: no file that is read is larger.
package struct SourceRange: Sendable, Hashable, Comparable {
    @usableFromInline let storedFile: UInt32
    @usableFromInline let storedStart: UInt32
    @usableFromInline let storedEnd: UInt32

    package var file: FileID { @inlinable get { FileID(Int(storedFile)) } }
    /// The first byte.
    package var start: Int { @inlinable get { Int(storedStart) } }
    /// The byte after the last one; not below ``start``.
    package var end: Int { @inlinable get { Int(storedEnd) } }

    /// Places before the first byte, or beyond what 32 bits can say, are moved to the nearest that they can.
    @inlinable
    package init(file: FileID, start: Int, end: Int) {
        storedFile = UInt32(clamping: file.index)
        storedStart = UInt32(clamping: start)
        storedEnd = UInt32(clamping: max(start, end))
    }

    package var bytes: Range<Int> { start..<end }
    package var isEmpty: Bool { start == end }

    /// Whether every byte of another range lies in this one.
    package func contains(_ other: SourceRange) -> Bool {
        file == other.file && start <= other.start && other.end <= end
    }

    /// Whether two ranges share a byte.
    package func overlaps(_ other: SourceRange) -> Bool {
        file == other.file && start < other.end && other.start < end
    }

    package static func < (left: SourceRange, right: SourceRange) -> Bool {
        (left.file, left.start, left.end) < (right.file, right.start, right.end)
    }
}

/// A value together with the bytes that state it.
package struct Sourced<Value> {
    package var value: Value
    /// The exact bytes an edit of this value replaces.
    package var range: SourceRange

    package init(_ value: Value, _ range: SourceRange) {
        self.value = value
        self.range = range
    }

    /// The same place with another value.
    package func map<Other>(_ transform: (Value) throws -> Other) rethrows -> Sourced<Other> {
        Sourced<Other>(try transform(value), range)
    }
}

extension Sourced: Sendable where Value: Sendable {}
extension Sourced: Equatable where Value: Equatable {}
extension Sourced: Hashable where Value: Hashable {}
