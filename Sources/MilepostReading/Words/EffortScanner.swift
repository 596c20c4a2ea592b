/// Takes quantities of time off the front of a text.
struct EffortScanner {
    /// A number or a range of numbers with its unit.
    struct Quantity {
        /// Of a range the midpoint; a quantity without unit is taken as hours.
        var seconds: Int
        var hasUnit: Bool
    }

    private let letters: [Unicode.Scalar]
    private var index = 0

    /// Only the first 200 scalars are looked at: an estimate is short.
    init(_ text: String) {
        letters = text.lowercased().unicodeScalars.prefix(200).map { scalar in
            switch scalar {
            case "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2212}": "-"
            case _ where scalar.isASCII: (0x09...0x0D).contains(scalar.value) ? " " : scalar
            case _ where scalar.properties.isWhitespace: " "
            default: scalar
            }
        }
        skipSpaces()
    }

    /// Whether nothing follows, or what follows is a note: in brackets, or after a comma, semicolon or dash.
    var isAtNoteOrEnd: Bool {
        var rest = letters[index...]
        while rest.first == " " { rest = rest.dropFirst() }
        guard let first = rest.first else { return true }
        if first == "(" || first == "[" || first == ";" { return true }
        if first == "." { return rest.count == 1 }
        guard first == "," || first == "-" || first == ":" else { return false }
        rest = rest.dropFirst()
        while rest.first == " " || rest.first == "-" { rest = rest.dropFirst() }
        guard let next = rest.first else { return true }
        return !Self.isDigit(next)
    }

    /// "~2 days", "about 2 days", "approx. 2 days".
    mutating func skipApproximation() {
        if let first = letters.first, Self.isDigit(first) { return }
        for word in ["~", "≈", "about ", "approximately ", "approx. ", "approx ", "ca. ", "ca ", "circa ", "est. "]
        where letters[index...].starts(with: word.unicodeScalars) {
            index += word.unicodeScalars.count
            skipSpaces()
            return
        }
    }

    /// The next quantity; nil where none stands here.
    mutating func quantity() -> Quantity? {
        skipJoint()
        guard let first = number() else { return nil }
        let firstUnit = unit()
        let afterFirst = index
        guard skipRangeMark(), let second = number() else {
            index = afterFirst
            return Quantity(seconds: first.seconds(of: firstUnit ?? 3600), hasUnit: firstUnit != nil)
        }
        let secondUnit = unit()
        let seconds =
            (first.seconds(of: firstUnit ?? secondUnit ?? 3600) + second.seconds(of: secondUnit ?? firstUnit ?? 3600))
            / 2
        return Quantity(seconds: seconds, hasUnit: firstUnit != nil || secondUnit != nil)
    }

    /// A decimal number, exact: `digits / 10^places`.
    private struct Number {
        var digits: Int
        var scale: Int

        func seconds(of unit: Int) -> Int { digits * unit / scale }
    }

    /// Digits beyond the eighth before and the fourth behind the point are beyond ``Effort/limit`` or a second.
    private mutating func number() -> Number? {
        guard index < letters.count, Self.isDigit(letters[index]) else { return nil }
        var digits = 0
        func value(_ letter: Unicode.Scalar) -> Int { Int(letter.value) - 0x30 }
        while index < letters.count {
            if Self.isDigit(letters[index]) {
                digits = min(digits * 10 + value(letters[index]), 100_000_000)
                index += 1
            } else if letters[index] == ",", digitsFollow(index + 1) == 3 {
                index += 1
            } else {
                break
            }
        }
        var number = Number(digits: digits, scale: 1)
        guard index < letters.count, letters[index] == "." || letters[index] == ",", digitsFollow(index + 1) > 0 else {
            return number
        }
        index += 1
        while index < letters.count, Self.isDigit(letters[index]) {
            if number.scale < 10_000 {
                number.digits = number.digits * 10 + value(letters[index])
                number.scale *= 10
            }
            index += 1
        }
        return number
    }

    /// The seconds of the unit that stands here; nil, and nothing taken, where none does.
    private mutating func unit() -> Int? {
        let start = index
        skipSpaces()
        for word in ["person", "man", "working", "work", "business"]
        where letters[index...].starts(with: word.unicodeScalars) {
            let after = index + word.unicodeScalars.count
            if after < letters.count, letters[after] == " " || letters[after] == "-" { index = after + 1 }
        }
        let wordStart = index
        while index < letters.count, Self.isAlphabetic(letters[index]) { index += 1 }
        let seconds: Int? =
            switch String(String.UnicodeScalarView(letters[wordStart..<index])) {
            case "m", "min", "mins", "minute", "minutes": 60
            case "h", "hr", "hrs", "hour", "hours": 3600
            case "d", "day", "days": 8 * 3600
            case "w", "wk", "wks", "week", "weeks": 40 * 3600
            default: nil
            }
        if seconds == nil { index = start }
        return seconds
    }

    private mutating func skipRangeMark() -> Bool {
        skipSpaces()
        for mark in ["to ", "...", "..", "\u{2026}", "-"] where letters[index...].starts(with: mark.unicodeScalars) {
            index += mark.unicodeScalars.count
            skipSpaces()
            return true
        }
        return false
    }

    /// What may stand between two quantities that are added: space, comma, `+`, "and".
    private mutating func skipJoint() {
        skipSpaces()
        for mark in ["and ", "+", ","] where index > 0 && letters[index...].starts(with: mark.unicodeScalars) {
            index += mark.unicodeScalars.count
            skipSpaces()
            return
        }
    }

    private mutating func skipSpaces() {
        while index < letters.count, letters[index] == " " { index += 1 }
    }

    private func digitsFollow(_ start: Int) -> Int {
        var end = start
        while end < letters.count, Self.isDigit(letters[end]) { end += 1 }
        return max(0, end - start)
    }

    private static func isAlphabetic(_ letter: Unicode.Scalar) -> Bool {
        letter.isASCII ? (0x61...0x7A).contains(letter.value | 0x20) : letter.properties.isAlphabetic
    }

    private static func isDigit(_ letter: Unicode.Scalar) -> Bool { (0x30...0x39).contains(letter.value) }
}
