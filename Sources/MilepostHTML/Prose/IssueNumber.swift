/// The number of an issue in running text: `#12`, with no letter, digit, `#`, `&` or `/` right before and none of the
/// first three right behind.
struct IssueNumber: Hashable {
    /// `#` included.
    let range: Range<String.Index>
    /// At most nine digits.
    let number: String

    /// - Complexity: linear.
    static func all(in text: String) -> [IssueNumber] {
        let bytes = text.utf8
        guard bytes.contains(hash) else { return [] }
        var found: [IssueNumber] = []
        var before: Character?
        var place = text.startIndex
        while place < text.endIndex {
            let character = text[place]
            let next = text.index(after: place)
            guard character == "#", !isBound(before), before != "&", before != "/" else {
                (before, place) = (character, next)
                continue
            }
            let digits = text[next...].prefix { $0.isASCII && $0.isNumber }
            let behind = digits.endIndex < text.endIndex ? text[digits.endIndex] : nil
            if (1...9).contains(digits.utf8.count), !isBound(behind) {
                found.append(IssueNumber(range: place..<digits.endIndex, number: String(digits)))
            }
            before = digits.last ?? character
            place = digits.endIndex
        }
        return found
    }

    private static let hash = UInt8(ascii: "#")

    private static func isBound(_ character: Character?) -> Bool {
        character.map { $0.isLetter || $0.isNumber || $0 == "#" } ?? false
    }
}
