import MilepostSource

extension PlainMarkdownReader {
    /// Whether a line below the first could be a delimiter row.
    func mayHoldTable(_ lines: [Range<Int>]) -> Bool {
        lines.dropFirst().contains { line in
            line.allSatisfy { index in
                switch bytes[index] {
                case UInt8(ascii: "-"), UInt8(ascii: "|"), UInt8(ascii: ":"), 0x20: true
                default: false
                }
            }
        }
    }

    /// - Parameters:
    ///   - lines: of a paragraph, without the blanks at their ends.
    ///   - first: the number of the first of them.
    mutating func addTable(_ lines: [Range<Int>], _ first: Int) -> Bool {
        var found: (line: Int, alignments: [PipeTable.Alignment])?
        for line in lines.indices.dropFirst() where found == nil {
            found = PipeRow.alignments(of: lines[line], in: text.bytes).map { (line, $0) }
        }
        guard let (delimiter, alignments) = found else { return addParagraph(first..<first + lines.count) }
        let header = PipeRow.cells(of: lines[delimiter - 1], in: text.bytes)
        guard alignments.count == header.count else { return false }
        if delimiter > 1 {
            let prose = Array(lines[..<(delimiter - 1)])
            guard add(paragraph: prose) else { return false }
        }
        let rows = Array(lines[(delimiter + 1)...])
        let end = rows.last ?? lines[delimiter]
        blocks.append(
            .table(
                PipeTable(
                    header: header, alignments: alignments, bytes: text.bytes, lines: rows,
                    range: text.file.range(lines[delimiter - 1].lowerBound..<end.upperBound))))
        return true
    }
}
