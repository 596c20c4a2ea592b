/// Text as lines of at most 76 ASCII characters (RFC 2045, 6.7): what a mail server may not touch.
enum QuotedPrintable {
    /// Line ends of the text become CR LF; what is beyond ASCII, and blanks at a line's end, become `=XX`.
    ///
    /// - Complexity: linear.
    static func encoded(_ text: String) -> String {
        var output: [UInt8] = []
        output.reserveCapacity(text.utf8.count * 5 / 4)
        let bytes = Array(text.utf8)
        var width = 0
        func append(_ piece: [UInt8]) {
            if width + piece.count > 75 {
                output += "=\r\n".utf8
                width = 0
            }
            output += piece
            width += piece.count
        }
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if byte == 0x0D, index < bytes.count, bytes[index] == 0x0A { continue }
            if byte == 0x0A || byte == 0x0D {
                output += "\r\n".utf8
                width = 0
                continue
            }
            let isAtEnd = index == bytes.count || bytes[index] == 0x0A || bytes[index] == 0x0D
            let isBlank = byte == 0x20 || byte == 0x09
            // A line that is a dot, or begins like a mailbox' "From ", is changed by some servers.
            let isRisky = width == 0 && (byte == UInt8(ascii: ".") || byte == UInt8(ascii: "F"))
            if (0x21...0x7E).contains(byte) && byte != UInt8(ascii: "=") && !isRisky || isBlank && !isAtEnd {
                append([byte])
            } else {
                append(Array("=".utf8) + hexadecimal(byte))
            }
        }
        return String(decoding: output, as: UTF8.self)
    }

    private static func hexadecimal(_ byte: UInt8) -> [UInt8] {
        let digits = Array("0123456789ABCDEF".utf8)
        return [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
}
