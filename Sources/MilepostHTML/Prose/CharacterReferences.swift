/// Character references in raw HTML (`&nbsp;`, `&#8212;`), read so that the text is escaped once and not twice.
enum CharacterReferences {
    /// The text with the references it knows read; what is none, or unknown, stays as written.
    ///
    /// - Complexity: linear.
    static func read(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        var result = ""
        var rest = text[...]
        while let start = rest.firstIndex(of: "&") {
            result += rest[..<start]
            let tail = rest[rest.index(after: start)...]
            let body = tail.prefix(12).prefix { $0 != ";" && $0 != "&" }
            if body.endIndex < tail.endIndex, tail[body.endIndex] == ";", let character = character(body) {
                result += character
                rest = tail[tail.index(after: body.endIndex)...]
            } else {
                result += "&"
                rest = tail
            }
        }
        return result + rest
    }

    private static func character(_ body: Substring) -> String? {
        guard body.first == "#" else { return named[String(body)] }
        let digits = body.dropFirst()
        let isHexadecimal = digits.first == "x" || digits.first == "X"
        let number = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        return number.flatMap(Unicode.Scalar.init).map { String($0) }
    }

    /// The names that plans use; HTML knows two thousand more.
    private static let named: [String: String] = [
        "amp": "&", "apos": "'", "bull": "•", "cent": "¢", "check": "✓", "copy": "©", "cross": "✗", "deg": "°",
        "divide": "÷", "emsp": "\u{2003}", "ensp": "\u{2002}", "euro": "€", "ge": "≥", "gt": ">", "half": "½",
        "harr": "↔", "hellip": "…", "laquo": "«", "larr": "←", "ldquo": "“", "le": "≤", "lsquo": "‘", "lt": "<",
        "mdash": "—", "micro": "µ", "middot": "·", "minus": "−", "nbsp": "\u{A0}", "ndash": "–", "ne": "≠",
        "para": "¶", "plusmn": "±", "pound": "£", "quot": "\"", "raquo": "»", "rarr": "→", "rdquo": "”", "reg": "®",
        "rsquo": "’", "sect": "§", "shy": "\u{AD}", "thinsp": "\u{2009}", "times": "×", "trade": "™", "uarr": "↑",
        "darr": "↓", "zwj": "\u{200D}", "zwnj": "\u{200C}",
    ]
}
