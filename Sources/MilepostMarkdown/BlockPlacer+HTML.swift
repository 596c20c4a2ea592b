import MilepostSource

extension BlockPlacer {
    /// Places raw HTML: its headings that fill a line become headings, what stands between them stays HTML.
    mutating func placeHTML(_ html: String, at place: Place) {
        let html = html.withLineFeeds
        let count = max(html.utf8.reduce(0) { $1 == 0x0A ? $0 + 1 : $0 }, 1)
        let first = line(place.line)
        let last = min(first + count - 1, text.lineCount - 1)
        let start = start(of: place)
        guard HTMLHeading.mayStand(in: text.bytes[start..<max(text.lineEnd(last), start)]) else {
            placeHTML(html, start..<trimmedEnd(ofLine: last, from: start))
            return
        }
        var pending = ""
        var pendingRange: Range<Int>?
        for (index, line) in html.split(separator: "\n", omittingEmptySubsequences: false).prefix(count).enumerated() {
            let number = min(first + index, last)
            let begin = number == first ? start : text.content(ofLine: number, in: containers).cursor.offset
            let range = begin..<trimmedEnd(ofLine: number, from: begin)
            let visible = text.firstNonBlank(in: range)..<range.upperBound
            if let heading = HTMLHeading(line: visible, in: text.bytes) {
                if let pendingRange { placeHTML(pending, pendingRange) }
                pending = ""
                pendingRange = nil
                let inlines = requests.add(line: heading.markdown[...], isCell: false)
                placed.append(.htmlHeading(level: heading.level, .requested(inlines), visible))
            } else if pendingRange != nil || !range.isEmpty {
                pending += line + "\n"
                pendingRange = (pendingRange?.lowerBound ?? range.lowerBound)..<max(range.upperBound, range.lowerBound)
            }
        }
        if let pendingRange { placeHTML(pending, pendingRange) }
    }

    private mutating func placeHTML(_ html: String, _ range: Range<Int>) {
        placed.append(.block(.html(HTMLBlock(text: html, range: sourceRange(range)))))
    }
}
