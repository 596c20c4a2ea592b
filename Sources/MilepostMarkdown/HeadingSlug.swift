import MilepostSource

/// The anchors GitHub gives to headings, so that links between them that work there work here.
///
/// Lower case; what is no letter, mark, digit, `_`, `-` or space falls away; spaces become hyphens; the second of the
/// same name gets `-1`, the third `-2`.
public struct HeadingSlugs {
    private var used: [String: Int] = [:]

    /// - Parameter count: about how many headings there are.
    public init(expecting count: Int = 0) {
        used.reserveCapacity(count)
    }

    /// The next heading's slug.
    public mutating func next(_ title: String) -> String {
        let base = Self.slug(title)
        // Nearly every title is the only one of its name.
        guard let known = used.updateValue(0, forKey: base) else { return base }
        used[base] = known
        var slug = base
        while let count = used[slug] {
            used[base] = (used[base] ?? count) + 1
            slug = "\(base)-\(used[base] ?? 1)"
        }
        used[slug] = 0
        return slug
    }

    /// The slug of a title on its own.
    public static func slug(_ title: String) -> String {
        asciiSlug(title) ?? anySlug(title)
    }

    /// The slug of a title of ASCII, as nearly all are; nil for another.
    private static func asciiSlug(_ title: String) -> String? {
        var title = title
        return title.withUTF8 { bytes in
            guard ByteScan.content(of: bytes).isASCII else { return nil }
            let slug = String(unsafeUninitializedCapacity: bytes.count) { slug in
                var count = 0
                for byte in bytes {
                    switch byte {
                    case UInt8(ascii: " "): slug[count] = UInt8(ascii: "-")
                    case UInt8(ascii: "A")...UInt8(ascii: "Z"): slug[count] = byte | 0x20
                    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
                        UInt8(ascii: "_"), UInt8(ascii: "-"):
                        slug[count] = byte
                    default: continue
                    }
                    count += 1
                }
                return count
            }
            return slug.isEmpty ? "section" : slug
        }
    }

    private static func anySlug(_ title: String) -> String {
        var slug = ""
        for scalar in title.lowercased().unicodeScalars {
            switch scalar {
            case " ", "-": slug += "-"
            case "_": slug += "_"
            default: if isWord(scalar) { slug.unicodeScalars.append(scalar) }
            }
        }
        return slug.isEmpty ? "section" : slug
    }

    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
            .letterNumber, .nonspacingMark, .spacingMark, .enclosingMark, .connectorPunctuation:
            // Variation selectors are marks without a letter here: what is left of an emoji.
            !scalar.properties.isVariationSelector
        default: false
        }
    }
}
