import MilepostSource

/// A text of YAML with where its bytes stand in the file.
struct YAMLSource {
    let file: SourceFile
    /// The text as the parser gets it.
    let bytes: [UInt8]
    /// For each line whose place in the file is not that of the text so far: where it begins in both.
    private let shifts: [(text: Int, file: Int)]

    /// A part of a file, as it stands.
    init(_ file: SourceFile, bytes range: Range<Int>) {
        let range = range.clamped(to: 0..<file.bytes.count)
        self.file = file
        self.bytes = Array(file.bytes[range])
        self.shifts = [(0, range.lowerBound)]
    }

    /// A code block, its indents and quote marks left out.
    init(_ file: SourceFile, block: CodeBlock) {
        if block.isVerbatim {
            self.file = file
            self.bytes = Array(file.bytes[block.content.bytes])
            self.shifts = [(0, block.content.start)]
            return
        }
        var bytes: [UInt8] = []
        var shifts: [(text: Int, file: Int)] = []
        bytes.reserveCapacity(block.content.bytes.count)
        for (index, start) in block.lineOffsets.enumerated() where start >= 0 && start <= file.bytes.count {
            if let last = shifts.last, start - last.file == bytes.count - last.text {
                // The line goes on where the last one ended.
            } else {
                shifts.append((bytes.count, start))
            }
            let line = file.line(at: start)
            let end = line < file.lineStarts.count ? file.lineStarts[line] : file.bytes.count
            bytes += file.bytes[start..<max(start, end)]
            if index + 1 < block.lineOffsets.count, let last = bytes.last, !last.isLineEnd {
                bytes.append(UInt8(ascii: "\n"))
            }
        }
        if shifts.isEmpty { shifts = [(0, min(max(block.content.start, 0), file.bytes.count))] }
        self.file = file
        self.bytes = bytes
        self.shifts = shifts
    }

    /// The place in the file of a byte of the text.
    func fileOffset(_ offset: Int) -> Int {
        if shifts.count == 1 { return min(shifts[0].file + offset - shifts[0].text, file.bytes.count) }
        let shift = shifts[max(shifts.partitioningIndex { $0.text > offset } - 1, 0)]
        return min(shift.file + offset - shift.text, file.bytes.count)
    }

    /// The range in the file of a range of the text, which ends in the line of its last byte.
    func fileRange(_ range: Range<Int>) -> SourceRange {
        let start = fileOffset(range.lowerBound)
        let end = range.isEmpty ? start : fileOffset(range.upperBound - 1) + 1
        return file.range(start..<max(start, end))
    }
}
