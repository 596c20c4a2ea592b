/// How many columns text takes on a terminal: wide East Asian characters and emoji take two, combining ones none.
///
/// A small `wcwidth` of our own: the C library's depends on the locale and knows no emoji sequences.
enum DisplayWidth {
    static func of(_ text: String) -> Int {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.count }
        return text.reduce(0) { $0 + of($1) }
    }

    static func of(_ character: Character) -> Int {
        guard let first = character.unicodeScalars.first else { return 0 }
        if first.isASCII, character.unicodeScalars.count == 1 { return 1 }
        if character.unicodeScalars.contains("\u{FE0F}"), first.properties.isEmoji { return 2 }
        return character.unicodeScalars.reduce(0) { max($0, of($1)) }
    }

    private static func of(_ scalar: Unicode.Scalar) -> Int {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: break
        }
        if scalar.properties.isEmojiPresentation { return 2 }
        return wide.contains { $0.contains(scalar.value) } ? 2 : 1
    }

    /// East Asian Width W and F (UAX 11), gathered into whole blocks.
    private static let wide: [ClosedRange<UInt32>] = [
        0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
        0xA000...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
        0xFFE0...0xFFE6, 0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF, 0x1F200...0x1F265, 0x20000...0x3FFFD,
    ]
}

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
