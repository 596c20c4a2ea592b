import MilepostSource

extension String {
    /// At most `width` columns, the last of them `ellipsis` where something was cut off.
    func cut(to width: Int, ellipsis: String = "…") -> String {
        guard DisplayWidth.of(self) > width else { return self }
        let room = width - DisplayWidth.of(ellipsis)
        guard room > 0 else { return String(ellipsis.prefix(max(width, 0))) }
        var used = 0
        var end = startIndex
        for index in indices {
            used += DisplayWidth.of(self[index])
            if used > room { break }
            end = self.index(after: index)
        }
        return self[..<end] + ellipsis
    }

    /// Filled with spaces to `width` columns; longer text stays as it is.
    func padded(to width: Int, onTheLeft: Bool = false) -> String {
        let missing = width - DisplayWidth.of(self)
        guard missing > 0 else { return self }
        let space = String(repeating: " ", count: missing)
        return onTheLeft ? space + self : self + space
    }

    /// The words in lines of at most `width` columns; a longer word stands alone.
    func wrapped(to width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        var used = 0
        for word in split(separator: " ") {
            let length = DisplayWidth.of(String(word))
            if used > 0, used + 1 + length > width {
                lines.append(line)
                line = ""
                used = 0
            }
            if used > 0 {
                line += " "
                used += 1
            }
            line += word
            used += length
        }
        if used > 0 || lines.isEmpty { lines.append(line) }
        return lines
    }
}
