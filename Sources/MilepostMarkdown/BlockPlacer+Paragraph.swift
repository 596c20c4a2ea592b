import MilepostSource

extension BlockPlacer {
    /// A line of a paragraph: its text behind the marks of its containers, and whether it carries all of them.
    private struct Line {
        let range: Range<Int>
        let isLazy: Bool
    }

    /// Places a paragraph: its mark if it is the first of a list item, and the table in it.
    mutating func placeParagraph(_ inlines: CmarkInlines, lines numbers: ClosedRange<Int>, _ place: Place) {
        let start = start(of: place)
        var first = start..<trimmedEnd(ofLine: numbers.lowerBound, from: start)
        var mark: ItemMark?
        if case .enter(.item, _)? = placed.last, let found = ItemMark(in: text, line: first) {
            mark = found
            placed.append(.mark(Sourced(found.character, sourceRange(found.range))))
            first = text.firstNonBlank(in: found.end..<first.upperBound)..<first.upperBound
        }
        let lines = mayHoldTable(numbers) || mark != nil ? self.lines(numbers, first: first) : []
        if let header = headerLine(of: lines), let alignments = alignments(of: lines[header + 1]) {
            placeTable(lines, header: header, alignments: alignments, isStart: mark == nil)
            return
        }
        let begin = first.isEmpty && lines.count > 1 ? lines[1].range.lowerBound : first.lowerBound
        let end = trimmedEnd(ofLine: numbers.upperBound, from: begin)
        let content: PendingInlines
        if let mark {
            if let rest = mark.removed(from: inlines.inlines()) {
                if rest.isEmpty { return }
                content = .ready(.dressed(rest))
            } else {
                content = request(lines, isStart: false)
            }
        } else {
            content = .ready(self.text(inlines, in: begin..<end))
        }
        placed.append(.paragraph(content, begin..<end))
    }

    private func lines(_ numbers: ClosedRange<Int>, first: Range<Int>) -> [Line] {
        var lines = [Line(range: first, isLazy: false)]
        for number in numbers.dropFirst() {
            let (cursor, matched) = text.content(ofLine: number, in: containers)
            let end = text.lineEnd(number)
            let start = text.firstNonBlank(in: cursor.offset..<max(end, cursor.offset))
            lines.append(
                Line(range: start..<text.trimmedEnd(of: start..<end), isLazy: matched < containers.count))
        }
        return lines
    }

    /// Whether a paragraph has a line that could be a delimiter row.
    private func mayHoldTable(_ numbers: ClosedRange<Int>) -> Bool {
        guard numbers.count > 1 else { return false }
        var sawDash = false
        var sawMark = false
        for index in text.lineStart(numbers.lowerBound)..<text.lineEnd(numbers.upperBound) {
            switch text.bytes[index] {
            case UInt8(ascii: "-"): sawDash = true
            case UInt8(ascii: "|"), UInt8(ascii: ":"): sawMark = true
            default: continue
            }
            if sawDash, sawMark { return true }
        }
        return false
    }

    private func alignments(of line: Line) -> [PipeTable.Alignment]? {
        line.isLazy ? nil : PipeRow.alignments(of: line.range, in: text.bytes)
    }

    /// The line whose next one is a delimiter row of as many cells. A delimiter row that fits no header is a finding.
    private mutating func headerLine(of lines: [Line]) -> Int? {
        for index in lines.indices.dropFirst() {
            guard let alignments = alignments(of: lines[index]), !lines[index - 1].isLazy else { continue }
            let header = lines[index - 1].range
            let cells = PipeRow.cells(of: header, in: text.bytes).count
            if cells == alignments.count { return index - 1 }
            let looksLikeTable =
                text.bytes[header].contains(UInt8(ascii: "|"))
                && text.bytes[lines[index].range].contains(UInt8(ascii: "|"))
            if looksLikeTable {
                diagnostics.append(
                    .invalidTable(
                        delimiter: sourceRange(lines[index].range), header: sourceRange(header),
                        delimiterCells: alignments.count, headerCells: cells))
            }
        }
        return nil
    }

    private mutating func placeTable(
        _ lines: [Line], header: Int, alignments: [PipeTable.Alignment], isStart: Bool
    ) {
        if header > 0, let prose = prose(lines[..<header]) {
            placed.append(.paragraph(request(Array(lines[..<header]), isStart: isStart), prose))
        }
        let afterRows = lines[(header + 2)...].firstIndex { $0.isLazy } ?? lines.count
        let rows = lines[(header + 2)..<afterRows].map(\.range)
        placed.append(
            .table(
                PlacedTable(
                    header: row(lines[header].range), alignments: alignments,
                    rows: isLazy ? .onDemand(rows) : .ready(rows.map { row($0) }),
                    range: lines[header].range.lowerBound..<(rows.last ?? lines[header + 1].range).upperBound)))
        if let prose = prose(lines[afterRows...]) {
            placed.append(.paragraph(request(Array(lines[afterRows...]), isStart: false), prose))
        }
    }

    /// The bytes of some lines, nil when they hold nothing.
    private func prose(_ lines: ArraySlice<Line>) -> Range<Int>? {
        guard let first = lines.first(where: { !$0.range.isEmpty }), let last = lines.last else { return nil }
        return first.range.lowerBound..<max(last.range.upperBound, first.range.lowerBound)
    }

    private mutating func request(_ lines: [Line], isStart: Bool) -> PendingInlines {
        .requested(requests.add(lines: lines.map { text.bytes[$0.range] }, isStart: isStart))
    }

    private mutating func row(_ line: Range<Int>) -> PlacedTable.Row {
        let cells = PipeRow.cells(of: line, in: text.bytes).map { range in
            PlacedTable.Cell(inlines: isLazy ? .onDemand : cellInlines(range), range: range)
        }
        return PlacedTable.Row(cells: cells, range: line)
    }

    private mutating func cellInlines(_ range: Range<Int>) -> PendingInlines {
        if let inlines = CellText.inlines(range, of: text.bytes) { return .ready(.dressed(inlines)) }
        return .requested(requests.add(line: text.bytes[range], isCell: true))
    }
}
