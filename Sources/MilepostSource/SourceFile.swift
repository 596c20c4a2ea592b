/// A file as it was read: its bytes, the path it is shown under, and where its lines begin.
///
/// Bytes stay as they are. Every range of every room above is an offset into ``bytes``.
public struct SourceFile: Sendable, Hashable {
    /// Which file of the run this is. Ranges carry it instead of the path.
    public let id: FileID
    /// The path as users see it: relative to the folder given, with `/` between its parts.
    public let path: String
    /// The file's content, unchanged.
    public let bytes: [UInt8]
    /// Byte offsets at which lines begin. The first is always 0.
    public let lineStarts: LineStarts
    /// What ``bytes`` hold, as far as it decides how they are read.
    public let traits: TextTraits
    /// Scalars before every ``blockSize``-th byte, so that a column far into a long line is found at once. Empty where
    /// no line is that long.
    private let scalarsBeforeBlocks: [Int]

    private static let blockSize = 4096

    /// - Complexity: linear in the number of bytes.
    public init(id: FileID, path: String, bytes: [UInt8]) {
        self.id = id
        self.path = path
        self.bytes = bytes
        (traits, lineStarts) = bytes.withUnsafeBufferPointer { TextTraits.survey($0) }
        self.scalarsBeforeBlocks = Self.countBlocks(in: bytes, lineStarts)
    }

    /// A file of text, for inputs that are not on a disk.
    public init(id: FileID = FileID(0), path: String, text: String) {
        self.init(id: id, path: path, bytes: Array(text.utf8))
    }

    public static func == (left: SourceFile, right: SourceFile) -> Bool {
        left.id == right.id && left.path == right.path && left.bytes == right.bytes
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(id)
        hasher.combine(path)
        hasher.combine(bytes.count)
    }

    /// The range of the whole file.
    public var range: SourceRange { SourceRange(file: id, start: 0, end: bytes.count) }

    /// The text of a range; bytes that are no UTF-8 are replaced by U+FFFD.
    public func text(in range: SourceRange) -> String {
        text(in: range.start..<range.end)
    }

    /// The text of a range of bytes; bytes that are no UTF-8 are replaced by U+FFFD.
    public func text(in range: Range<Int>) -> String {
        let bounded = range.clamped(to: 0..<bytes.count)
        return String(decoding: bytes[bounded], as: UTF8.self)
    }

    /// Where a text stands first in a range; nil where it does not stand there as it is.
    public func firstRange(of text: String, in range: SourceRange) -> SourceRange? {
        var text = text
        return text.withUTF8 { needle in
            bytes.withUnsafeBufferPointer { bytes in
                guard let first = needle.first else { return nil }
                let end = min(range.end, bytes.count) - needle.count + 1
                var start = max(range.start, 0)
                while start < end, let found = ByteScan.first(first, in: bytes, start..<end) {
                    var length = 1
                    while length < needle.count, bytes[found + length] == needle[length] { length += 1 }
                    if length == needle.count { return self.range(found..<found + needle.count) }
                    start = found + 1
                }
                return nil
            }
        }
    }

    /// A range of this file.
    public func range(_ bytes: Range<Int>) -> SourceRange {
        SourceRange(file: id, start: bytes.lowerBound, end: bytes.upperBound)
    }

    /// The number of the line (1 is the first) that holds a byte.
    ///
    /// - Complexity: logarithmic in the number of lines.
    public func line(at offset: Int) -> Int {
        max(lineStarts.partitioningIndex { $0 > offset }, 1)
    }

    /// Line and column of a byte, both from 1; columns count Unicode scalars.
    public func location(at offset: Int) -> SourceLocation {
        let line = line(at: offset)
        let start = lineStarts[line - 1]
        let end = min(max(offset, start), bytes.count)
        return SourceLocation(line: line, column: scalars(start..<end) + 1)
    }

    /// How many Unicode scalars a range holds.
    public func length(of range: SourceRange) -> Int {
        scalars((range.start..<range.end).clamped(to: 0..<bytes.count))
    }

    /// The bytes of a line (1 is the first) without its line end.
    public func lineRange(_ line: Int) -> Range<Int> {
        guard line >= 1, line <= lineStarts.count else { return bytes.count..<bytes.count }
        let start = lineStarts[line - 1]
        var end = line < lineStarts.count ? lineStarts[line] : bytes.count
        if end > start, bytes[end - 1] == UInt8(ascii: "\n") { end -= 1 }
        if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
        return start..<end
    }

    /// How many scalars begin in a range of bytes; a long range costs no more than two blocks.
    private func scalars(_ range: Range<Int>) -> Int {
        guard !scalarsBeforeBlocks.isEmpty, range.count > Self.blockSize else { return Self.scalars(in: bytes[range]) }
        func before(_ offset: Int) -> Int {
            let block = offset / Self.blockSize
            return scalarsBeforeBlocks[block] + Self.scalars(in: bytes[(block * Self.blockSize)..<offset])
        }
        return before(range.upperBound) - before(range.lowerBound)
    }

    private static func countBlocks(in bytes: [UInt8], _ lineStarts: LineStarts) -> [Int] {
        guard holdsLongLine(lineStarts, end: bytes.count) else { return [] }
        var counts = [0]
        for start in stride(from: 0, through: bytes.count - blockSize, by: blockSize) {
            counts.append((counts.last ?? 0) + scalars(in: bytes[start..<(start + blockSize)]))
        }
        return counts
    }

    private static func holdsLongLine(_ lineStarts: LineStarts, end: Int) -> Bool {
        guard end > blockSize else { return false }
        for line in lineStarts.indices {
            let next = line + 1 < lineStarts.count ? lineStarts[line + 1] : end
            if next - lineStarts[line] > blockSize { return true }
        }
        return false
    }

    private static func scalars(in bytes: ArraySlice<UInt8>) -> Int {
        bytes.reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
    }
}

/// A place in a file as people count: line and column from 1, columns in Unicode scalars.
public struct SourceLocation: Sendable, Hashable {
    public let line: Int
    public let column: Int

    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }
}
