/// What words are compared by (the format, section 4): any case, and a space, `_` and `-` are one.
enum WordKey {
    /// Lower case, runs of spaces, `_` and hyphens as one space, apostrophes left out, no space at either end.
    ///
    /// Other punctuation stays, so that `Done?` is not `done`.
    static func of(_ text: some StringProtocol) -> String {
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

    private static func isGap(_ scalar: Unicode.Scalar) -> Bool {
        // U+2010 and U+2011 are the hyphen and the hyphen that does not break.
        scalar == "_" || scalar == "-" || scalar == "\u{2010}" || scalar == "\u{2011}" || scalar.properties.isWhitespace
    }
}

extension StringProtocol {
    /// Without white space at either end.
    var trimmed: SubSequence {
        var slice = self[...]
        while let first = slice.first, first.isWhitespace { slice = slice.dropFirst() }
        while let last = slice.last, last.isWhitespace { slice = slice.dropLast() }
        return slice
    }
}
