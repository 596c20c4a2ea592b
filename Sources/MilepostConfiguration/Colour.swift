/// A colour of sRGB.
package struct Colour: Sendable, Hashable {
    package let red: UInt8
    package let green: UInt8
    package let blue: UInt8

    init(red: UInt8, green: UInt8, blue: UInt8) {
        self.red = red
        self.green = green
        self.blue = blue
    }

    /// `#7a1f5c` or `#a3f`; nil for anything else.
    package init?(_ text: String) {
        let digits = Array(text.utf8)
        guard digits.first == UInt8(ascii: "#"), digits.count == 4 || digits.count == 7 else { return nil }
        var values: [UInt8] = []
        for digit in digits.dropFirst() {
            guard let value = UInt8(String(UnicodeScalar(digit)), radix: 16) else { return nil }
            values += digits.count == 4 ? [value, value] : [value]
        }
        self.init(
            red: values[0] << 4 | values[1], green: values[2] << 4 | values[3], blue: values[4] << 4 | values[5])
    }

    /// `#7a1f5c`
    package var text: String {
        "#" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    /// From 1 to 21, as WCAG 2.2 defines it; 4.5 is what text needs.
    package func contrast(on ground: Colour) -> Double {
        let (one, other) = (luminance, ground.luminance)
        return (max(one, other) + 0.05) / (min(one, other) + 0.05)
    }

    /// Relative luminance.
    private var luminance: Double {
        0.2126 * Self.linear(red) + 0.7152 * Self.linear(green) + 0.0722 * Self.linear(blue)
    }

    /// A channel as light: the gamma of sRGB, whose power is 2.4. Powers of a tenth suffice for that, so no library of
    /// mathematics is needed: the twelfth of a fifth root.
    private static func linear(_ channel: UInt8) -> Double {
        let value = Double(channel) / 255
        guard value > 0.04045 else { return value / 12.92 }
        let base = (value + 0.055) / 1.055
        // The fifth root by Newton's steps, which double their digits.
        var root = 1.0
        for _ in 0..<12 { root -= (root * root * root * root * root - base) / (5 * root * root * root * root) }
        return (0..<12).reduce(1) { power, _ in power * root }
    }

    /// The way to another colour, in 32nds.
    func mixed(with other: Colour, _ part: Int) -> Colour {
        func mix(_ one: UInt8, _ two: UInt8) -> UInt8 {
            UInt8(clamping: (Int(one) * (32 - part) + Int(two) * part) / 32)
        }
        return Colour(red: mix(red, other.red), green: mix(green, other.green), blue: mix(blue, other.blue))
    }
}
