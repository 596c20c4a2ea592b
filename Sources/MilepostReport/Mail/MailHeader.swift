import MilepostHTML

/// A header of a mail. Its name is a literal of our own; whatever stands in its value, it is one header of lines of at most
/// 78 bytes, since values are encoded and folded here and nowhere else.
struct MailHeader: Sendable {
    /// Ended by CR LF.
    let text: String

    /// A value of words that are fit as they are, folded between them.
    ///
    /// - Parameter words: ours, or made by ``encoded(_:)`` and ``atom(_:)``; without blanks.
    init(_ name: StaticString, _ words: [String]) {
        var text = "\(name):"
        var width = text.utf8.count
        for word in words where !word.isEmpty {
            let length = word.utf8.count + 1
            if width + length > 78, width > 1 {
                text += "\r\n"
                width = 0
            }
            text += " " + word
            width += length
        }
        self.text = text + "\r\n"
    }

    /// A text that anybody may have written.
    init(_ name: StaticString, text: String) {
        self.init(name, Self.encoded(text))
    }

    /// Addresses, with commas between them.
    init(_ name: StaticString, _ addresses: [MailAddress]) {
        var words: [String] = []
        for (index, address) in addresses.enumerated() {
            let comma = index + 1 < addresses.count ? "," : ""
            words += address.name.map(Self.phrase) ?? []
            words.append(address.name == nil ? address.address + comma : "<\(address.address)>\(comma)")
        }
        self.init(name, words)
    }

    /// A text as words of a header: as it is where it is ASCII and could not be read as something else, else as encoded
    /// words (RFC 2047). Control characters are blanks.
    static func encoded(_ text: String) -> [String] {
        let clean = cleaned(text)
        let words = clean.split(separator: " ").map(String.init)
        let isPlain = clean.utf8.allSatisfy { (0x20...0x7E).contains($0) } && !clean.contains("=?")
        if isPlain, words.allSatisfy({ $0.utf8.count <= 70 }) { return words }
        // Encoded words may not be longer than 75 characters, and no character may be cut in two.
        var pieces: [[UInt8]] = [[]]
        for scalar in clean.unicodeScalars {
            let bytes = UTF8.encode(scalar).map { Array($0) } ?? []
            if pieces[pieces.count - 1].count + bytes.count > 42 { pieces.append([]) }
            pieces[pieces.count - 1] += bytes
        }
        return pieces.filter { !$0.isEmpty }.map { "=?UTF-8?B?\(Base64.text($0))?=" }
    }

    /// A name before an address: a quoted string, or encoded words.
    private static func phrase(_ name: String) -> [String] {
        let clean = cleaned(name)
        let isPlain = clean.utf8.allSatisfy { (0x20...0x7E).contains($0) } && clean.utf8.count <= 60
        guard isPlain else { return encoded(clean) }
        let escaped = clean.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        return ["\"\(escaped)\""]
    }

    /// The text without characters that end lines or steer anything; at most 400 characters.
    static func cleaned(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars.prefix(400) {
            switch scalar {
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}", "\u{202A}"..."\u{202E}",
                "\u{2066}"..."\u{2069}", "\u{FEFF}":
                result.append(" ")
            default: result.append(scalar)
            }
        }
        return String(result)
    }
}

extension Base64 {
    /// In lines of 76 characters, ended by CR LF (RFC 2045, 6.8).
    static func lines(_ bytes: [UInt8]) -> String {
        var text = ""
        text.reserveCapacity(bytes.count * 3 / 2)
        for start in stride(from: 0, to: bytes.count, by: 57) {
            text += self.text(Array(bytes[start..<min(start + 57, bytes.count)])) + "\r\n"
        }
        return text
    }
}
