/// How wide a text is, without asking any font: widths of Helvetica, whose figures many system fonts share, and a
/// tenth more, so that wider ones fit, too.
enum TextWidths {
    /// Thousandths of the size of the letters, from the blank (U+0020) to the tilde (U+007E); Adobe's font metrics.
    private static let table: [Int] = [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
        556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
        1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
        333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
        556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
    ]

    /// How wide a line of this width is in bold letters, of a broad font as DejaVu, too.
    static func bold(_ width: Int) -> Int { width * 118 / 100 }

    /// The width of a line, in eighths of a pixel, of letters of a size in pixels.
    static func width(_ text: some StringProtocol, size: Int) -> Int {
        var sum = 0
        var isPlain = true
        for byte in text.utf8 {
            guard byte >= 0x20, byte < 0x7F else {
                isPlain = false
                break
            }
            sum += table[Int(byte) - 0x20]
        }
        if isPlain { return sum * size * 8 * 11 / 10_000 }
        sum = 0
        for scalar in text.unicodeScalars {
            let value = Int(scalar.value)
            if value >= 0x20, value - 0x20 < table.count {
                sum += table[value - 0x20]
            } else {
                // East Asian letters and pictures fill a square.
                sum += value >= 0x1100 ? 1000 : 620
            }
        }
        return sum * size * 8 * 11 / 10_000
    }
}
