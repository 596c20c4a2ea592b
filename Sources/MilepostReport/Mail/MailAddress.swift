/// Who a mail is from or for: an address, and maybe a name (RFC 5322, 3.4).
package struct MailAddress: Sendable, Hashable {
    /// Nil where only the address is stated.
    package let name: String?
    /// `ana@example.org`; letters beyond ASCII are kept (RFC 6532).
    package let address: String

    /// `Ana Lindqvist <ana@example.org>` or `ana@example.org`; nil for what is neither, and for anything that holds a line
    /// end or another control character.
    package init?(_ text: String) {
        let isClean = text.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) }
        guard isClean, text.utf8.count <= 500 else { return nil }
        let trimmed = Self.trimmed(text[...])
        if trimmed.last == ">", let open = trimmed.lastIndex(of: "<") {
            var name = Self.trimmed(trimmed[..<open])
            if name.count >= 2, name.first == "\"", name.last == "\"" { name = name.dropFirst().dropLast() }
            self.name = name.isEmpty ? nil : String(name)
            address = String(trimmed[trimmed.index(after: open)...].dropLast())
        } else {
            name = nil
            address = String(trimmed)
        }
        guard Self.isAddress(address) else { return nil }
    }

    /// What stands behind the `@`.
    package var domain: String {
        String(address[address.index(after: address.lastIndex(of: "@") ?? address.startIndex)...])
    }

    /// Dot-atoms on both sides of one `@` (RFC 5322, 3.2.3); quoted local parts and literals of addresses are not taken.
    private static func isAddress(_ text: String) -> Bool {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].utf8.count <= 64, parts[1].utf8.count <= 255 else { return false }
        return parts.allSatisfy { part in
            part.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { atom in
                !atom.isEmpty
                    && atom.unicodeScalars.allSatisfy { scalar in
                        scalar.value > 0x9F && !scalar.properties.isWhitespace
                            && scalar.properties.generalCategory != .format
                            || scalar.properties.isASCIIHexDigit || scalar.isASCII && scalar.properties.isAlphabetic
                            || "!#$%&'*+-/=?^_`{|}~".unicodeScalars.contains(scalar)
                    }
            }
        }
    }

    private static func trimmed(_ text: Substring) -> Substring {
        var text = text.drop { $0 == " " }
        while text.last == " " { text.removeLast() }
        return text
    }
}
