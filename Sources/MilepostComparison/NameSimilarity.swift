/// How alike two names are: the pairs of letters they share (Dice 1945, on bigrams, as Kondrak 2005 uses it for names).
struct NameSimilarity: Sendable {
    /// Lower case letters and digits of every script, one blank between words.
    let folded: String
    /// The words of ``folded``.
    let words: [Substring]
    private let bigrams: [UInt64: Int]
    private let count: Int

    /// Letters looked at; what lies behind cannot matter for a name.
    private static let limit = 200

    init(_ name: String) {
        var folded = String.UnicodeScalarView()
        for scalar in name.unicodeScalars.prefix(Self.limit) {
            if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                folded.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
            } else if folded.last.map({ $0 != " " }) ?? false {
                folded.append(" ")
            }
        }
        if folded.last == " " { folded.removeLast() }
        self.folded = String(folded)
        words = self.folded.split(separator: " ")
        var bigrams: [UInt64: Int] = [:]
        for (first, second) in zip(folded, folded.dropFirst()) {
            bigrams[UInt64(first.value) << 32 | UInt64(second.value), default: 0] += 1
        }
        self.bigrams = bigrams
        count = max(folded.count - 1, 0)
    }

    /// 0 for nothing in common, 1000 for the same; the same both ways.
    func likeness(_ other: NameSimilarity) -> Int {
        guard count + other.count > 0 else { return folded == other.folded && !folded.isEmpty ? 1000 : 0 }
        let shared = bigrams.reduce(0) { $0 + min($1.value, other.bigrams[$1.key] ?? 0) }
        return shared * 2000 / (count + other.count)
    }
}
