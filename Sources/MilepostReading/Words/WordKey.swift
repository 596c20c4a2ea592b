import MilepostSource

/// What words are compared by (the format, section 4): any case, and a space, `_` and `-` are one.
enum WordKey {
    /// Lower case, runs of spaces, `_` and hyphens as one space, apostrophes left out, no space at either end.
    ///
    /// Other punctuation stays, so that `Done?` is not `done`.
    static func of(_ text: some StringProtocol) -> String {
        if let key = text.utf8.withContiguousStorageIfAvailable(asciiKey), let key { return key }
        var key = String.UnicodeScalarView()
        var hasGap = false
        for scalar in text.lowercased().unicodeScalars {
            if isGap(scalar) {
                hasGap = true
            } else if scalar != "'" && scalar != "\u{2019}" {
                if hasGap, !key.isEmpty { key.append(" ") }
                hasGap = false
                key.append(scalar)
            }
        }
        return String(key)
    }

    /// The same for a text of ASCII letters only; nil for any other.
    private static func asciiKey(_ text: UnsafeBufferPointer<UInt8>) -> String? {
        guard text.count <= 512, text.allSatisfy({ $0 < 0x80 }) else { return nil }
        return String(unsafeUninitializedCapacity: text.count) { key in
            var count = 0
            var hasGap = false
            for byte in text {
                switch byte {
                case 0x20, 0x09...0x0D, UInt8(ascii: "_"), UInt8(ascii: "-"): hasGap = true
                case UInt8(ascii: "'"): continue
                default:
                    if hasGap, count > 0 {
                        key[count] = 0x20
                        count += 1
                    }
                    hasGap = false
                    key[count] = byte.lowercasedASCII
                    count += 1
                }
            }
            return count
        }
    }

    /// The words of a sentence as ``of(_:)`` would have them, punctuation dropped.
    static func words(_ text: String) -> [String] {
        var words: [String] = []
        var word = String.UnicodeScalarView()
        for scalar in text.lowercased().unicodeScalars {
            if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                word.append(scalar)
            } else if scalar != "'" && scalar != "\u{2019}", !word.isEmpty {
                words.append(String(word))
                word.removeAll()
            }
        }
        if !word.isEmpty { words.append(String(word)) }
        return words
    }

    /// The words of a short text of ASCII letters only, parted by one space; nil for any other.
    static func asciiWords(_ text: UnsafeBufferPointer<UInt8>) -> String? {
        guard text.count <= 512, text.allSatisfy({ $0 < 0x80 }) else { return nil }
        return String(unsafeUninitializedCapacity: text.count) { words in
            var count = 0
            var hasGap = false
            for byte in text {
                switch byte {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A:
                    if hasGap, count > 0 {
                        words[count] = 0x20
                        count += 1
                    }
                    hasGap = false
                    words[count] = byte.lowercasedASCII
                    count += 1
                case UInt8(ascii: "'"): continue
                default: hasGap = true
                }
            }
            return count
        }
    }

    private static func isGap(_ scalar: Unicode.Scalar) -> Bool {
        // U+2010 and U+2011 are the hyphen and the hyphen that does not break.
        scalar == "_" || scalar == "-" || scalar == "\u{2010}" || scalar == "\u{2011}" || scalar.properties.isWhitespace
    }
}

extension StringProtocol {
    /// Without white space at either end.
    var trimmed: SubSequence {
        // Of most texts the ends are no white space, and ASCII: nothing can belong to them that is.
        if let first = unicodeScalars.first, let last = unicodeScalars.last, (0x21...0x7E).contains(first.value),
            (0x21...0x7E).contains(last.value)
        {
            return self[...]
        }
        var slice = self[...]
        while let first = slice.first, first.isWhitespace { slice = slice.dropFirst() }
        while let last = slice.last, last.isWhitespace { slice = slice.dropLast() }
        return slice
    }
}
