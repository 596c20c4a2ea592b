import MilepostSource

extension BlockPlacer {
    /// Places raw HTML: its headings that fill a line become headings, what stands between them stays HTML.
    mutating func placeHTML(_ html: CmarkText, at place: Place) {
        let count = max(html.lineCount, 1)
        let first = line(place.line)
        let last = min(first + count - 1, text.lineCount - 1)
        let start = start(of: place)
        guard HTMLHeading.mayStand(in: text.bytes[start..<max(text.lineEnd(last), start)]) else {
            placeHTML(html.string.withLineFeeds, start..<trimmedEnd(ofLine: last, from: start))
            return
        }
        let ranges = (first...last).map { number -> Range<Int> in
            let begin = number == first ? start : text.content(ofLine: number, in: containers).cursor.offset
            return begin..<trimmedEnd(ofLine: number, from: begin)
        }
        let headings = ranges.map { range -> HTMLHeading? in
            HTMLHeading(line: text.firstNonBlank(in: range)..<range.upperBound, in: text.bytes)
        }
        guard count > 1 || headings.first.flatMap(\.self) == nil else {
            if let heading = headings.first.flatMap(\.self), let range = ranges.first {
                placeHeading(heading, in: range)
            }
            return
        }
        var pending = ""
        var pendingRange: Range<Int>?
        let lines = html.string.withLineFeeds
        for (index, line) in lines.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).prefix(count)
            .enumerated()
        {
            let position = min(index, ranges.count - 1)
            let range = ranges[position]
            if let heading = headings[position] {
                if let pendingRange { placeHTML(pending, pendingRange) }
                pending = ""
                pendingRange = nil
                placeHeading(heading, in: range)
            } else if pendingRange != nil || !range.isEmpty {
                pending += String(Substring(line)) + "\n"
                pendingRange = (pendingRange?.lowerBound ?? range.lowerBound)..<max(range.upperBound, range.lowerBound)
            }
        }
        if let pendingRange { placeHTML(pending, pendingRange) }
    }

    private mutating func placeHeading(_ heading: HTMLHeading, in line: Range<Int>) {
        let inlines: PendingInlines =
            if let text = heading.text {
                .ready(.plain(text))
            } else {
                .requested(requests.add(line: heading.markdown[...], isCell: false))
            }
        let visible = text.firstNonBlank(in: line)..<line.upperBound
        placed.append(.htmlHeading(level: heading.level, inlines, visible))
    }

    private mutating func placeHTML(_ html: String, _ range: Range<Int>) {
        placed.append(.block(.html(HTMLBlock(text: html, range: sourceRange(range)))))
    }
}
