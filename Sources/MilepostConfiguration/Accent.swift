/// The colour of links and of what has the focus, on light and on dark grounds.
package struct Accent: Sendable, Equatable {
    package var light: Colour
    package var dark: Colour

    /// Lines for the end of the style sheet, whose token for links they set anew in both looks.
    package var styleSheet: String {
        """

        /* The accent of milepost.yml. */
        :root { --link: \(light.text); }
        @media (prefers-color-scheme: dark) {
          :root:not([data-theme="light"]) { --link: \(dark.text); }
        }
        :root[data-theme="dark"] { --link: \(dark.text); }

        """
    }

    /// What text needs (WCAG 2.2, 1.4.3).
    static let leastContrast = 4.5

    /// The grounds of the two looks, as the style sheet's `--paper` and `--sheet` have them.
    package static let lightGrounds = ["#ffffff", "#f6f6f3"].compactMap { Colour($0) }
    package static let darkGrounds = ["#141513", "#1c1e1b"].compactMap { Colour($0) }

    /// The lowest contrast on any of the grounds.
    static func contrast(of colour: Colour, on grounds: [Colour]) -> Double {
        grounds.map { colour.contrast(on: $0) }.min() ?? 21
    }

    /// The nearest colour on the way to black or white that can be read; the colour itself where it can.
    static func readable(_ colour: Colour, on grounds: [Colour]) -> Colour {
        let isDark = grounds.contains { $0.contrast(on: white) > $0.contrast(on: black) }
        let steps = (0...32).lazy.map { colour.mixed(with: isDark ? white : black, $0) }
        return steps.first { contrast(of: $0, on: grounds) >= leastContrast } ?? (isDark ? white : black)
    }

    private static let white = Colour(red: 255, green: 255, blue: 255)
    private static let black = Colour(red: 0, green: 0, blue: 0)
}
