/// A half of a badge: a text of 11 pixels with 6 pixels of ground on both sides.
struct BadgeText {
    let text: String
    /// Pixels the letters take.
    let textWidth: Int
    /// Pixels of the whole half.
    var width: Int { textWidth + 12 }

    init(_ text: String) {
        self.text = text
        let sum = text.unicodeScalars.reduce(0) { $0 + Self.width(of: $1) }
        textWidth = (sum * 11 + 999) / 1000
    }

    /// The letters. Their width is stated, so that another font than the measured one fills the same place.
    func node(x: Int) -> XMLNode {
        .element("text", ["x": "\(x + 6)", "y": "14", "textLength": "\(textWidth)"], .text(text))
    }

    /// Thousandths of the font's size.
    private static func width(of scalar: Unicode.Scalar) -> Int {
        if scalar.value >= 0x20, scalar.value < 0x7F { return widths[Int(scalar.value) - 0x20] }
        if scalar.properties.generalCategory == .nonspacingMark || scalar.properties.generalCategory == .format {
            return 0
        }
        let isWide = scalar.properties.isIdeographic || scalar.properties.isEmojiPresentation || scalar.value >= 0x2E80
        return isWide ? 1000 : 640
    }

    /// Of the characters U+0020 to U+007E in DejaVu Sans, which has the widths of Verdana.
    private static let widths = [
        318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337,
        636, 636, 636, 636, 636, 636, 636, 636, 636, 636, 337, 337, 838, 838, 838, 531,
        1000, 684, 686, 698, 770, 632, 575, 775, 752, 295, 295, 656, 557, 863, 748, 787,
        603, 787, 695, 635, 611, 732, 684, 989, 685, 611, 685, 390, 337, 390, 838, 500,
        500, 613, 635, 550, 635, 615, 352, 635, 634, 278, 278, 579, 278, 974, 634, 612,
        635, 635, 411, 521, 392, 634, 592, 818, 592, 592, 525, 636, 337, 636, 838,
    ]
}
