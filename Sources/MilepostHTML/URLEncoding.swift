/// Percent-encoding (RFC 3986, section 2.1); characters beyond ASCII stay readable (RFC 3987).
enum URLEncoding {
    /// The ASCII characters that stand for themselves in a part of an address.
    struct Characters {
        private let allowed: [Bool]

        private init(_ characters: String) {
            let bytes = Set(characters.utf8)
            allowed = (0..<128).map { bytes.contains(UInt8($0)) }
        }

        func contains(_ scalar: Unicode.Scalar) -> Bool {
            scalar.isASCII && allowed[Int(scalar.value)]
        }

        private static let everywhere =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,;=@/"
        static let path = Characters(everywhere + ":")
        static let query = Characters(everywhere + ":?")
        /// Without the colon, so that nothing reads as a scheme.
        static let relativePath = Characters(everywhere)
        static let fragment = Characters(everywhere + "?")
    }

    /// A `%` stays only where two hexadecimal digits follow it.
    static func encoded(_ text: Substring, allowing allowed: Characters) -> String {
        if isPlain(text) { return String(text) }
        let scalars = text.unicodeScalars
        if scalars.allSatisfy(allowed.contains) { return String(text) }
        var result = ""
        for index in scalars.indices {
            let scalar = scalars[index]
            if allowed.contains(scalar) || (scalar == "%" && isEscape(scalars[index...].dropFirst().prefix(2))) {
                result.unicodeScalars.append(scalar)
            } else if scalar.isASCII || HTMLEscaping.isForbidden(scalar.value) || scalar.properties.isWhitespace {
                for byte in String(scalar).utf8 { result += percent(byte) }
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// The text with its percent-escapes read; nil where they do not give UTF-8.
    static func decoded(_ text: Substring) -> String? {
        guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
        var bytes: [UInt8] = []
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            let digits = rest.prefix(2)
            if byte == UInt8(ascii: "%"), digits.count == 2, let value = UInt8(hexadecimal: digits) {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(validating: bytes, as: UTF8.self)
    }

    /// Whether a text holds nothing but letters, digits, `-`, `.`, `_` and `/`, which stand for themselves everywhere:
    /// true for every path that we make.
    static func isPlain(_ text: Substring) -> Bool {
        text.utf8.withContiguousStorageIfAvailable { bytes in
            bytes.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "-")...UInt8(ascii: "9"), UInt8(ascii: "_"):
                    true
                default: false
                }
            }
        } ?? false
    }

    private static func isEscape(_ digits: Substring.UnicodeScalarView.SubSequence) -> Bool {
        digits.count == 2 && digits.allSatisfy(\.properties.isASCIIHexDigit)
    }

    private static func percent(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return digits.count == 1 ? "%0" + digits : "%" + digits
    }
}

extension UInt8 {
    fileprivate init?(hexadecimal digits: Substring.UTF8View) {
        guard digits.allSatisfy({ Unicode.Scalar($0).properties.isASCIIHexDigit }) else { return nil }
        self.init(Substring(digits), radix: 16)
    }
}
