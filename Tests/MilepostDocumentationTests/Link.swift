import Testing

/// A link or picture of a page.
struct Link: Sendable, CustomTestStringConvertible {
    let document: String
    /// From 1.
    let line: Int
    /// Its address as written: `Docs/format.md#words`.
    let address: String

    var testDescription: String { "\(document):\(line): \(address)" }

    /// The part before `#`; empty where it stays on its page.
    var path: String { String(address.prefix { $0 != "#" }) }
    /// The part behind `#`; nil where there is none.
    var anchor: String? { address.firstIndex(of: "#").map { String(address[$0...].dropFirst()) } }
    /// Whether it leaves the repository: `https://…`, `mailto:…`.
    var isElsewhere: Bool { address.prefixMatch(of: /[a-z]+:/) != nil }

    /// The links of a page, not those in code: `[text](address)` and `[name]: address`.
    static func all(in document: Document) -> [Link] {
        document.prose.flatMap { line -> [Link] in
            let text = line.text.replacing(/(`+).*?\1/, with: "")
            let inline = text.matches(of: /\]\(([^)\s]+)[^)]*\)/).map { String($0.1) }
            let defined = text.prefixMatch(of: /\[[^\]]+\]: +(\S+)/).map { [String($0.1)] } ?? []
            return (inline + defined).map { Link(document: document.path, line: line.number, address: $0) }
        }
    }
}

extension Document {
    /// The anchors of its headings, as GitHub makes them: lower case, blanks as hyphens, without other punctuation, and
    /// numbered where they repeat.
    var anchors: Set<String> {
        var counts: [String: Int] = [:]
        return Set(
            prose.compactMap { line in
                guard let heading = line.text.wholeMatch(of: /#{1,6} +(.*?)/) else { return nil }
                let shown = heading.1.replacing(/\[([^\]]*)\]\([^)]*\)/) { String($0.1) }
                let kept = shown.lowercased().filter { $0.isLetter || $0.isNumber || " -_".contains($0) }
                let anchor = kept.replacing(" ", with: "-")
                defer { counts[anchor, default: 0] += 1 }
                return counts[anchor].map { "\(anchor)-\($0)" } ?? anchor
            })
    }
}
