/// Which file of a run: an index into the files as they were loaded, in the order of their paths.
package struct FileID: Sendable, Hashable, Comparable {
    package let index: Int

    package init(_ index: Int) {
        self.index = index
    }

    package static func < (left: FileID, right: FileID) -> Bool {
        left.index < right.index
    }
}

/// A half-open range of bytes in one file.
package struct SourceRange: Sendable, Hashable, Comparable {
    package let file: FileID
    /// The first byte.
    package let start: Int
    /// The byte after the last one; not below ``start``.
    package let end: Int

    package init(file: FileID, start: Int, end: Int) {
        self.file = file
        self.start = start
        self.end = max(start, end)
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
